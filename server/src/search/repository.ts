import type { Database } from '../database/client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Condition } from './filters.ts';
import { chordOfMiles, earthPoint } from './sphere.ts';

export type Area = { lat: number; lng: number; withinMiles: number | null };
export type Hit = { id: string; chord: number };

function inArea(center: Prisma.Sql, withinMiles: number | null): Prisma.Sql {
  if (withinMiles === null) return Prisma.empty;
  const chord = chordOfMiles(withinMiles);
  return Prisma.sql`AND c.pos <@ cube_enlarge(${center}, ${chord}::float8, 3) AND c.pos <-> ${center} <= ${chord}::float8`;
}

function listed(area: Area, invented: boolean): { center: Prisma.Sql; where: Prisma.Sql } {
  const center = Prisma.sql`cube(${earthPoint(area)}::float8[])`;
  return {
    center,
    where: Prisma.sql`FROM clinic c WHERE c.status = 'open' AND c.invented = ${invented} ${inArea(center, area.withinMiles)}`,
  };
}

const all = (conditions: Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;

/**
 * The nearest open clinics that are known to match, in exact great-circle order, ties by name. Nothing else may stand
 * in this ORDER BY (promise 6). Distances come as chords: straight lines in miles.
 */
export function findNearest(db: Database, area: Area, conditions: Condition[], invented: boolean, limit: number): Promise<Hit[]> {
  const { center, where } = listed(area, invented);
  return db.$queryRaw<Hit[]>`
    SELECT c.id::text AS id, c.pos <-> ${center} AS chord ${where} ${all(conditions.map((c) => c.known))}
    ORDER BY c.pos <-> ${center}, c.name COLLATE "C", c.id LIMIT ${limit}`;
}

/** How many are known to match, and how many only have not said. */
export async function countMatches(db: Database, area: Area, conditions: Condition[], invented: boolean): Promise<{ total: number; notSaid: number }> {
  const { where } = listed(area, invented);
  const known = all(conditions.map((c) => c.known));
  const possible = all(conditions.map((c) => Prisma.sql`NOT ${c.knownNot}`));
  const [row] = await db.$queryRaw<{ total: number; possible: number }[]>`
    SELECT (SELECT count(*)::int ${where} ${known}) AS total, (SELECT count(*)::int ${where} ${possible}) AS possible`;
  const { total, possible: open } = row ?? { total: 0, possible: 0 };
  return { total, notSaid: open - total };
}

/** What a card in a list shows of these clinics, in no order. */
export function readCards(db: Database, ids: string[]) {
  return db.clinic.findMany({
    where: { id: { in: ids } },
    select: {
      id: true, slug: true, name: true, lat: true, lng: true, street: true, city: true, state: true, zip: true, phone: true,
      acceptingNewPatients: true, stepFree: true,
      offerings: { select: { route: true, offered: true, laterLow: true, laterHigh: true, therapyIncluded: true } },
      insurers: { select: { insurer: true, covers: true, accepted: true, asOf: true } },
      factSources: { select: { factGroup: true, asOf: true, verifiedOn: true } },
    },
  });
}
export type CardRow = Awaited<ReturnType<typeof readCards>>[number];
