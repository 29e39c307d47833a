import { createHash, randomBytes } from 'node:crypto';
import type { Invitation, Role } from '@finder/contract';
import type { PoolClient } from 'pg';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { mustHaveSecondFactor, type Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClaimDeps } from './deps.ts';
import { staffPaths } from './letters.ts';
import { lockOwn } from './people.ts';
import { addKeeper, countInvitations, endInvitation, findClinic, findInvitation, putInvitation, readKeepers, type InvitationRow } from './people-repository.ts';
import { aDay } from './service.ts';

const days = 7;
const invitationsADay = 30;

// A token of 256 random bits cannot be guessed, so a plain hash keeps it.
const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Invites a mailbox to keep a listing. Whether an account belongs to it makes no difference, so nobody learns that. */
export function invite({ pool, now, letter }: ClaimDeps, person: Person, slug: string, { email, role }: { email: string; role: Role }): Promise<void> {
  mustHaveSecondFactor(person);
  return inTransaction(pool, async (client) => {
    const { clinic, keepers } = await lockOwn(client, person, slug);
    if (keepers.some((keeper) => keeper.email === email)) throw new ProblemError('conflict', 'They manage this listing already.');
    const at = now();
    if (await countInvitations(client, person.id, new Date(at.getTime() - aDay)) >= invitationsADay) throw new ProblemError('too-many-requests', 'You invited many people today. Please go on tomorrow.', undefined, { retryAfter: aDay / 1000 });
    const [id, token] = [uuidV7(at.getTime()), randomBytes(32).toString('base64url')];
    await putInvitation(client, { id, clinicId: clinic.id, email, role, tokenHash: hashToken(token), by: person.id, at, endsAt: new Date(at.getTime() + days * aDay) });
    await queueMail(client, email, letter(person.lang, (words) => words.invited(clinic.name, person.name, role), { button: { label: (words) => words.invitedButton, path: staffPaths.invitation(token) }, foot: 'invitedWhy' }));
    await logStaffEvent(client, { at, actor: person.id, clinicId: clinic.id, event: 'invited', item: id, detail: { email, role } });
  });
}

/** The invitation of a link. Throws `link-ended`, and `not-allowed` for another mailbox than it went to. */
async function findForReader(client: Pick<PoolClient, 'query'>, person: Person, token: string, now: Date, lock: boolean): Promise<InvitationRow> {
  const invitation = await findInvitation(client, hashToken(token), lock);
  if (!invitation || invitation.state !== 'open' || invitation.endsAt <= now) throw new ProblemError('link-ended', 'This invitation is used up, taken back or too old. Ask for a new one.');
  if (invitation.email !== person.email.toLowerCase()) throw new ProblemError('not-allowed', 'This invitation went to another e-mail address. Sign in with that one.');
  return invitation;
}

/** Shows what an invitation is to. Opening a link does nothing else. */
export async function readInvitation({ pool, now }: ClaimDeps, person: Person, token: string): Promise<Invitation> {
  const { slug, name, street, unit, city, clinicState, zip, role, inviterName } = await findForReader(pool, person, token, now(), false);
  return { clinic: { slug, name, street, unit, city, state: clinicState, zip }, role, invitedBy: inviterName };
}

/** Accepts an invitation. It counts only while whoever sent it still owns the listing. */
export function acceptInvitation({ pool, now }: ClaimDeps, person: Person, token: string): Promise<Invitation> {
  return inTransaction(pool, async (client) => {
    const at = now();
    const { slug } = await findForReader(client, person, token, at, false);
    const clinic = await findClinic(client, slug, true);
    const invitation = await findForReader(client, person, token, at, true);
    const keepers = clinic ? await readKeepers(client, clinic.id) : [];
    if (!clinic || !keepers.some(({ id, role }) => id === invitation.invitedBy && role === 'owner')) throw new ProblemError('link-ended', 'Whoever invited you does not own this listing any more. Ask for a new invitation.');
    await addKeeper(client, clinic.id, person.id, invitation.role, at);
    await endInvitation(client, clinic.id, invitation.id, 'accepted');
    await logStaffEvent(client, { at, actor: person.id, clinicId: clinic.id, event: 'invitation-accepted', item: invitation.id, detail: { role: invitation.role } });
    return { clinic: { slug: clinic.slug, name: clinic.name, street: clinic.street, unit: clinic.unit, city: clinic.city, state: clinic.state, zip: clinic.zip }, role: invitation.role, invitedBy: invitation.inviterName };
  });
}
