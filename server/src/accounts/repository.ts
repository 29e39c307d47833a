import type { OwnSession } from '@finder/contract';
import type { Pool } from 'pg';
import type { Person, Role } from '../people/person.ts';

/** What of an account is asked for by its address or by its id. */
export type Account = { id: string; name: string; email: string; lang: 'en' | 'es'; secondFactor: boolean; moderator: boolean; reminders: 'all' | 'yearly' | 'none' };

const accountColumns = 'id, name, email, lang, two_factor_enabled AS "secondFactor", moderator, reminders';

export async function findByEmail(pool: Pool, email: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>(`SELECT ${accountColumns} FROM person WHERE email = $1`, [email]);
  return rows[0] ?? null;
}

export async function findById(pool: Pool, id: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>(`SELECT ${accountColumns} FROM person WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** Whose password a link for choosing a new one would change, or null when it is used up. */
export async function findByResetToken(pool: Pool, token: string, now: Date): Promise<Account | null> {
  const { rows } = await pool.query<{ value: string }>('SELECT value FROM person_verification WHERE identifier = $1 AND expires_at > $2', [`reset-password:${token}`, now]);
  return rows[0] ? findById(pool, rows[0].value) : null;
}

/** The listings in somebody's care, by name. */
export async function listKept(pool: Pool, personId: string): Promise<{ slug: string; name: string; city: string; state: string; role: Role }[]> {
  const { rows } = await pool.query<{ slug: string; name: string; city: string; state: string; role: Role }>(
    `SELECT c.slug, c.name, c.city, c.state, k.role FROM clinic_keeper k JOIN clinic c ON c.id = k.clinic_id
     WHERE k.person_id = $1 ORDER BY c.name, c.slug`, [personId]);
  return rows;
}

/** The browsers in which somebody is signed in, the latest first. Tokens stay here. */
export async function listSessions(pool: Pool, { id, sessionId }: Person, now: Date): Promise<OwnSession[]> {
  const { rows } = await pool.query<{ id: string; created_at: Date; updated_at: Date; user_agent: string | null; ip_address: string | null }>(
    'SELECT id, created_at, updated_at, user_agent, ip_address FROM person_session WHERE person_id = $1 AND expires_at > $2 ORDER BY updated_at DESC, id', [id, now]);
  return rows.map((row) => ({
    id: row.id, since: row.created_at.toISOString(), lastSeen: row.updated_at.toISOString(),
    device: (row.user_agent ?? '').slice(0, 300), network: row.ip_address ?? '', current: row.id === sessionId,
  }));
}

/** Ends one session of somebody's own. False when they have none of that id. */
export async function endSession(pool: Pool, personId: string, sessionId: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM person_session WHERE person_id = $1 AND id = $2', [personId, sessionId]);
  return rowCount === 1;
}

/** Ends all sessions of somebody but the named ones, and half-done sign-ins with them. */
export async function endOtherSessions(pool: Pool, personId: string, keepToken: string | null): Promise<void> {
  await pool.query('DELETE FROM person_session WHERE person_id = $1 AND token IS DISTINCT FROM $2', [personId, keepToken]);
}

/** Takes a second factor off an account, secret and recovery codes with it. */
export async function removeSecondFactor(pool: Pool, personId: string): Promise<void> {
  await pool.query('WITH gone AS (DELETE FROM person_two_factor WHERE person_id = $1) UPDATE person SET two_factor_enabled = false, updated_at = now() WHERE id = $1', [personId]);
}
