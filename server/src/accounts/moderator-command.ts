import type { Pool } from 'pg';
import { inTransaction } from '../listing/who.ts';
import { noteEvent } from './events.ts';

/**
 * Makes somebody a moderator, or an ordinary person again. They have opened and confirmed an account like anybody else, so no
 * password is ever set for them. False, with the sentence that says why, when there is no such account. Wants the tables' owner.
 */
export async function setModerator(pool: Pool, email: string, moderator: boolean): Promise<{ done: boolean; text: string }> {
  return inTransaction(pool, async (client) => {
    const { rows: [person] } = await client.query<{ id: string; email_verified: boolean; two_factor_enabled: boolean }>(
      'SELECT id, email_verified, two_factor_enabled FROM person WHERE email = $1 FOR UPDATE', [email.trim().toLowerCase()]);
    if (!person) return { done: false, text: 'There is no account with this address. Open one at /staff/sign-up, then run this again.' };
    if (moderator && !person.email_verified) return { done: false, text: 'This address is not confirmed yet. Press the button in the letter, then run this again.' };
    await client.query('UPDATE person SET moderator = $2, updated_at = now() WHERE id = $1', [person.id, moderator]);
    // What a session may do changes, so it begins anew.
    await client.query('DELETE FROM person_session WHERE person_id = $1', [person.id]);
    if (moderator) await noteEvent(client, 'made-moderator', person.id, null);
    const rest = moderator && !person.two_factor_enabled ? ' A second step is needed before moderating: the account page sets it up.' : '';
    return { done: true, text: moderator ? `${email} is a moderator now.${rest}` : `${email} is no longer a moderator.` };
  });
}
