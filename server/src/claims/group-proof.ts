import type { ClaimGroup } from '@finder/contract';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import { groupBy } from '../queue/group.ts';
import { codeEnded, codeWrong, mayHaveCode } from './code-rules.ts';
import { codeLife, hashCode, isSameHash, makeCode, triesPerCode } from './code.ts';
import type { ClaimDeps } from './deps.ts';
import { grantClaim } from './grant.ts';
import { groupOf, type Refused } from './group.ts';
import { changeClaim, lockGroup, loseTry, type ClaimRow } from './repository.ts';
import { hasLiveCode, mailDomain } from './standing.ts';

const isAt = (claim: ClaimRow, domain: string, now: Date) => {
  const mail = mailDomain(claim, now);
  return 'domain' in mail && mail.domain === domain;
};

/**
 * Mails one code for all clinics of a request whose own website, by the rules of a single claim, stands at this domain. A clinic to
 * which enough codes went is named and the others go on. Throws `conflict` when none is left.
 */
export function mailGroupCode({ pool, now, secret, letter }: ClaimDeps, person: Person, id: string, { mailbox, domain }: { mailbox: string; domain: string }): Promise<ClaimGroup> {
  return inTransaction(pool, async (client) => {
    const { claims } = await lockGroup(client, id, person.id);
    const at = now();
    const there = claims.filter((claim) => claim.state === 'open' && claim.provenAt === null && isAt(claim, domain, at)).toReversed();
    const chosen: ClaimRow[] = [];
    const refused: Refused = [];
    for (const claim of there) {
      if (await mayHaveCode(client, claim, at)) chosen.push(claim);
      else refused.push({ clinic: claim.clinicName, reason: 'too-many-codes' });
    }
    const [first] = chosen;
    if (!first) throw new ProblemError(claims.length === 0 ? 'not-found' : 'conflict', claims.length === 0 ? 'There is no such request of yours.' : 'No code can be mailed to that domain for any of these clinics. Choose another way.');
    const [code, to, shared] = [makeCode(), `${mailbox}@${domain}`, uuidV7(at.getTime())];
    for (const claim of chosen) {
      await changeClaim(client, claim.id, {
        way: 'email', code_to: to, code_hash: hashCode(secret, claim.id, code), code_ends: new Date(at.getTime() + codeLife.email), tries_left: triesPerCode, codes_sent: claim.codesSent + 1, shared_code: shared,
      });
      await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'code-mailed', item: claim.id, detail: { to, group: id } });
    }
    await queueMail(client, to, letter(person.lang, (words) => words.groupCode(chosen.map(({ clinicName, city }) => `${clinicName}, ${city}`), `${person.name} (${person.email})`), { code, foot: 'codeWhy' }));
    return groupOf(client, id, person, at, refused);
  });
}

type Outcome = { group: ClaimGroup } | { ended: true } | { left: number };

/**
 * Takes a code that several claims share: the right one proves all of them in one transaction, each by the rules of a single claim.
 * A wrong one costs each code under way a try. Throws `link-ended` without a live code and `invalid-request` for a wrong one.
 */
export async function proveGroup(deps: ClaimDeps, person: Person, id: string, code: string): Promise<ClaimGroup> {
  const { pool, now, secret, letter } = deps;
  // The lost try must be saved: a problem is thrown only after the transaction.
  const outcome = await inTransaction(pool, async (client): Promise<Outcome> => {
    const { claims, owned } = await lockGroup(client, id, person.id);
    if (claims.length === 0) throw new ProblemError('not-found', 'There is no such request of yours.');
    const at = now();
    const live = claims.filter((claim) => claim.state === 'open' && claim.provenAt === null && claim.sharedCode !== null && hasLiveCode(claim, at));
    if (live.length === 0) return { ended: true };
    const right = live.filter((claim) => claim.codeHash !== null && isSameHash(hashCode(secret, claim.id, code), claim.codeHash));
    if (right.length === 0) {
      for (const [shared, [first]] of groupBy(live, ({ sharedCode }) => sharedCode ?? '')) {
        await loseTry(client, shared);
        await logStaffEvent(client, { at, actor: person.id, clinicId: first.clinicId, event: 'code-wrong', item: first.id, detail: { group: id } });
      }
      return { left: Math.max(...live.map(({ triesLeft }) => triesLeft)) - 1 };
    }
    const refused: Refused = [];
    for (const claim of right) {
      const used = { code_hash: null, code_ends: null, tries_left: 0, shared_code: null };
      // The website may have changed while the code was under way.
      if (!isAt(claim, claim.codeTo?.split('@')[1] ?? '', at)) {
        refused.push({ clinic: claim.clinicName, reason: 'other-website' });
        await changeClaim(client, claim.id, used);
        continue;
      }
      await changeClaim(client, claim.id, { ...used, proven_at: at });
      await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'claim-proven', item: claim.id, detail: { way: claim.way, to: claim.codeTo, group: id } });
      if (owned.has(claim.clinicId) || claim.objectedAt) await changeClaim(client, claim.id, { waits_since: claim.waitsSince ?? at });
      else await grantClaim(client, claim, letter, { at, by: null, note: '' });
    }
    return { group: await groupOf(client, id, person, at, refused) };
  });
  if ('group' in outcome) return outcome.group;
  throw 'ended' in outcome ? codeEnded() : codeWrong(outcome.left);
}
