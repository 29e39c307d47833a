import type { ListingRequest, OwnListingRequest, OwnListingRequests } from '@finder/contract';
import type { z } from 'zod';
import { uuidV7 } from '../listing/uuid.ts';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClaimDeps } from './deps.ts';
import { addListingRequest, countWaitingRequests, readListingRequests, withdrawListingRequest, type ListingRequestRow } from './listing-repository.ts';
import { isPublicWebsite } from './website-domain.ts';

/** So that nobody fills the moderators' list alone; a chain asks again once the first are decided. */
const mostWaiting = 20;

const toOwn = (row: ListingRequestRow): OwnListingRequest => ({
  id: row.id, name: row.name, city: row.city, state: row.stateCode, askedAt: row.createdAt.toISOString(), step: row.state, note: row.decisionNote, slug: row.slug,
});

/** Asks for a new listing. Nothing is shown to patients before a moderator has looked. */
export function requestListing({ pool, now }: ClaimDeps, person: Person, request: z.output<typeof ListingRequest>): Promise<OwnListingRequest> {
  if (request.website !== null && !isPublicWebsite(request.website)) {
    const message = 'Write the web address as in the browser’s address bar, such as https://clinic.example.com';
    throw new ProblemError('invalid-request', message, [{ path: 'website', message }]);
  }
  return inTransaction(pool, async (client) => {
    const at = now();
    if (await countWaitingRequests(client, person.id) >= mostWaiting) throw new ProblemError('too-many-requests', 'Many of your requests wait already. Please ask for more once they are decided.', undefined, { retryAfter: 24 * 60 * 60 });
    const id = uuidV7(at.getTime());
    await addListingRequest(client, id, person.id, request, at);
    await logStaffEvent(client, { at, actor: person.id, clinicId: null, event: 'listing-asked', item: id });
    const [row] = await readListingRequests(client, 'r.id = $1', [id]);
    if (!row) throw new Error('a request that was just added is missing');
    return toOwn(row);
  });
}

export async function listRequests({ pool }: ClaimDeps, person: Person): Promise<OwnListingRequests> {
  return { requests: (await readListingRequests(pool, 'r.person_id = $1', [person.id])).map(toOwn) };
}

export function withdrawRequest({ pool, now }: ClaimDeps, person: Person, id: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    const at = now();
    if (!await withdrawListingRequest(client, id, person.id, at)) throw new ProblemError('not-found', 'There is no such request of yours any more.');
    await logStaffEvent(client, { at, actor: person.id, clinicId: null, event: 'listing-request-withdrawn', item: id });
  });
}
