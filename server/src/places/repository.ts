import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../database/client.ts';

export type PlaceRow = {
  kind: 'zip' | 'city' | 'state';
  label: string;
  zipKind: string | null;
  lat: number | null;
  lng: number | null;
};

const columns = Prisma.sql`p.kind, p.label, p.zip_kind AS "zipKind", p.lat, p.lng`;

/** ZIPs that begin with `digits`, in their own order. */
export function findZips(db: Database, digits: string, limit: number): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    SELECT ${columns} FROM place p
    WHERE p.kind = 'zip' AND p.search_key LIKE ${`${digits}%`}
    ORDER BY p.zip LIMIT ${limit}`;
}

/**
 * Cities and states whose name or alias is `name`, or begins with it when `prefixes` is set: exact ones first, then
 * the most populous, with cities before states of their size: who types "New York" mostly means the city. `name` is normalised (seeds/places/normalise.ts), so it holds no pattern character.
 */
export function findNames(db: Database, name: string, state: string | null, prefixes: boolean, limit: number): Promise<PlaceRow[]> {
  const matches = (column: Prisma.Sql) =>
    prefixes ? Prisma.sql`${column} LIKE ${`${name}%`}` : Prisma.sql`${column} = ${name}`;
  const inState = state ? Prisma.sql`AND p.state = ${state} AND p.kind = 'city'` : Prisma.empty;
  return db.$queryRaw<PlaceRow[]>`
    WITH hit AS (
      SELECT id, search_key = ${name} AS exact FROM place WHERE kind <> 'zip' AND ${matches(Prisma.sql`search_key`)}
      UNION ALL
      SELECT place_id, alias_key = ${name} FROM place_alias WHERE ${matches(Prisma.sql`alias_key`)}
      UNION ALL
      SELECT id, true FROM place WHERE kind = 'state' AND state = upper(${name})
    )
    SELECT ${columns} FROM (SELECT id, bool_or(exact) AS exact FROM hit GROUP BY id) AS best
    JOIN place p ON p.id = best.id
    WHERE p.lat IS NOT NULL ${inState}
    ORDER BY best.exact DESC, p.population * CASE p.kind WHEN 'city' THEN 20::bigint ELSE 1 END DESC, p.label
    LIMIT ${limit}`;
}

/** The code of the state that is called `name` (normalised), in English or Spanish; null when none is. */
export async function findStateCode(db: Database, name: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    SELECT p.state FROM place p
    WHERE p.kind = 'state' AND (p.search_key = ${name}
      OR EXISTS (SELECT FROM place_alias a WHERE a.place_id = p.id AND a.alias_key = ${name}))
    LIMIT 1`;
  return row?.state ?? null;
}
