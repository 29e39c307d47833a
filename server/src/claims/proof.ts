import type { Claim } from '@finder/contract';
import type { PoolClient } from 'pg';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import { codeEnded, codeWrong, mayHaveCode } from './code-rules.ts';
import { codeLife, hashCode, isSameHash, makeCode, triesPerCode } from './code.ts';
import type { ClaimDeps } from './deps.ts';
import { grantClaim } from './grant.ts';
import { proveGroup } from './group-proof.ts';
import { changeClaim, lockOwned, type ClaimRow } from './repository.ts';
import { aDay, findOwnClaim, lockOwnClaim, mustHaveMailDomain, readOwnClaim } from './service.ts';
import { hasLiveCode } from './standing.ts';

/** Mails a code to a mailbox at the listing's own domain. The answer is the same whether or not anybody reads there. */
export function mailCode({ pool, now, secret, letter }: ClaimDeps, person: Person, id: string, mailbox: string): Promise<Claim> {
  return inTransaction(pool, async (client) => {
    const claim = await lockOwnClaim(client, id, person);
    const at = now();
    const domain = mustHaveMailDomain(claim, at);
    await takeCode(client, claim, at);
    const [code, to] = [makeCode(), `${mailbox}@${domain}`];
    await changeClaim(client, id, {
      way: 'email', code_to: to, code_hash: hashCode(secret, id, code), code_ends: new Date(at.getTime() + codeLife.email), tries_left: triesPerCode, codes_sent: claim.codesSent + 1, shared_code: null,
    });
    await queueMail(client, to, letter(person.lang, (words) => words.code(claim.clinicName, `${person.name} (${person.email})`), { code, foot: 'codeWhy' }));
    await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'code-mailed', item: id, detail: { to } });
    return readOwnClaim(client, id, person, at);
  });
}

async function takeCode(client: PoolClient, claim: ClaimRow, at: Date): Promise<void> {
  if (claim.provenAt) throw new ProblemError('conflict', 'You have proved it already. A moderator decides now.');
  if (!await mayHaveCode(client, claim, at)) {
    throw new ProblemError('too-many-requests', 'Enough codes were sent. Please choose another way, or come back tomorrow.', undefined, { retryAfter: aDay / 1000 });
  }
}

type Outcome = { claim: Claim } | { ended: true } | { wrong: true; left: number };

/**
 * Takes a code. The right one makes the requester an owner at once when nobody owns the listing and nobody objected; else a
 * moderator decides. A wrong one costs a try, also when the request is sent many times at once. Throws `link-ended` without a
 * live code and `invalid-request` for a wrong one.
 */
export async function proveClaim(deps: ClaimDeps, person: Person, id: string, code: string): Promise<Claim> {
  const { pool, now, secret, letter } = deps;
  const stands = await findOwnClaim(pool, id, person);
  // A code that several claims share proves them together, and its tries are theirs together.
  if (stands.groupId !== null && stands.sharedCode !== null && hasLiveCode(stands, now())) {
    await proveGroup(deps, person, stands.groupId, code);
    return readOwnClaim(pool, id, person, now());
  }
  // The lost try must be saved: a problem is thrown only after the transaction.
  const outcome = await inTransaction(pool, async (client): Promise<Outcome> => {
    // The listing first, as everybody who writes both does; and of two who prove at once, the second one finds an owner.
    const { clinicId } = await findOwnClaim(client, id, person);
    const owned = await lockOwned(client, clinicId);
    const claim = await lockOwnClaim(client, id, person);
    const at = now();
    if (!hasLiveCode(claim, at) || claim.codeHash === null || claim.sharedCode !== null) return { ended: true };
    if (!isSameHash(hashCode(secret, id, code), claim.codeHash)) {
      await changeClaim(client, id, { tries_left: claim.triesLeft - 1 });
      await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'code-wrong', item: id });
      return { wrong: true, left: claim.triesLeft - 1 };
    }
    // The website may have changed while the code was under way.
    if (claim.way === 'email' && !claim.codeTo?.endsWith(`@${mustHaveMailDomain(claim, at)}`)) return { ended: true };
    await changeClaim(client, id, { proven_at: at, code_hash: null, code_ends: null, tries_left: 0 });
    await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'claim-proven', item: id, detail: { way: claim.way, to: claim.codeTo } });
    if (owned || claim.objectedAt) await changeClaim(client, id, { waits_since: claim.waitsSince ?? at });
    else await grantClaim(client, claim, letter, { at, by: null, note: '' });
    return { claim: await readOwnClaim(client, id, person, at) };
  });
  if ('claim' in outcome) return outcome.claim;
  throw 'ended' in outcome ? codeEnded() : codeWrong(outcome.left);
}
