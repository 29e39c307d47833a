import type { Client } from './repository.ts';

export type PairRow = { first: string; second: string; why: string[]; firstName: string; secondName: string; city: string; state: string; since: Date };

/** As many pairs as a person can look at before the list is made anew. */
const mostPairs = 200;
/** A number that more listings share is a call centre's, and says nothing about any two of them. */
const mostOnePhone = 4;
/** Share of letter triples from which two names at one address may be the same clinic (pg_trgm). */
const alike = 0.3;

/** Pairs of listings that may be one clinic: the same phone, or the same street and ZIP and names that are alike. Of one pair, or all. */
export async function readPairs(client: Client, pair: [string, string] | null = null): Promise<PairRow[]> {
  const { rows } = await client.query<PairRow>(
    `WITH shown AS (
       SELECT id, name, lower(street) AS street, city, state, zip, phone, created_at, count(*) OVER (PARTITION BY phone) AS sharing FROM clinic
       WHERE status IN ('open', 'temporarily-closed') AND (NOT invented OR NOT EXISTS (SELECT FROM clinic WHERE NOT invented))
     ), pair AS (
       SELECT a.id AS first, b.id AS second, 'phone' AS why FROM shown a JOIN shown b ON a.phone = b.phone AND a.id < b.id AND a.sharing <= ${mostOnePhone}
       UNION ALL
       SELECT a.id, b.id, 'address' FROM shown a JOIN shown b ON a.zip = b.zip AND a.street = b.street AND a.id < b.id AND similarity(a.name, b.name) >= ${alike}
     )
     SELECT p.first, p.second, array_agg(DISTINCT p.why ORDER BY p.why) AS why, a.name AS "firstName", b.name AS "secondName", b.city, b.state, greatest(a.created_at, b.created_at) AS since
     FROM pair p JOIN clinic a ON a.id = p.first JOIN clinic b ON b.id = p.second
     WHERE ($1::uuid IS NULL OR (p.first = $1 AND p.second = $2)) AND NOT EXISTS (SELECT FROM not_duplicate n WHERE n.first_id = p.first AND n.second_id = p.second)
     GROUP BY p.first, p.second, a.id, b.id ORDER BY since, p.first, p.second LIMIT ${mostPairs}`, pair ?? [null, null]);
  return rows;
}

/** Remembers that two listings are two clinics. */
export async function addNotDuplicate(client: Client, [first, second]: [string, string], { by, at, note }: { by: string; at: Date; note: string }): Promise<void> {
  await client.query('INSERT INTO not_duplicate (first_id, second_id, decided_by, decided_at, note) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [first, second, by, at, note]);
}

/** Forgets it again. False when it was not this moderator who said so, or not any more. */
export async function removeNotDuplicate(client: Client, first: string, second: string, by: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM not_duplicate WHERE first_id = $1 AND second_id = $2 AND decided_by = $3', [first, second, by]);
  return rowCount === 1;
}

export type Carried = { keepers: number; claims: number; reports: number; redirects: number };

/** Whatever hangs on the merged listing beside its facts. */
export async function countCarried(client: Client, mergedId: string): Promise<Carried> {
  const { rows } = await client.query<Carried>(
    `SELECT (SELECT count(*)::int FROM clinic_keeper WHERE clinic_id = $1) AS keepers,
            (SELECT count(*)::int FROM claim WHERE clinic_id = $1 AND state = 'open') AS claims,
            (SELECT count(*)::int FROM error_report WHERE clinic_id = $1 AND closed_at IS NULL) AS reports,
            (SELECT count(*)::int FROM slug_redirect WHERE clinic_id = $1) AS redirects`, [mergedId]);
  return rows[0] ?? { keepers: 0, claims: 0, reports: 0, redirects: 0 };
}

export type Keeper = { id: string; email: string; name: string; lang: 'en' | 'es' };

/**
 * Hangs everything on the kept listing: keepers with the larger of their roles, open claims and invitations, open reports, and
 * the addresses. What waits for the merged one's own fields is withdrawn. Returns the keepers that came over. Wants `sayWho`.
 */
export async function carryOver(client: Client, { merged, kept, oldSlug, by, at }: { merged: string; kept: string; oldSlug: string; by: string; at: Date }): Promise<Keeper[]> {
  const { rows: keepers } = await client.query<Keeper>('SELECT p.id, p.email, p.name, p.lang FROM clinic_keeper k JOIN person p ON p.id = k.person_id WHERE k.clinic_id = $1 ORDER BY p.id', [merged]);
  await client.query(
    `INSERT INTO clinic_keeper (clinic_id, person_id, role, since) SELECT $2, person_id, role, since FROM clinic_keeper WHERE clinic_id = $1
     ON CONFLICT (clinic_id, person_id) DO UPDATE SET role = CASE WHEN excluded.role = 'owner' THEN 'owner' ELSE clinic_keeper.role END`, [merged, kept]);
  await client.query('DELETE FROM clinic_keeper WHERE clinic_id = $1', [merged]);
  // Somebody who asked for both asks once.
  await client.query(
    `UPDATE claim SET state = 'withdrawn', decided_at = $3, waits_since = NULL WHERE clinic_id = $1 AND state = 'open'
     AND person_id IN (SELECT person_id FROM claim WHERE clinic_id = $2 AND state = 'open' UNION SELECT person_id FROM clinic_keeper WHERE clinic_id = $2 AND role = 'owner')`, [merged, kept, at]);
  // A code proves a domain of the merged listing's website: it does not count for the other.
  await client.query(
    `UPDATE claim SET clinic_id = $2, code_hash = NULL, code_ends = NULL, waits_since = CASE WHEN proven_at IS NULL THEN waits_since ELSE coalesce(waits_since, $3) END
     WHERE clinic_id = $1 AND state = 'open'`, [merged, kept, at]);
  await client.query(`UPDATE keeper_invitation SET state = 'withdrawn' WHERE clinic_id = $1 AND state = 'open' AND email IN (SELECT email FROM keeper_invitation WHERE clinic_id = $2 AND state = 'open')`, [merged, kept]);
  await client.query(`UPDATE keeper_invitation SET clinic_id = $2 WHERE clinic_id = $1 AND state = 'open'`, [merged, kept]);
  await client.query('UPDATE error_report SET clinic_id = $2 WHERE clinic_id = $1 AND closed_at IS NULL', [merged, kept]);
  await client.query('UPDATE moderator_question SET clinic_id = $2 WHERE clinic_id = $1', [merged, kept]);
  await client.query(`UPDATE held_change SET state = 'withdrawn', decided_at = $2, decided_by = $3 WHERE clinic_id = $1 AND state = 'waiting'`, [merged, at, by]);
  await client.query('UPDATE slug_redirect SET clinic_id = $2 WHERE clinic_id = $1', [merged, kept]);
  await client.query('INSERT INTO slug_redirect (slug, clinic_id) VALUES ($1, $2)', [oldSlug, kept]);
  await client.query('INSERT INTO clinic_merge (merged_id, kept_id, merged_by, merged_at) VALUES ($1, $2, $3, $4)', [merged, kept, by, at]);
  return keepers;
}
