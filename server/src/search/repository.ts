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

/** Between the fields of a row in a text, and between rows: to build JSON would take Postgres five times as long. Only a kind of plan is free text. */
const [field, end] = ['\u001f', '\u001e'];

const rowsOf = (table: string, ...columns: string[]) =>
  `(SELECT string_agg(concat(${columns.map((column) => (column === 'plan_type' ? `translate(t.plan_type, E'\\x1e\\x1f', '')` : `t.${column}`)).join(`, E'\\x1f', `)}), E'\\x1e') FROM ${table} t WHERE t.clinic_id = c.id)`;

const flags = [
  'accepting_new_patients', 'step_free', 'elevator', 'accessible_restroom', 'acls', 'blood_pressure', 'oxygen', 'ecg', 'rescue_equipment', 'private_room',
  'sitter_allowed', 'ride_home_required', 'after_hours_contact',
];
const listed = `SELECT c.id::text, c.slug, c.name, c.status = 'open', c.invented, c.lat, c.lng, c.street, c.city, c.state, c.zip, c.phone, c.time_zone,
  ${flags.map((flag) => `c.${flag}`).join(', ')},
  ${rowsOf('offering', 'route', 'offered', 'later_low', 'later_high', 'therapy_included', 'rems_certified')},
  ${rowsOf('insurer_acceptance', 'insurer', 'covers', 'accepted', 'copay_low', 'copay_high', 'as_of', 'plan_type')},
  ${rowsOf('clinic_hours', 'weekday', 'opens', 'closes')}, ${rowsOf('hours_exception', 'date', 'opens', 'closes')},
  ${rowsOf('fact_source', 'fact_group', 'as_of', 'verified_on')},
  ${rowsOf('clinic_condition', 'condition', 'treated')}, ${rowsOf('clinic_language', 'language', 'spoken')}, ${rowsOf('clinic_age_group', 'age_group', 'seen')},
  ${rowsOf('clinic_telehealth_state', 'state', 'offered')}, ${rowsOf('supervisor', 'credential')}
  FROM clinic c`;

type Listed = [
  id: string, slug: string, name: string, open: boolean, invented: boolean, lat: number, lng: number, street: string, city: string, state: string, zip: string,
  phone: string | null, timeZone: string, ...more: (boolean | string | null)[],
];

const split = (text: string | null): string[][] => (text === null ? [] : text.split(end).map((row) => row.split(field)));
const orNull = (text: string | undefined) => (text ? text : null);
const numberOrNull = (text: string | undefined) => (text ? Number(text) : null);
const flagOf = (text: string | undefined) => (text ? text === 't' : null);
const saidOf = (text: string | null): Record<string, boolean> => Object.fromEntries(split(text).map(([word, said]) => [word!, said === 't']));

function toListedRow([id, slug, name, open, invented, lat, lng, street, city, state, zip, phone, timeZone, ...more]: Listed): ListedRow {
  const said = more.slice(0, flags.length) as (boolean | null)[];
  const [offerings, insurers, hours, exceptions, sources, conditions, languages, ageGroups, telehealth, supervisors] = more.slice(flags.length) as (string | null)[];
  const flag = (column: string) => said[flags.indexOf(column)] ?? null;
  return {
    id, slug, name, open, invented, lat, lng, street, city, state, zip, phone, timeZone,
    acceptingNewPatients: flag('accepting_new_patients'),
    access: { 'step-free': flag('step_free'), elevator: flag('elevator'), 'accessible-restroom': flag('accessible_restroom') },
    safety: Object.fromEntries(flags.slice(4).map((column) => [column.replaceAll('_', '-'), flag(column)])),
    offerings: split(offerings!).map(([route, offered, low, high, therapy, rems]) => ({
      route: route!, offered: offered === 't', laterLow: numberOrNull(low), laterHigh: numberOrNull(high), therapyIncluded: flagOf(therapy), remsCertified: flagOf(rems),
    })),
    insurers: split(insurers!).map(([insurer, covers, accepted, low, high, asOf, planType]) => ({
      insurer: insurer!, covers: covers!, accepted: accepted === 't', copayLow: numberOrNull(low), copayHigh: numberOrNull(high), asOf: asOf!, planType: planType!,
    })),
    hours: split(hours!).map(([weekday, opens, closes]) => ({ weekday: Number(weekday), opens: orNull(opens), closes: orNull(closes) })),
    exceptions: split(exceptions!).map(([date, opens, closes]) => ({ date: date!, opens: orNull(opens), closes: orNull(closes) })),
    sources: split(sources!).map(([factGroup, asOf, verifiedOn]) => ({ factGroup: factGroup!, asOf: asOf!, verifiedOn: orNull(verifiedOn) })),
    conditions: saidOf(conditions!), languages: saidOf(languages!), ageGroups: saidOf(ageGroups!), telehealth: saidOf(telehealth!),
    credentials: split(supervisors!).map(([credential]) => credential!),
  };
}

