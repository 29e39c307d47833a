import type { Pool } from 'pg';

type Client = Pick<Pool, 'query'>;

type Row = Record<string, unknown>;
export type ChangedRow = { table: string; before: Row | null; after: Row | null };

/** What one transaction changed of a listing. `seq` is the number of its first row. */
export type SavedChange = { seq: string; at: Date; actor: string; actorName: string | null; source: string; reason: string | null; rows: ChangedRow[] };

/**
 * The saves of a listing, newest first. The rows of one transaction carry its time to the microsecond, and two of one
 * listing take turns, so that time tells them apart.
 */
export async function readSaves(client: Client, clinicId: string): Promise<SavedChange[]> {
  const { rows } = await client.query<SavedChange>(
    `SELECT min(h.seq)::text AS seq, h.at, h.actor, p.name AS "actorName", h.source, h.reason,
            jsonb_agg(jsonb_build_object('table', h.table_name, 'before', h.before, 'after', h.after) ORDER BY h.seq DESC) AS rows
     FROM clinic_change h LEFT JOIN person p ON p.id::text = h.actor
     WHERE h.clinic_id = $1 GROUP BY h.at, h.actor, p.name, h.source, h.reason ORDER BY min(h.seq) DESC`,
    [clinicId],
  );
  return rows;
}

/** The number of the newest save of a listing. */
export async function latestSave(client: Client, clinicId: string): Promise<string> {
  const { rows: [row] } = await client.query<{ seq: string }>(
    'SELECT min(seq)::text AS seq FROM clinic_change WHERE clinic_id = $1 AND at = (SELECT max(at) FROM clinic_change WHERE clinic_id = $1)', [clinicId]);
  return row?.seq ?? '0';
}

/** Slugs of the listings that some of these saves name as the place a clinic moved to. */
export async function readSlugs(client: Client, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; slug: string }>('SELECT id, slug FROM clinic WHERE id = ANY($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
