import type { Claim, Claims, FoundClinics } from '@finder/contract';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { roleOf, type Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClaimDeps } from './deps.ts';
import { staffPaths } from './letters.ts';
import { addClaim, changeClaim, countClaims, findByName, lockClaim, readClaims, readOwners, type ClaimRow, type Client } from './repository.ts';
import { mailDomain, toClaim } from './standing.ts';

/** Enough to begin anew after a slip, too few to try many codes; and a chain claims its clinics within days. */
const claimsADay = { ofClinic: 3, all: 30 };
export const aDay = 24 * 60 * 60_000;

const notThere = () => new ProblemError('not-found', 'There is no such request of yours.');
const isOver = () => new ProblemError('conflict', 'This request has been decided or taken back already.');

/** The open claim of somebody, locked for the rest of the transaction. Throws `not-found` or `conflict`. */
export async function lockOwnClaim(client: Client, id: string, person: Person): Promise<ClaimRow> {
  const claim = await lockClaim(client, id, person.id);
  if (!claim) throw notThere();
  if (claim.state !== 'open') throw isOver();
  return claim;
}

/** The claim of somebody as it stands. Throws `not-found`. */
export async function findOwnClaim(client: Client, id: string, person: Person): Promise<ClaimRow> {
  const [claim] = await readClaims(client, 'k.id = $1 AND k.person_id = $2', [id, person.id]);
  if (!claim) throw notThere();
  return claim;
}

/** The same as its requester sees it: also in the transaction that changed it. */
export const readOwnClaim = async (client: Client, id: string, person: Person, now: Date): Promise<Claim> => toClaim(await findOwnClaim(client, id, person), now);

/** Begins a claim and tells those who own the listing now. Nothing else changes. */
export async function startClaim({ pool, now, letter, findClinic }: ClaimDeps, person: Person, slug: string): Promise<Claim> {
  const clinic = await findClinic(slug);
  if (!clinic) throw new ProblemError('not-found', 'There is no such clinic here.');
  return inTransaction(pool, async (client) => {
    const at = now();
    const begun = await beginClaim(client, { letter }, person, clinic.id, at, null);
    if ('claim' in begun) return begun.claim;
    throw {
      'in-care': new ProblemError('conflict', 'This listing is in your care already.'),
      'asked-already': new ProblemError('conflict', 'You asked for this listing already.'),
      'too-often': new ProblemError('too-many-requests', 'You asked several times today. Please go on tomorrow.', undefined, { retryAfter: aDay / 1000 }),
    }[begun.refused];
  });
}

/** Begins one claim, by itself or with a request of a chain, and tells those who own the listing; or says why not, and writes nothing. */
export async function beginClaim(client: Client, { letter }: Pick<ClaimDeps, 'letter'>, person: Person, clinicId: string, at: Date, groupId: string | null): Promise<{ claim: Claim } | { refused: 'in-care' | 'asked-already' | 'too-often' }> {
  if (await roleOf(client, clinicId, person.id) === 'owner') return { refused: 'in-care' };
  const begun = await countClaims(client, person.id, clinicId, new Date(at.getTime() - aDay));
  const [open] = await readClaims(client, `k.clinic_id = $1 AND k.person_id = $2 AND k.state = 'open'`, [clinicId, person.id]);
  if (open) return { refused: 'asked-already' };
  if (begun.ofClinic >= claimsADay.ofClinic || begun.all >= claimsADay.all) return { refused: 'too-often' };
  const id = uuidV7(at.getTime());
  if (!await addClaim(client, { id, clinicId, personId: person.id, createdAt: at, groupId })) return { refused: 'asked-already' };
  const claim = await readOwnClaim(client, id, person, at);
  const who = `${person.name} (${person.email})`;
  for (const owner of await readOwners(client, clinicId)) {
    await queueMail(client, owner.email, letter(owner.lang, (words) => words.asked(owner.name, claim.clinic.name, who), { button: { label: (words) => words.askedButton, path: staffPaths.people(claim.clinic.slug) } }));
  }
  await logStaffEvent(client, { at, actor: person.id, clinicId, event: 'claim-begun', item: id, ...(groupId && { detail: { group: groupId } }) });
  return { claim };
}

/** Listings of which somebody may say: that is my clinic. */
export const findOwn = async ({ pool }: ClaimDeps, q: string): Promise<FoundClinics> => ({ clinics: await findByName(pool, q.replaceAll('\0', '')) });

export async function listClaims({ pool, now }: ClaimDeps, person: Person): Promise<Claims> {
  const at = now();
  return { claims: (await readClaims(pool, 'k.person_id = $1', [person.id])).map((claim) => toClaim(claim, at)) };
}

export const readClaim = ({ pool, now }: ClaimDeps, person: Person, id: string): Promise<Claim> => readOwnClaim(pool, id, person, now());

/** Asks a moderator to call, to write or to look at papers. Throws `conflict` when the listing does not allow that way. */
export function askModerator({ pool, now }: ClaimDeps, person: Person, id: string, { way, words }: { way: 'call' | 'letter' | 'documents'; words: string }): Promise<Claim> {
  return inTransaction(pool, async (client) => {
    const claim = await lockOwnClaim(client, id, person);
    if (way !== 'documents' && claim.npi === null) throw new ProblemError('conflict', 'The listing has no NPI, so there is no registered contact to call or write to.');
    if (way === 'documents' && words === '') throw new ProblemError('invalid-request', 'Say which papers you have.', [{ path: 'words', message: 'Say which papers you have' }]);
    const at = now();
    // A code under way would prove another way than the one that waits.
    await changeClaim(client, id, { way, words, waits_since: claim.waitsSince ?? at, code_hash: null, code_ends: null, code_to: null, tries_left: 0, shared_code: null });
    await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'claim-sent', item: id, detail: { way } });
    return readOwnClaim(client, id, person, at);
  });
}

export function withdrawClaim({ pool, now }: ClaimDeps, person: Person, id: string): Promise<Claim> {
  return inTransaction(pool, async (client) => {
    const claim = await lockOwnClaim(client, id, person);
    const at = now();
    await changeClaim(client, id, { state: 'withdrawn', decided_at: at, waits_since: null, code_hash: null });
    await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'claim-withdrawn', item: id });
    return readOwnClaim(client, id, person, at);
  });
}

/** An owner says that a claim is not right: from then on only a moderator decides it. Absent for anybody who does not own the listing. */
export function objectToClaim({ pool, now }: ClaimDeps, person: Person, id: string, why: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    const claim = await lockClaim(client, id);
    if (!claim || await roleOf(client, claim.clinicId, person.id) !== 'owner') throw new ProblemError('not-found', 'There is no such request.');
    if (claim.state !== 'open') throw isOver();
    const at = now();
    await changeClaim(client, id, { objection: why, objected_by: person.id, objected_at: at, waits_since: claim.waitsSince ?? at });
    await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, personId: claim.personId, event: 'claim-objected', item: id, note: why });
  });
}

/** The domain to which a code may go now. Throws `conflict` with the reason when there is none. */
export function mustHaveMailDomain(claim: ClaimRow, now: Date): string {
  const mail = mailDomain(claim, now);
  if ('domain' in mail) return mail.domain;
  throw new ProblemError('conflict', {
    'no-website': 'The listing has no website at a domain of its own.',
    'shared-host': 'The listing’s website is at a host that many people share, so a mailbox there proves nothing.',
    'too-new': 'The listing’s website has changed lately and nobody has checked it yet.',
  }[mail.refused]);
}
