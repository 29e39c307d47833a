import type { PoolClient } from 'pg';

export type Client = Pick<PoolClient, 'query'>;
export type Reader = { email: string; name: string; lang: 'en' | 'es' };

/** Somebody to write to; null when the account is gone. */
export async function readReader(client: Client, personId: string | null): Promise<Reader | null> {
  const { rows } = await client.query<Reader>('SELECT email, name, lang FROM person WHERE id = $1', [personId]);
  return rows[0] ?? null;
}

export type OpenReport = {
  id: string; clinicId: string; topic: string; details: string; createdAt: Date;
  slug: string; name: string; city: string; state: string; phone: string | null; website: string | null;
};

/** Reports that nobody has closed, oldest first: of all listings or of one. */
export async function readOpenReports(client: Client, clinicId: string | null = null, lock = false): Promise<OpenReport[]> {
  const { rows } = await client.query<OpenReport>(
    `SELECT r.id, r.clinic_id AS "clinicId", r.topic, r.details, r.created_at AS "createdAt", c.slug, c.name, c.city, c.state, c.phone, c.website
     FROM error_report r JOIN clinic c ON c.id = r.clinic_id
     WHERE r.closed_at IS NULL AND ($1::uuid IS NULL OR r.clinic_id = $1) ORDER BY r.created_at, r.id LIMIT 2000 ${lock ? 'FOR UPDATE OF r' : ''}`, [clinicId]);
  return rows;
}

/** Opens reports again that were closed together. False, and some may be open, when not all of them were closed by this moderator. */
export async function reopenReports(client: Client, ids: string[], by: string): Promise<boolean> {
  const { rowCount } = await client.query('UPDATE error_report SET closed_at = NULL, closed_note = NULL, closed_by = NULL WHERE id = ANY($1::uuid[]) AND closed_by = $2', [ids, by]);
  return rowCount === ids.length;
}

export async function closeReports(client: Client, ids: string[], { by, at, note }: { by: string; at: Date; note: string }): Promise<void> {
  await client.query('UPDATE error_report SET closed_at = $2, closed_note = $3, closed_by = $4 WHERE id = ANY($1) AND closed_at IS NULL', [ids, at, note || null, by]);
}
