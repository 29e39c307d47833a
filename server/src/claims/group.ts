import type { ClaimGroup } from '@finder/contract';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClaimDeps } from './deps.ts';
import { changeClaim, lockGroup, readClaims, type Client } from './repository.ts';
import { beginClaim } from './service.ts';
import { hasLiveCode, toClaim } from './standing.ts';

export type Refused = ClaimGroup['refused'];

const notThere = () => new ProblemError('not-found', 'There is no such request of yours.');

/** A request for several clinics as its requester sees it, by name. */
export async function groupOf(client: Client, id: string, person: Person, now: Date, refused: Refused = []): Promise<ClaimGroup> {
  const claims = (await readClaims(client, 'k.group_id = $1 AND k.person_id = $2', [id, person.id])).toSorted((a, b) => a.clinicName.localeCompare(b.clinicName, 'en') || (a.id < b.id ? -1 : 1));
  if (claims.length === 0) throw notThere();
  const live = claims.filter((claim) => claim.state === 'open' && claim.provenAt === null && claim.sharedCode !== null && hasLiveCode(claim, now));
  const newest = live.toSorted((a, b) => Number(b.codeEnds) - Number(a.codeEnds))[0];
  return {
    id, refused, claims: claims.map((claim) => toClaim(claim, now)),
    code: newest?.codeTo && newest.codeEnds
      ? { to: newest.codeTo, ends: newest.codeEnds.toISOString(), triesLeft: newest.triesLeft, clinics: live.filter(({ sharedCode }) => sharedCode === newest.sharedCode).length } : null,
  };
}

/** Begins a claim of each clinic that may be asked for, all or none of them; the others are named with the reason. */
export async function startGroup({ pool, now, letter, findClinic }: ClaimDeps, person: Person, slugs: string[]): Promise<ClaimGroup> {
  const found = await Promise.all([...new Set(slugs)].map(async (slug) => ({ slug, clinic: await findClinic(slug) })));
  return inTransaction(pool, async (client) => {
    const at = now();
    const id = uuidV7(at.getTime());
    const refused: Refused = [];
    let begun = 0;
    for (const { slug, clinic } of found) {
      const outcome = clinic ? await beginClaim(client, { letter }, person, clinic.id, at, id) : { refused: 'not-found' as const };
      if ('claim' in outcome) begun++;
      else refused.push({ clinic: clinic?.name ?? slug, reason: outcome.refused });
    }
    return begun === 0 ? { id: null, claims: [], code: null, refused } : groupOf(client, id, person, at, refused);
  });
}

export const readGroup = ({ pool, now }: ClaimDeps, person: Person, id: string): Promise<ClaimGroup> => groupOf(pool, id, person, now());

/** Asks a moderator to look at the same papers for every clinic of the request that is not proven yet. Throws `conflict` when none is left. */
export function askForGroup({ pool, now }: ClaimDeps, person: Person, id: string, words: string): Promise<ClaimGroup> {
  return inTransaction(pool, async (client) => {
    const { claims } = await lockGroup(client, id, person.id);
    if (claims.length === 0) throw notThere();
    const open = claims.filter(({ state, provenAt }) => state === 'open' && provenAt === null);
    if (open.length === 0) throw new ProblemError('conflict', 'None of these requests waits for a proof any more.');
    const at = now();
    for (const claim of open) {
      // A code under way would prove another way than the one that waits.
      await changeClaim(client, claim.id, { way: 'documents', words, waits_since: claim.waitsSince ?? at, code_hash: null, code_ends: null, code_to: null, tries_left: 0, shared_code: null });
      await logStaffEvent(client, { at, actor: person.id, clinicId: claim.clinicId, event: 'claim-sent', item: claim.id, detail: { way: 'documents', group: id } });
    }
    return groupOf(client, id, person, at);
  });
}
