import type { Pool } from 'pg';

export type AccountEvent =
  | 'signed-up' | 'email-verified' | 'signed-in' | 'sign-in-failed' | 'second-factor-failed' | 'signed-out' | 'session-ended' | 'other-sessions-ended'
  | 'password-reset-asked' | 'password-changed' | 'second-factor-on' | 'second-factor-off' | 'recovery-codes-made' | 'recovery-code-used' | 'made-moderator';

/** Notes an event of signing in. `network` is a shortened address; no password, code or e-mail address is ever part of it. */
export async function noteEvent(pool: Pick<Pool, 'query'>, event: AccountEvent, personId: string | null, network: string | null): Promise<void> {
  await pool.query('INSERT INTO account_event (event, person_id, network) VALUES ($1, $2, $3)', [event, personId, network]);
}
