import { stateCodes } from '@finder/contract';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../database/client.ts';

export type PlaceRow = {
  id: string;
  kind: 'zip' | 'city' | 'state';
  label: string;
  state: string;
  zipKind: string | null;
  lat: number;
  lng: number;
  population: number;
  /** How likely a place is meant among others: its people, but a large city more than any state. */
  weight: number;
};

// Who types "New York" or "Washington" mostly means the city, but with "Wyoming" the state, and not the one in Michigan.
const weight = Prisma.sql`(p.population * CASE WHEN p.kind = 'city' AND p.population >= 250000 THEN 20::float8 ELSE 1 END)`;
const columns = Prisma.sql`p.id, p.kind, p.label, p.state, p.zip_kind AS "zipKind", p.lat, p.lng, p.population, ${weight} AS weight`;

// Military mail has no point; the Pacific states in free association have ZIPs, but no clinics of this country's.
const known = Prisma.sql`p.lat IS NOT NULL AND p.state = ANY(${[...stateCodes]}::text[])`;

const within = (states: string[] | null) => (states ? Prisma.sql`AND p.kind <> 'state' AND p.state = ANY(${states}::text[])` : Prisma.empty);

/** What a ZIP is for, whether or not there is a point to search from; null when nobody knows it. */
export async function findZipKind(db: Database, zip: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ zipKind: string }[]>`SELECT zip_kind AS "zipKind" FROM place WHERE id = ${`zip:${zip}`}`;
  return row?.zipKind ?? null;
}

/** ZIPs that begin with `digits`, in their own order. */
export function findZips(db: Database, digits: string, limit: number): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    SELECT ${columns} FROM place p
    WHERE p.kind = 'zip' AND p.search_key LIKE ${`${digits}%`} AND ${known}
    ORDER BY p.zip LIMIT ${limit}`;
}

/**
 * Places whose name or alias is `name`, or begins with it when `prefixes` is set, in `states` or anywhere: towns and states of just
 * that name first, then by weight. `name` is normalised (seeds/places/normalise.ts), so it holds no pattern character.
 */
export function findNames(db: Database, name: string, states: string[] | null, prefixes: boolean, limit: number): Promise<(PlaceRow & { exact: boolean })[]> {
  const matches = (column: Prisma.Sql) =>
    prefixes ? Prisma.sql`${column} LIKE ${`${name}%`}` : Prisma.sql`${column} = ${name}`;
  return db.$queryRaw<(PlaceRow & { exact: boolean })[]>`
    WITH hit AS (
      SELECT id, search_key = ${name} AS exact FROM place WHERE kind <> 'zip' AND ${matches(Prisma.sql`search_key`)}
      UNION ALL
      SELECT place_id, alias_key = ${name} FROM place_alias WHERE ${matches(Prisma.sql`alias_key`)}
      UNION ALL
      SELECT id, true FROM place WHERE id = ${`state:${name.toUpperCase()}`}
    )
    SELECT ${columns}, best.exact FROM (SELECT id, bool_or(exact) AS exact FROM hit GROUP BY id) AS best
    JOIN place p ON p.id = best.id
    WHERE ${known} ${within(states)}
    ORDER BY best.exact AND p.kind <> 'zip' DESC, weight DESC, best.exact DESC, p.label
    LIMIT ${limit}`;
}

/**
 * Places of at least `people` with the names (`key`) that look somewhat like `name` and have at least `shortest` letters. A place
 * may come more than once.
 */
export function findLookalikes(db: Database, name: string, states: string[] | null, shortest: number, people: number): Promise<(PlaceRow & { key: string })[]> {
  return db.$queryRaw<(PlaceRow & { key: string })[]>`
    SELECT ${columns}, alike.key FROM place_keys_like(${name}) AS alike
    JOIN place p ON p.id = alike.place_id
    WHERE length(alike.key) >= ${shortest} AND p.population >= ${people} AND ${known} ${within(states)}`;
}

/** Every name of every state, normalised, with the state's code: some 130. */
export function findStateNames(db: Database): Promise<{ state: string; key: string }[]> {
  return db.$queryRaw<{ state: string; key: string }[]>`
    SELECT state, search_key AS key FROM place WHERE kind = 'state'
    UNION
    SELECT p.state, a.alias_key FROM place p JOIN place_alias a ON a.place_id = p.id WHERE p.kind = 'state'`;
}

/** The state of the ZIP whose point is nearest to a point, within `miles` of it; null when there is none. */
export async function findNearestState(db: Database, { lat, lng }: { lat: number; lng: number }, miles: number): Promise<string | null> {
  // A window that holds the circle; near a pole it goes all the way round. A degree of latitude is 69.09 miles.
  const high = miles / 69;
  const narrowest = Math.cos((Math.min(Math.abs(lat) + high, 90) * Math.PI) / 180);
  const wide = Math.min(high / Math.max(narrowest, 1e-6), 180);
  const [row] = await db.$queryRaw<{ state: string }[]>`
    SELECT near.state FROM (
      SELECT p.state, power(sind((p.lat - ${lat}) / 2), 2)
        + cosd(p.lat) * cosd(${lat}) * power(sind((p.lng - ${lng}) / 2), 2) AS haversine
      FROM place p
      WHERE p.kind = 'zip' AND ${known} AND p.lat BETWEEN ${lat - high} AND ${lat + high}
        AND (p.lng BETWEEN ${lng - wide} AND ${lng + wide} OR p.lng >= ${lng - wide + 360} OR p.lng <= ${lng + wide - 360})
    ) AS near
    WHERE near.haversine <= power(sind(${miles / 69.0934 / 2}), 2)
    ORDER BY near.haversine LIMIT 1`;
  return row?.state ?? null;
}
