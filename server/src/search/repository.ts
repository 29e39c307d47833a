import type { Database } from '../database/client.ts';
import { Prisma } from '../generated/prisma/client.ts';

export type OfferingRow = {
  route: string; offered: boolean; laterLow: number | null; laterHigh: number | null; therapyIncluded: boolean | null; remsCertified: boolean | null;
};
export type InsurerRow = {
  insurer: string; planType: string; covers: string; accepted: boolean; copayLow: number | null; copayHigh: number | null; asOf: string;
};
export type HoursRow = { opens: string | null; closes: string | null };

/** What search and cards need of one listing, as the database has it. Days are "2026-11-22", times "09:00". */
export type ListedRow = {
  id: string; slug: string; name: string; open: boolean; invented: boolean; lat: number; lng: number;
  street: string; city: string; state: string; zip: string; phone: string | null; timeZone: string;
  acceptingNewPatients: boolean | null;
  access: Record<'step-free' | 'elevator' | 'accessible-restroom', boolean | null>;
  safety: Record<string, boolean | null>;
  offerings: OfferingRow[];
  insurers: InsurerRow[];
  conditions: Record<string, boolean>;
  languages: Record<string, boolean>;
  ageGroups: Record<string, boolean>;
  telehealth: Record<string, boolean>;
  credentials: string[];
  hours: (HoursRow & { weekday: number })[];
  exceptions: (HoursRow & { date: string })[];
  sources: { factGroup: string; asOf: string; verifiedOn: string | null }[];
};

const list = (table: string, fields: string) => Prisma.raw(
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields})), '[]') FROM ${table} t WHERE t.clinic_id = c.id)`);
const yesOrNo = (table: string, name: string, value: string) => Prisma.raw(
  `(SELECT coalesce(jsonb_object_agg(t.${name}, t.${value}), '{}') FROM ${table} t WHERE t.clinic_id = c.id)`);

const offerings = list('offering', `'route', t.route, 'offered', t.offered, 'laterLow', t.later_low, 'laterHigh', t.later_high,
  'therapyIncluded', t.therapy_included, 'remsCertified', t.rems_certified`);
const insurers = list('insurer_acceptance', `'insurer', t.insurer, 'planType', t.plan_type, 'covers', t.covers, 'accepted', t.accepted,
  'copayLow', t.copay_low, 'copayHigh', t.copay_high, 'asOf', t.as_of`);
const hours = list('clinic_hours', `'weekday', t.weekday, 'opens', t.opens, 'closes', t.closes`);
const exceptions = list('hours_exception', `'date', t.date, 'opens', t.opens, 'closes', t.closes`);
const sources = list('fact_source', `'factGroup', t.fact_group, 'asOf', t.as_of, 'verifiedOn', t.verified_on`);

/** These listings (null: all), whatever their status, in no order. Those that do not exist are left out. */
export async function readListed(db: Database, ids: string[] | null): Promise<ListedRow[]> {
  const rows = await db.$queryRaw<{ listed: ListedRow }[]>`
    SELECT jsonb_build_object(
      'id', c.id, 'slug', c.slug, 'name', c.name, 'open', c.status = 'open', 'invented', c.invented, 'lat', c.lat, 'lng', c.lng,
      'street', c.street, 'city', c.city, 'state', c.state, 'zip', c.zip, 'phone', c.phone, 'timeZone', c.time_zone,
      'acceptingNewPatients', c.accepting_new_patients,
      'access', jsonb_build_object('step-free', c.step_free, 'elevator', c.elevator, 'accessible-restroom', c.accessible_restroom),
      'safety', jsonb_build_object('acls', c.acls, 'blood-pressure', c.blood_pressure, 'oxygen', c.oxygen, 'ecg', c.ecg,
        'rescue-equipment', c.rescue_equipment, 'private-room', c.private_room, 'sitter-allowed', c.sitter_allowed,
        'ride-home-required', c.ride_home_required, 'after-hours-contact', c.after_hours_contact),
      'offerings', ${offerings}, 'insurers', ${insurers}, 'hours', ${hours}, 'exceptions', ${exceptions}, 'sources', ${sources},
      'conditions', ${yesOrNo('clinic_condition', 'condition', 'treated')},
      'languages', ${yesOrNo('clinic_language', 'language', 'spoken')},
      'ageGroups', ${yesOrNo('clinic_age_group', 'age_group', 'seen')},
      'telehealth', ${yesOrNo('clinic_telehealth_state', 'state', 'offered')},
      'credentials', (SELECT coalesce(jsonb_agg(t.credential), '[]') FROM supervisor t WHERE t.clinic_id = c.id)
    ) AS listed
    FROM clinic c ${ids === null ? Prisma.empty : Prisma.sql`WHERE c.id = ANY (${ids}::uuid[])`}`;
  return rows.map(({ listed }) => listed);
}

/** `unfinished`: every transaction with a smaller number is over, and what it committed was seen by the reading. */
export type Changes = { changed: { seq: number; clinicId: string }[]; unfinished: bigint };

/**
 * What the history has beyond `seq`, as far as it is committed: numbers in between may still be missing. At most `most` rows,
 * in order: without the limit a planner that has no statistics yet reads the whole history instead of its index.
 */
export async function readChanges(db: Database, seq: number, most: number): Promise<Changes> {
  const [row] = await db.$queryRaw<{ changed: Changes['changed']; unfinished: string }[]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('seq', h.seq, 'clinicId', h.clinic_id)) FROM (
             SELECT seq, clinic_id FROM clinic_change WHERE seq > ${seq} ORDER BY seq LIMIT ${most}) AS h), '[]') AS changed,
           pg_snapshot_xmin(pg_current_snapshot())::text AS unfinished`;
  if (!row) throw new Error('The database gave no snapshot.');
  return { changed: row.changed, unfinished: BigInt(row.unfinished) };
}

/** The last number of the history that is committed; 0 for none. */
export async function readLastChange(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ seq: number }[]>`SELECT coalesce(max(seq), 0)::float8 AS seq FROM clinic_change`;
  return row?.seq ?? 0;
}

/**
 * A transaction number greater than that of every transaction that has written anything so far. (The upper end of a
 * snapshot is not: it leaves out those that are still under way.)
 */
export async function readNextTransaction(db: Database): Promise<bigint> {
  const [row] = await db.$queryRaw<{ xid: string }[]>`SELECT pg_current_xact_id()::text AS xid`;
  if (!row) throw new Error('The database gave no transaction number.');
  return BigInt(row.xid);
}
