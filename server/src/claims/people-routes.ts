import { ClinicPeople, Done, HandOverRequest, Invitation, InvitationRequest, InvitationToken, Problem, RoleRequest } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { countTurns } from '../guard/turns.ts';
import { signedInOnly } from '../people/signed-in-only.ts';
import { acceptInvitation, invite, readInvitation } from './invitations.ts';
import { changeRole, endKeeping, handOver, readPeople, withdrawInvitation } from './people.ts';
import type { ClaimRouteDeps } from './routes.ts';

const minute = 60_000;
const Slug = z.strictObject({ slug: z.string().max(200) });
const SlugAndId = z.strictObject({ slug: z.string().max(200), id: z.uuid() });
const problems = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 410: Problem, 422: Problem, 429: Problem };
const done = { done: true as const };

/** Keeping a listing together: roles, invitations, leaving. */
export const peopleRoutes: FastifyPluginAsyncZod<ClaimRouteDeps> = async (app, { claims: deps, readPerson, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  const letters = await countTurns(app, [{ max: 40, timeWindow: 60 * minute }], 'Many invitations came from your network. Please wait a while.');
  const who = signedInOnly(app, readPerson);

  app.get('/api/clinics/:slug/people', { schema: { summary: 'Who manages a listing, who is invited, who asks for it', params: Slug, response: { 200: ClinicPeople, ...problems } } },
    async (request) => readPeople(deps, await who(request), request.params.slug));
  app.post('/api/clinics/:slug/invitations', { schema: { summary: 'Invite somebody by e-mail', params: Slug, body: InvitationRequest, response: { 200: Done, ...problems } } }, async (request) => {
    const person = await who(request);
    await letters(request, person.id);
    await invite(deps, person, request.params.slug, request.body);
    return done;
  });
  app.delete('/api/clinics/:slug/invitations/:id', { schema: { summary: 'Take an invitation back', params: SlugAndId, response: { 200: Done, ...problems } } }, async (request) => {
    await withdrawInvitation(deps, await who(request), request.params.slug, request.params.id);
    return done;
  });
  app.put('/api/clinics/:slug/people/:id', { schema: { summary: 'Change somebody’s role', params: SlugAndId, body: RoleRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await changeRole(deps, await who(request), request.params.slug, request.params.id, request.body.role);
    return done;
  });
  app.delete('/api/clinics/:slug/people/:id', { schema: { summary: 'Take somebody off a listing', params: SlugAndId, response: { 200: Done, ...problems } } }, async (request) => {
    await endKeeping(deps, await who(request), request.params.slug, request.params.id);
    return done;
  });
  app.delete('/api/clinics/:slug/keeping', { schema: { summary: 'Leave a listing', params: Slug, response: { 200: Done, ...problems } } }, async (request) => {
    const person = await who(request);
    await endKeeping(deps, person, request.params.slug, person.id);
    return done;
  });
  app.post('/api/clinics/:slug/hand-over', { schema: { summary: 'Make somebody else the owner and leave', params: Slug, body: HandOverRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await handOver(deps, await who(request), request.params.slug, request.body.to);
    return done;
  });
  // The token comes in a body, so that it stands in no address and no log.
  app.post('/api/invitations/read', { schema: { summary: 'See what an invitation is to', body: InvitationToken, response: { 200: Invitation, ...problems } } },
    async (request) => readInvitation(deps, await who(request), request.body.token));
  app.post('/api/invitations/accept', { schema: { summary: 'Accept an invitation', body: InvitationToken, response: { 200: Invitation, ...problems } } },
    async (request) => acceptInvitation(deps, await who(request), request.body.token));
};
