import type { Point } from '@finder/contract';
import { earthRadiusMiles } from '../../../seeds/places/miles.ts';
import type { Database } from '../database/client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { OfferedRow } from './count-offers.ts';
import type { WrittenTown } from './towns.ts';

/** What the directory lists: open clinics, real ones or, while there are none, invented ones. */
const listed = (invented: boolean) => Prisma.sql`c.status = 'open' AND c.invented = ${invented}`;

/** Great-circle miles from a point (haversine). */
const milesFrom = ({ lat, lng }: Point) => Prisma.sql`(2 * ${earthRadiusMiles}::float8 * asin(least(1, sqrt(
  sin(radians(c.lat - ${lat}::float8) / 2) ^ 2
  + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * sin(radians(c.lng - ${lng}::float8) / 2) ^ 2))))`;

/** Every town with clinics, as they write it. With `from`: how far its nearest is, and how many are within `near` miles. */
export function listTowns(db: Database, invented: boolean, from: Point | null, near = 0): Promise<WrittenTown[]> {
  const miles = from ? milesFrom(from) : Prisma.sql`NULL::float8`;
  return db.$queryRaw<WrittenTown[]>`
    SELECT state, city, count(*)::int AS total, min(miles) AS miles, (count(*) FILTER (WHERE miles <= ${near}::float8))::int AS within
    FROM (SELECT c.state, c.city, ${miles} AS miles FROM clinic c WHERE ${listed(invented)}) AS one
    GROUP BY state, city`;
}

export type ListedClinic = { id: string; name: string; city: string; lat: number; lng: number };

/** The clinics of a state, in no order. */
export function listClinics(db: Database, invented: boolean, state: string): Promise<ListedClinic[]> {
  return db.$queryRaw<ListedClinic[]>`
    SELECT c.id::text AS id, c.name, c.city, c.lat, c.lng FROM clinic c WHERE ${listed(invented)} AND c.state = ${state}`;
}

/** What these clinics offer. Prices last stated or checked before `oldest` are left out, as on every page. */
export async function readOffered(db: Database, ids: string[], oldest: Date): Promise<OfferedRow[]> {
  const rows = await db.$queryRaw<{ clinicId: string; route: string; low: number | null; high: number | null }[]>`
    SELECT o.clinic_id::text AS "clinicId", o.route,
           CASE WHEN f.clinic_id IS NOT NULL THEN o.later_low END AS low, CASE WHEN f.clinic_id IS NOT NULL THEN o.later_high END AS high
    FROM offering o
    LEFT JOIN fact_source f ON f.clinic_id = o.clinic_id AND f.fact_group = 'prices' AND greatest(f.as_of, f.verified_on) >= ${oldest}::date
    WHERE o.offered AND o.clinic_id = ANY (${ids}::uuid[])`;
  return rows.map(({ clinicId, route, low, high }) => ({ clinicId, route, prices: low === null || high === null ? null : { low, high } }));
}

export type PlaceRow = { state: string; key: string; name: string; lat: number; lng: number };

/** Towns of the place files by state and key, the most populous of each name first. */
export function findPlaces(db: Database, wanted: { state: string; key: string }[]): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    SELECT p.state, p.search_key AS key, p.name, p.lat, p.lng
    FROM unnest(${wanted.map(({ state }) => state)}::text[], ${wanted.map(({ key }) => key)}::text[]) AS w (state, key)
    JOIN place p ON p.search_key = w.key AND p.state = w.state
    WHERE p.kind = 'city' AND p.lat IS NOT NULL
    ORDER BY p.population DESC, p.id`;
}

/** The towns that only the post office knows: the name and the middle of each ZIP of a state. */
export function listZipTowns(db: Database, state: string): Promise<Omit<PlaceRow, 'state' | 'key'>[]> {
  return db.$queryRaw<Omit<PlaceRow, 'state' | 'key'>[]>`
    SELECT p.name, p.lat, p.lng FROM place p
    WHERE p.kind = 'zip' AND p.state = ${state} AND p.zip_kind <> 'military' AND p.lat IS NOT NULL ORDER BY p.zip`;
}

export type StateRow = { state: string; name: string; lat: number; lng: number };

/** Every state and territory. */
export function listStates(db: Database): Promise<StateRow[]> {
  return db.$queryRaw<StateRow[]>`SELECT p.state, p.name, p.lat, p.lng FROM place p WHERE p.kind = 'state' AND p.lat IS NOT NULL`;
}

export type ChangedClinic = { slug: string; state: string; city: string; changed: Date };

/** The listed clinics, and when anything of each was last changed. */
export function listChanges(db: Database, invented: boolean): Promise<ChangedClinic[]> {
  return db.$queryRaw<ChangedClinic[]>`
    SELECT c.slug, c.state, c.city,
           greatest(c.updated_at, (SELECT max(h.at) FROM clinic_change h WHERE h.clinic_id = c.id)) AS changed
    FROM clinic c WHERE ${listed(invented)} ORDER BY c.slug COLLATE "C"`;
}
