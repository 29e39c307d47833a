import type { Queryable } from './repository.ts';

/**
 * Which database this is: of which cluster, and which one there. An account that may not ask for the cluster gets its own
 * only; the digest of a change then has to tell databases apart.
 */
export async function readIdentity(db: Queryable): Promise<string> {
  const { rows: [own] } = await db.query<{ text: string }>(`SELECT concat_ws(' ', oid, datname) AS text FROM pg_database WHERE datname = current_database()`);
  const cluster = await db.query<{ text: string }>('SELECT system_identifier::text AS text FROM pg_control_system()').then(({ rows }) => rows[0]?.text, () => undefined);
  return `${cluster ?? 'unknown'} ${own?.text}`;
}

/** So many changes before the last are compared too: a standby that took over may lack one that was committed late. */
const compared = 1000;

/** Of the changes up to $1 all that tells one from another, and which transaction wrote it: a copy laid back is another history. */
const digest = `(SELECT encode(sha256(convert_to(string_agg(concat_ws('|', seq, extract(epoch FROM at), actor, source, clinic_id, table_name, operation, xmin::text,
    CASE WHEN seq = $1 THEN concat(before, after) END), E'\\n' ORDER BY seq), 'UTF8')), 'hex')
  FROM clinic_change WHERE seq > $1::bigint - ${compared} AND seq <= $1 HAVING bool_or(seq = $1))`;

/** A digest of the history's end at change `seq`; null when that is not there. */
export async function readDigest(db: Queryable, seq: number): Promise<string | null> {
  const { rows: [row] } = await db.query<{ digest: string | null }>(`SELECT ${digest} AS digest`, [seq]);
  return row?.digest ?? null;
}

/**
 * What has happened since change `seq`, all as of one moment. `digest`: of the history's end there. `changes`: how many, counted up to
 * `most`. Of these: `changed`: of how many listings; `more`: how many more listings there are since. `listings`: how many there are.
 */
export type Since = { digest: string | null; changes: number; changed: number; more: number; listings: number };

export async function readSince(db: Queryable, seq: number, most: number): Promise<Since> {
  const { rows: [row] } = await db.query<Since>(`
    WITH since AS MATERIALIZED (SELECT clinic_id, CASE WHEN table_name = 'clinic' THEN operation END AS operation FROM clinic_change WHERE seq > $1 ORDER BY seq LIMIT $2)
    SELECT ${digest} AS digest, (SELECT count(*) FROM clinic)::float8 AS listings,
           (SELECT count(*) FROM since)::float8 AS changes, (SELECT count(DISTINCT clinic_id) FROM since)::float8 AS changed,
           (SELECT count(*) FILTER (WHERE operation = 'insert') - count(*) FILTER (WHERE operation = 'delete') FROM since)::float8 AS more`, [seq, most]);
  if (!row) throw new Error('The database gave no answer.');
  return row;
}