/** These listings, whatever their status, in no order. Those that do not exist are left out. */
export async function readListed(db: Queryable, ids: string[]): Promise<ListedRow[]> {
  const { rows } = await db.query<Listed>({ text: `${listed} WHERE c.id = ANY ($1::uuid[])`, values: [ids], rowMode: 'array' });
  return rows.map(toListedRow);
}

/** The id and point of every listing. */
export async function readPoints(db: Queryable): Promise<{ id: string; lat: number; lng: number }[]> {
  return (await db.query<{ id: string; lat: number; lng: number }>('SELECT id, lat, lng FROM clinic')).rows;
}

/** All listings, so many at a time, within a transaction of the caller's. */
export async function* readAllListed(db: Queryable, atOnce: number): AsyncGenerator<ListedRow[]> {
  await db.query(`DECLARE all_listed NO SCROLL CURSOR FOR ${listed}`);
  const fetchNext = () => db.query<Listed>({ text: `FETCH ${atOnce} FROM all_listed`, rowMode: 'array' });
  for (let next = fetchNext(); ;) {
    const { rows } = await next;
    if (rows.length === 0) return;
    // The database works on these while the caller does on those.
    next = fetchNext();
    next.catch(() => {});
    yield rows.map(toListedRow);
  }
}

/**
 * `unfinished`: every transaction with a smaller number is over, and what it committed was seen by the reading. `known`:
 * change `seq` itself is there; else this history is another one, from a backup or a database that took over.
 */
export type Changes = { changed: { seq: number; clinicId: string }[]; unfinished: bigint; known: boolean };

/**
 * What the history has beyond `seq`, as far as it is committed: numbers in between may still be missing. At most `most` rows,
 * in order: without the limit a planner that has no statistics yet reads the whole history instead of its index.
 */
export async function readChanges(db: Queryable, seq: number, most: number): Promise<Changes> {
  const { rows: [row] } = await db.query<{ changed: Changes['changed']; unfinished: string; known: boolean }>(`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('seq', h.seq, 'clinicId', h.clinic_id)) FROM (
             SELECT seq, clinic_id FROM clinic_change WHERE seq > $1 ORDER BY seq LIMIT $2) AS h), '[]') AS changed,
           pg_snapshot_xmin(pg_current_snapshot())::text AS unfinished, $1 = 0 OR EXISTS (SELECT FROM clinic_change WHERE seq = $1) AS known`, [seq, most]);
  if (!row) throw new Error('The database gave no snapshot.');
  return { changed: row.changed, unfinished: BigInt(row.unfinished), known: row.known };
}

/** The last number of the history that is committed, 0 for none. */
export async function readLastChange(db: Queryable): Promise<number> {
  const { rows: [row] } = await db.query<{ seq: number }>('SELECT coalesce(max(seq), 0)::float8 AS seq FROM clinic_change');
  return row?.seq ?? 0;
}

/** The transactions that have written something and were not over when the statement, or a repeatable read around it, began. */
export async function readRunning(db: Queryable): Promise<bigint[]> {
  const { rows } = await db.query<{ xid: string }>('SELECT pg_snapshot_xip(pg_current_snapshot())::text AS xid');
  return rows.map(({ xid }) => BigInt(xid));
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
