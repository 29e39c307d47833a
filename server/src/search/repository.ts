import type { ClientBase } from 'pg';

/** A connection or a pool. */
export type Queryable = Pick<ClientBase, 'query'>;

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

const list = (table: string, fields: string) => `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields})), '[]') FROM ${table} t WHERE t.clinic_id = c.id)`;
const yesOrNo = (table: string, name: string, value: string) => `(SELECT coalesce(jsonb_object_agg(t.${name}, t.${value}), '{}') FROM ${table} t WHERE t.clinic_id = c.id)`;

const listed = `SELECT jsonb_build_object(
  'id', c.id, 'slug', c.slug, 'name', c.name, 'open', c.status = 'open', 'invented', c.invented, 'lat', c.lat, 'lng', c.lng,
  'street', c.street, 'city', c.city, 'state', c.state, 'zip', c.zip, 'phone', c.phone, 'timeZone', c.time_zone,
  'acceptingNewPatients', c.accepting_new_patients,
  'access', jsonb_build_object('step-free', c.step_free, 'elevator', c.elevator, 'accessible-restroom', c.accessible_restroom),
  'safety', jsonb_build_object('acls', c.acls, 'blood-pressure', c.blood_pressure, 'oxygen', c.oxygen, 'ecg', c.ecg,
    'rescue-equipment', c.rescue_equipment, 'private-room', c.private_room, 'sitter-allowed', c.sitter_allowed,
    'ride-home-required', c.ride_home_required, 'after-hours-contact', c.after_hours_contact),
  'offerings', ${list('offering', `'route', t.route, 'offered', t.offered, 'laterLow', t.later_low, 'laterHigh', t.later_high,
    'therapyIncluded', t.therapy_included, 'remsCertified', t.rems_certified`)},
  'insurers', ${list('insurer_acceptance', `'insurer', t.insurer, 'planType', t.plan_type, 'covers', t.covers, 'accepted', t.accepted,
    'copayLow', t.copay_low, 'copayHigh', t.copay_high, 'asOf', t.as_of`)},
  'hours', ${list('clinic_hours', `'weekday', t.weekday, 'opens', t.opens, 'closes', t.closes`)},
  'exceptions', ${list('hours_exception', `'date', t.date, 'opens', t.opens, 'closes', t.closes`)},
  'sources', ${list('fact_source', `'factGroup', t.fact_group, 'asOf', t.as_of, 'verifiedOn', t.verified_on`)},
  'conditions', ${yesOrNo('clinic_condition', 'condition', 'treated')},
  'languages', ${yesOrNo('clinic_language', 'language', 'spoken')},
  'ageGroups', ${yesOrNo('clinic_age_group', 'age_group', 'seen')},
  'telehealth', ${yesOrNo('clinic_telehealth_state', 'state', 'offered')},
  'credentials', (SELECT coalesce(jsonb_agg(t.credential), '[]') FROM supervisor t WHERE t.clinic_id = c.id)
) AS listed FROM clinic c`;

/** These listings, whatever their status, in no order. Those that do not exist are left out. */
export async function readListed(db: Queryable, ids: string[]): Promise<ListedRow[]> {
  const { rows } = await db.query<{ listed: ListedRow }>(`${listed} WHERE c.id = ANY ($1::uuid[])`, [ids]);
  return rows.map((row) => row.listed);
}

/** The id and point of every listing. */
export async function readPoints(db: Queryable): Promise<{ id: string; lat: number; lng: number }[]> {
  return (await db.query<{ id: string; lat: number; lng: number }>('SELECT id, lat, lng FROM clinic')).rows;
}

/** All listings, so many at a time, within a transaction of the caller's. */
export async function* readAllListed(db: Queryable, atOnce: number): AsyncGenerator<ListedRow[]> {
  await db.query(`DECLARE all_listed NO SCROLL CURSOR FOR ${listed}`);
  for (;;) {
    const { rows } = await db.query<{ listed: ListedRow }>(`FETCH ${atOnce} FROM all_listed`);
    if (rows.length === 0) return;
    yield rows.map((row) => row.listed);
  }
}

/** `unfinished`: every transaction with a smaller number is over, and what it committed was seen by the reading. */
export type Changes = { changed: { seq: number; clinicId: string }[]; unfinished: bigint };

/**
 * What the history has beyond `seq`, as far as it is committed: numbers in between may still be missing. At most `most` rows,
 * in order: without the limit a planner that has no statistics yet reads the whole history instead of its index.
 */
export async function readChanges(db: Queryable, seq: number, most: number): Promise<Changes> {
  const { rows: [row] } = await db.query<{ changed: Changes['changed']; unfinished: string }>(`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('seq', h.seq, 'clinicId', h.clinic_id)) FROM (
             SELECT seq, clinic_id FROM clinic_change WHERE seq > $1 ORDER BY seq LIMIT $2) AS h), '[]') AS changed,
           pg_snapshot_xmin(pg_current_snapshot())::text AS unfinished`, [seq, most]);
  if (!row) throw new Error('The database gave no snapshot.');
  return { changed: row.changed, unfinished: BigInt(row.unfinished) };
}

/** The last number of the history that is committed, 0 for none, and the oldest transaction that was still under way. */
export async function readLastChange(db: Queryable): Promise<{ seq: number; unfinished: bigint }> {
  const { rows: [row] } = await db.query<{ seq: number; unfinished: string }>(
    `SELECT coalesce(max(seq), 0)::float8 AS seq, pg_snapshot_xmin(pg_current_snapshot())::text AS unfinished FROM clinic_change`);
  if (!row) throw new Error('The database gave no snapshot.');
  return { seq: row.seq, unfinished: BigInt(row.unfinished) };
}

/**
 * The listings whose changes up to `seq` may have been written by transactions from number `since` on. It reads the whole
 * history: only for a start during which somebody else was writing.
 */
export async function readLateChanges(db: Queryable, seq: number, since: bigint): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'SELECT DISTINCT clinic_id AS id FROM clinic_change WHERE seq <= $1 AND age(xmin) <= age($2::text::xid8::xid)', [seq, String(since)]);
  return rows.map(({ id }) => id);
}

/**
 * A transaction number greater than that of every transaction that has written anything so far. (The upper end of a
 * snapshot is not: it leaves out those that are still under way.)
 */
export async function readNextTransaction(db: Queryable): Promise<bigint> {
  const { rows: [row] } = await db.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
  if (!row) throw new Error('The database gave no transaction number.');
  return BigInt(row.xid);
}
