import { AskModeratorRequest, Claim, ClaimGroup, ClaimGroupRequest, ClaimRequest, Claims, Done, FindOwnRequest, FoundClinics, GroupMailboxRequest, GroupPapersRequest, ListingRequest, MailboxRequest, ObjectionRequest, OwnListingRequest, OwnListingRequests, Problem, ProofRequest } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { countTurns } from '../guard/turns.ts';
import type { ReadPerson } from '../people/person.ts';
import { signedInOnly } from '../people/signed-in-only.ts';
import type { ClaimDeps } from './deps.ts';
import { listRequests, requestListing, withdrawRequest } from './listing-requests.ts';
import { askForGroup, readGroup, startGroup } from './group.ts';
import { mailGroupCode, proveGroup } from './group-proof.ts';
import { mailCode, proveClaim } from './proof.ts';
import { askModerator, findOwn, listClaims, objectToClaim, readClaim, startClaim, withdrawClaim } from './service.ts';

const hour = 60 * 60_000;
const Id = z.strictObject({ id: z.uuid() });
const problems = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 410: Problem, 422: Problem, 429: Problem };
const done = { done: true as const };

export type ClaimRouteDeps = { claims: ClaimDeps; readPerson: ReadPerson; publicUrl: string | null };

/** Asking to keep a listing, proving it, and asking for a new one. */
export const claimRoutes: FastifyPluginAsyncZod<ClaimRouteDeps> = async (app, { claims: deps, readPerson, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  const codes = await countTurns(app, [{ max: 20, timeWindow: hour }, { max: 60, timeWindow: 24 * hour }], 'Many codes were asked for from your network. Please wait a while.');
  const tries = await countTurns(app, [{ max: 40, timeWindow: hour }], 'Many codes were tried from your network. Please wait a while.');
  const who = signedInOnly(app, readPerson);

  app.post('/api/claims/find', { schema: { summary: 'Find one’s own clinic by name, ZIP or phone', body: FindOwnRequest, response: { 200: FoundClinics, ...problems } } },
    async (request) => findOwn(deps, request.body.q));
  app.post('/api/claims', { schema: { summary: 'Ask to manage a listing', body: ClaimRequest, response: { 200: Claim, ...problems } } },
    async (request) => startClaim(deps, await who(request), request.body.clinic));
  app.get('/api/claims', { schema: { summary: 'One’s own requests and where they stand', response: { 200: Claims, ...problems } } },
    async (request) => listClaims(deps, await who(request)));
  app.get('/api/claims/:id', { schema: { summary: 'One of one’s own requests', params: Id, response: { 200: Claim, ...problems } } },
    async (request) => readClaim(deps, await who(request), request.params.id));
  app.post('/api/claims/:id/code', { schema: { summary: 'Mail a code to the listing’s own domain', params: Id, body: MailboxRequest, response: { 200: Claim, ...problems } } }, async (request) => {
    const person = await who(request);
    await codes(request, person.id);
    return mailCode(deps, person, request.params.id, request.body.mailbox);
  });
  app.post('/api/claims/:id/help', { schema: { summary: 'Ask a moderator to call, to write, or to look at papers', params: Id, body: AskModeratorRequest, response: { 200: Claim, ...problems } } },
    async (request) => askModerator(deps, await who(request), request.params.id, { way: request.body.way, words: request.body.words }));
  app.post('/api/claims/:id/proof', { schema: { summary: 'Type the code', params: Id, body: ProofRequest, response: { 200: Claim, ...problems } } }, async (request) => {
    const person = await who(request);
    await tries(request, person.id);
    return proveClaim(deps, person, request.params.id, request.body.code);
  });
  app.post('/api/claims/:id/withdrawal', { schema: { summary: 'Take a request back', params: Id, response: { 200: Claim, ...problems } } },
    async (request) => withdrawClaim(deps, await who(request), request.params.id));
  app.post('/api/claims/:id/objection', { schema: { summary: 'As an owner, say that a request is not right', params: Id, body: ObjectionRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await objectToClaim(deps, await who(request), request.params.id, request.body.why);
    return done;
  });

  app.post('/api/claims/groups', { schema: { summary: 'Ask to manage several listings at once', body: ClaimGroupRequest, response: { 200: ClaimGroup, ...problems } } },
    async (request) => startGroup(deps, await who(request), request.body.clinics));
  app.get('/api/claims/groups/:id', { schema: { summary: 'One’s own request for several listings', params: Id, response: { 200: ClaimGroup, ...problems } } },
    async (request) => readGroup(deps, await who(request), request.params.id));
  app.post('/api/claims/groups/:id/code', { schema: { summary: 'Mail one code for all of them at one domain', params: Id, body: GroupMailboxRequest, response: { 200: ClaimGroup, ...problems } } }, async (request) => {
    const person = await who(request);
    await codes(request, person.id);
    return mailGroupCode(deps, person, request.params.id, request.body);
  });
  app.post('/api/claims/groups/:id/help', { schema: { summary: 'Ask a moderator to look at the same papers for all of them', params: Id, body: GroupPapersRequest, response: { 200: ClaimGroup, ...problems } } },
    async (request) => askForGroup(deps, await who(request), request.params.id, request.body.words));
  app.post('/api/claims/groups/:id/proof', { schema: { summary: 'Type the code that proves several of them', params: Id, body: ProofRequest, response: { 200: ClaimGroup, ...problems } } }, async (request) => {
    const person = await who(request);
    await tries(request, person.id);
    return proveGroup(deps, person, request.params.id, request.body.code);
  });

  app.post('/api/listing-requests', { schema: { summary: 'Ask for a new listing', body: ListingRequest, response: { 200: OwnListingRequest, ...problems } } },
    async (request) => requestListing(deps, await who(request), request.body));
  app.get('/api/listing-requests', { schema: { summary: 'The listings that one asked for', response: { 200: OwnListingRequests, ...problems } } },
    async (request) => listRequests(deps, await who(request)));
  app.post('/api/listing-requests/:id/withdrawal', { schema: { summary: 'Take the wish for a listing back', params: Id, response: { 200: Done, ...problems } } }, async (request) => {
    await withdrawRequest(deps, await who(request), request.params.id);
    return done;
  });
};
