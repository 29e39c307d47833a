import type { BulkRowState } from '@finder/contract';
import type { Pool, PoolClient } from 'pg';
import { copyRows } from '../listing/copy-rows.ts';
import type { StoredFile, StoredRow } from './file.ts';
import type { RowPlan } from './plan-part.ts';

type Client = Pick<Pool, 'query'>;

const fileColumns = `id, person_id AS "personId", name, encoding, separator, headings, columns, state, way, total, done, trouble, created_at AS "createdAt"`;
const rowColumns = 'row, cells, ref, state, name, version, found, keep_both AS "keepBoth"';

/** Files that somebody uploaded, newest first. */
export async function readFiles(client: Client, personId: string): Promise<StoredFile[]> {
  const { rows } = await client.query<StoredFile>(`SELECT ${fileColumns} FROM bulk_file WHERE person_id = $1 ORDER BY created_at DESC LIMIT 10`, [personId]);
  return rows;
}

/** One file. With `lock` nobody else changes it until the transaction ends. */
export async function readFile(client: Client, id: string, lock = false): Promise<StoredFile | null> {
  const { rows } = await client.query<StoredFile>(`SELECT ${fileColumns} FROM bulk_file WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]);
  return rows[0] ?? null;
}

/** Adds a file without rows. Older ones of the same person go, but the newest nine and none that is being saved. */
export async function insertFile(client: Client, file: Pick<StoredFile, 'id' | 'personId' | 'name' | 'encoding' | 'separator' | 'headings' | 'columns' | 'state' | 'total'>): Promise<void> {
  await client.query(
    `DELETE FROM bulk_file WHERE state <> 'applying' AND person_id = $1
       AND id NOT IN (SELECT id FROM bulk_file WHERE person_id = $1 ORDER BY created_at DESC LIMIT 9)`, [file.personId]);
  await client.query(
    'INSERT INTO bulk_file (id, person_id, name, encoding, separator, headings, columns, state, total) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [file.id, file.personId, file.name, file.encoding, file.separator, JSON.stringify(file.headings), JSON.stringify(file.columns), file.state, file.total]);
}

export async function insertRows(client: PoolClient, fileId: string, rows: { row: number; cells: string[] }[]): Promise<void> {
  await copyRows(client, 'bulk_row', ['file_id', 'row', 'cells'], rows.map(({ row, cells }) => ({ file_id: fileId, row, cells: JSON.stringify(cells) })));
}

export async function deleteFile(client: Client, id: string): Promise<void> {
  await client.query('DELETE FROM bulk_file WHERE id = $1', [id]);
}

type Changes = Partial<Pick<StoredFile, 'state' | 'way' | 'done' | 'total' | 'trouble'>> & { columns?: (string | null)[] };

export async function updateFile(client: Client, id: string, { columns, ...changes }: Changes): Promise<void> {
  const values = Object.entries({ ...changes, ...(columns && { columns: JSON.stringify(columns) }) });
  await client.query(`UPDATE bulk_file SET ${values.map(([name], at) => `${name} = $${at + 2}`).join(', ')} WHERE id = $1`, [id, ...values.map(([, value]) => value)]);
}

/** How many rows there are of each state. */
export async function countRows(client: Client, fileIds: string[]): Promise<Map<string, Partial<Record<BulkRowState, number>>>> {
  const { rows } = await client.query<{ id: string; counts: Partial<Record<BulkRowState, number>> }>(
    `SELECT id, jsonb_object_agg(state, n) AS counts FROM (SELECT file_id AS id, state, count(*) AS n FROM bulk_row WHERE file_id = ANY($1::uuid[]) GROUP BY 1, 2) AS each GROUP BY id`, [fileIds]);
  return new Map(rows.map(({ id, counts }) => [id, counts]));
}

/** Rows in the order of the file, after one, of some states. */
export async function readRows(client: Client, fileId: string, { after, states, most }: { after: number; states: BulkRowState[] | null; most: number }): Promise<StoredRow[]> {
  const { rows } = await client.query<StoredRow>(
    `SELECT ${rowColumns} FROM bulk_row WHERE file_id = $1 AND row > $2 AND ($3::text[] IS NULL OR state = ANY($3)) ORDER BY row LIMIT $4`, [fileId, after, states, most]);
  return rows;
}

/** What needs somebody comes first. */
const rank = `CASE state WHEN 'error' THEN 1 WHEN 'copy' THEN 2 WHEN 'new' THEN 3 WHEN 'changed' THEN 4 WHEN 'saved' THEN 5 ELSE 6 END`;

/** One page of rows to look at, problems first. `after`: rank and row of the last one before. */
export async function readPage(client: Client, fileId: string, { state, after, most }: { state: BulkRowState | null; after: [number, number]; most: number }): Promise<(StoredRow & { rank: number })[]> {
  const { rows } = await client.query<StoredRow & { rank: number }>(
    `SELECT ${rowColumns}, ${rank} AS rank FROM bulk_row WHERE file_id = $1 AND ($2::text IS NULL OR state = $2) AND (${rank}, row) > ($3, $4) ORDER BY ${rank}, row LIMIT $5`,
    [fileId, state, ...after, most]);
  return rows;
}

/** The rows of some numbers, and those that mean the same clinics by their refs. */
export async function readAlike(client: Client, fileId: string, numbers: number[], refs: string[]): Promise<StoredRow[]> {
  const { rows } = await client.query<StoredRow>(
    `SELECT ${rowColumns} FROM bulk_row WHERE file_id = $1 AND state <> 'saved' AND (row = ANY($2) OR (ref <> '' AND ref = ANY($3))) ORDER BY row`, [fileId, numbers, refs]);
  return rows;
}

export async function updateCells(client: Client, fileId: string, row: number, { cells, keepBoth }: { cells: string[]; keepBoth: boolean }): Promise<void> {
  await client.query('UPDATE bulk_row SET cells = $3, keep_both = $4 WHERE file_id = $1 AND row = $2', [fileId, row, JSON.stringify(cells), keepBoth]);
}

/** Keeps what was found out about rows. */
export async function updatePlans(client: Client, fileId: string, plans: Omit<RowPlan, 'deed'>[]): Promise<void> {
  await client.query(
    `UPDATE bulk_row AS r SET ref = p.ref, phone = p.phone, state = p.state, name = p.name, version = p.version, found = p.found
     FROM jsonb_to_recordset($2) AS p (row integer, ref text, phone text, state text, name text, version integer, found jsonb)
     WHERE r.file_id = $1 AND r.row = p.row`,
    [fileId, JSON.stringify(plans.map(({ row, ref, phone, state, name, version, found }) => ({ row, ref, phone, state, name, version, found })))]);
}

/** Which rows have which phone numbers, for rows that are checked by themselves: of those before the last of `numbers`. */
export async function readPhones(client: Client, fileId: string, numbers: number[]): Promise<{ phone: string; row: number }[]> {
  const { rows } = await client.query<{ phone: string; row: number }>(
    'SELECT phone, row FROM bulk_row WHERE file_id = $1 AND phone IS NOT NULL AND row < $2 AND NOT row = ANY($3)', [fileId, Math.max(...numbers), numbers]);
  return rows;
}

/** Files that somebody is at work on, or was before dying. */
export async function readUnfinished(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM bulk_file WHERE state IN ('checking', 'applying') ORDER BY created_at`);
  return rows.map(({ id }) => id);
}

/** Any number that no other lock begins with. */
const fileLock = 7_270_206;

/** Takes a file for the rest of the transaction; false when another process has it. */
export async function takeFile(client: Client, id: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS taken', [fileLock, id]);
  return rows[0]?.taken ?? false;
}

/** Who uploaded a file, as they are now; null for whoever may no longer change a listing. */
export async function readKeeper(client: Client, personId: string): Promise<{ id: string; moderates: boolean } | null> {
  const { rows } = await client.query<{ id: string; moderates: boolean }>('SELECT id, moderator AS moderates FROM person WHERE id = $1 AND two_factor_enabled', [personId]);
  return rows[0] ?? null;
}
