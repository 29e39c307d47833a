import type { ClinicPeople, Role } from '@finder/contract';
import type { PoolClient } from 'pg';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { mustHaveSecondFactor, type Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClaimDeps } from './deps.ts';
import { endInvitation, findClinic, readInvitations, readKeepers, removeKeeper, setRole, type ClinicRow, type KeeperRow } from './people-repository.ts';
import { readClaims } from './repository.ts';

const noClinic = () => new ProblemError('not-found', 'There is no such listing in your care.');
const lastOwner = () => new ProblemError('conflict', 'A listing needs an owner. Make somebody else an owner first.');

export type Kept = { clinic: ClinicRow; keepers: KeeperRow[]; own: KeeperRow };

/**
 * A listing and everybody's part in it, held still for the rest of the transaction. Absent, for who keeps nothing of it: nobody
 * learns who does. Throws `not-allowed` for an editor.
 */
export async function lockOwn(client: PoolClient, person: Person, slug: string, least: Role = 'owner'): Promise<Kept> {
  const clinic = await findClinic(client, slug, true);
  const keepers = clinic ? await readKeepers(client, clinic.id) : [];
  const own = keepers.find(({ id }) => id === person.id);
  if (!clinic || !own) throw noClinic();
  if (least === 'owner' && own.role !== 'owner') throw new ProblemError('not-allowed', 'Only an owner of the listing may do this.');
  return { clinic, keepers, own };
}

const hasOtherOwner = (keepers: KeeperRow[], id: string) => keepers.some((keeper) => keeper.role === 'owner' && keeper.id !== id);

const toClinic = ({ slug, name, street, unit, city, state, zip }: ClinicRow) => ({ slug, name, street, unit, city, state, zip });

/** Who keeps a listing, who is invited and who asks for it: for its owners. */
export function readPeople({ pool, now }: ClaimDeps, person: Person, slug: string): Promise<ClinicPeople> {
  return inTransaction(pool, async (client) => {
    const { clinic, keepers } = await lockOwn(client, person, slug);
    const at = now();
    const claims = await readClaims(client, `k.clinic_id = $1 AND k.state = 'open'`, [clinic.id]);
    return {
      clinic: toClinic(clinic),
      people: keepers.map(({ id, name, email, role, since }) => ({ id, name, email, role, since: since.toISOString(), you: id === person.id })),
      invitations: (await readInvitations(client, clinic.id)).filter(({ endsAt }) => endsAt > at).map(({ id, email, role, endsAt }) => ({ id, email, role, endsAt: endsAt.toISOString() })),
      claims: claims.map((claim) => ({ id: claim.id, name: claim.personName, email: claim.personEmail, askedAt: claim.createdAt.toISOString(), objected: claim.objectedAt !== null })),
    };
  });
}

/** Makes a keeper an owner or an editor. Throws `conflict` when no owner would be left. */
export function changeRole({ pool, now, letter }: ClaimDeps, person: Person, slug: string, keeperId: string, role: Role): Promise<void> {
  mustHaveSecondFactor(person);
  return inTransaction(pool, async (client) => {
    const { clinic, keepers } = await lockOwn(client, person, slug);
    const keeper = keepers.find(({ id }) => id === keeperId);
    if (!keeper) throw new ProblemError('not-found', 'Nobody of that listing has this id.');
    if (keeper.role === role) return;
    if (role === 'editor' && !hasOtherOwner(keepers, keeperId)) throw lastOwner();
    await setRole(client, clinic.id, keeperId, role);
    if (keeperId !== person.id) await queueMail(client, keeper.email, letter(keeper.lang, (words) => words.roleChanged(keeper.name, clinic.name, role)));
    await logStaffEvent(client, { at: now(), actor: person.id, clinicId: clinic.id, personId: keeperId, event: 'role-changed', detail: { role } });
  });
}

/** Takes somebody off a listing: an owner anybody, everybody themselves. Throws `conflict` when no owner would be left. */
export function endKeeping({ pool, now, letter }: ClaimDeps, person: Person, slug: string, keeperId: string): Promise<void> {
  const leaves = keeperId === person.id;
  if (!leaves) mustHaveSecondFactor(person);
  return inTransaction(pool, async (client) => {
    const { clinic, keepers } = await lockOwn(client, person, slug, leaves ? 'editor' : 'owner');
    const keeper = keepers.find(({ id }) => id === keeperId);
    if (!keeper) throw new ProblemError('not-found', 'Nobody of that listing has this id.');
    if (keeper.role === 'owner' && !hasOtherOwner(keepers, keeperId)) throw lastOwner();
    await removeKeeper(client, clinic.id, keeperId);
    if (!leaves) await queueMail(client, keeper.email, letter(keeper.lang, (words) => words.roleChanged(keeper.name, clinic.name, 'none')));
    await logStaffEvent(client, { at: now(), actor: person.id, clinicId: clinic.id, personId: keeperId, event: leaves ? 'keeper-left' : 'keeper-removed', detail: { role: keeper.role } });
  });
}

/** Makes another keeper the owner and leaves. */
export function handOver({ pool, now, letter }: ClaimDeps, person: Person, slug: string, to: string): Promise<void> {
  mustHaveSecondFactor(person);
  return inTransaction(pool, async (client) => {
    const { clinic, keepers } = await lockOwn(client, person, slug);
    const next = keepers.find(({ id }) => id === to && id !== person.id);
    if (!next) throw new ProblemError('not-found', 'Hand it over to somebody who manages the listing with you.');
    await setRole(client, clinic.id, to, 'owner');
    await removeKeeper(client, clinic.id, person.id);
    await queueMail(client, next.email, letter(next.lang, (words) => words.roleChanged(next.name, clinic.name, 'owner')));
    await logStaffEvent(client, { at: now(), actor: person.id, clinicId: clinic.id, personId: to, event: 'handed-over' });
  });
}

export function withdrawInvitation({ pool, now }: ClaimDeps, person: Person, slug: string, id: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    const { clinic } = await lockOwn(client, person, slug);
    if (!await endInvitation(client, clinic.id, id, 'withdrawn')) throw new ProblemError('not-found', 'There is no such invitation any more.');
    await logStaffEvent(client, { at: now(), actor: person.id, clinicId: clinic.id, event: 'invitation-withdrawn', item: id });
  });
}
