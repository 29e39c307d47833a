import {
  ConfirmRequest, ConfirmResponse, EditableListing, HistoryQuery, HistoryResponse, ListingParams, Problem, SaveRequest, StatusRequest,
} from '@finder/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { mustBeSomebody, type Person, type ReadPerson } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { confirmListing } from './confirm.ts';
import { readHistory } from './history.ts';
import { readEditable } from './editable.ts';
import type { EditingDeps } from './open-listing.ts';
import { saveFacts } from './save.ts';
import { setStatus } from './status.ts';
import { undoEntry, withdraw } from './undo.ts';

const problems = { 401: Problem, 403: Problem, 404: Problem, 422: Problem };
const versioned = { ...problems, 412: Problem, 428: Problem };
const entryId = /^\d{1,15}-[A-Za-z][A-Za-z0-9.-]{0,60}$/;

/** The version in If-Match: "12". Throws `version-missing`. */
function versionOf(request: FastifyRequest): number {
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '') ?? [];
  if (version === undefined) throw new ProblemError('version-missing', 'Say in If-Match which version of the listing you changed.');
  return Number(version);
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new ProblemError('invalid-request', 'An Idempotency-Key has 1 to 200 signs without spaces.');
  return key;
}

const withVersion = (reply: FastifyReply, listing: EditableListing): EditableListing => {
  reply.header('etag', `"${listing.version}"`);
  return listing;
};

/** Keeping one listing true. Who is not signed in hears only that, whatever else is wrong with the request. */
export const editingRoutes: FastifyPluginAsyncZod<EditingDeps & { readPerson: ReadPerson; publicUrl: string | null }> = async (app, { readPerson, publicUrl, ...deps }) => {
  ownRequestsOnly(app, publicUrl);
  const people = new WeakMap<FastifyRequest, Person>();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    people.set(request, mustBeSomebody(await readPerson(request)));
  });
  const personOf = (request: FastifyRequest) => mustBeSomebody(people.get(request) ?? null);

  app.get('/api/staff/clinics/:slug', {
    schema: { summary: 'A listing in your care, with its version', params: ListingParams, response: { 200: EditableListing, ...problems } },
  }, async (request, reply) => withVersion(reply, await readEditable(deps, { person: personOf(request), slug: request.params.slug })));

  app.put('/api/staff/clinics/:slug', {
    schema: { summary: 'Save the facts that changed', description: 'If-Match holds the version; Idempotency-Key makes two presses one.', params: ListingParams, body: SaveRequest, response: { 200: EditableListing, 409: Problem, ...versioned } },
  }, async (request, reply) => withVersion(reply, await saveFacts(deps, {
    person: personOf(request), slug: request.params.slug, version: versionOf(request), key: keyOf(request), save: request.body,
  })));

  app.post('/api/staff/clinics/:slug/confirm', {
    schema: { summary: 'Everything is still right', params: ListingParams, body: ConfirmRequest, response: { 200: ConfirmResponse, ...versioned } },
  }, async (request) => confirmListing(deps, { person: personOf(request), slug: request.params.slug, version: versionOf(request) }));

  app.post('/api/staff/clinics/:slug/status', {
    schema: { summary: 'Close for a time or for good, move, or open again', params: ListingParams, body: StatusRequest, response: { 200: EditableListing, ...versioned } },
  }, async (request, reply) => withVersion(reply, await setStatus(deps, { person: personOf(request), slug: request.params.slug, version: versionOf(request), wanted: request.body })));

  app.get('/api/staff/clinics/:slug/history', {
    schema: { summary: 'What happened to a listing', params: ListingParams, querystring: HistoryQuery, response: { 200: HistoryResponse, ...problems } },
  }, async (request) => readHistory(deps, { person: personOf(request), slug: request.params.slug, query: request.query }));

  app.post('/api/staff/clinics/:slug/history/:id/undo', {
    schema: { summary: 'Take a change back by a new one', params: ListingParams.extend({ id: z.string().regex(entryId) }), response: { 200: EditableListing, 409: Problem, ...problems } },
  }, async (request, reply) => withVersion(reply, await undoEntry(deps, { person: personOf(request), slug: request.params.slug, id: request.params.id })));

  app.post('/api/staff/clinics/:slug/held/:id/withdraw', {
    schema: { summary: 'Take back what waits for a moderator', params: ListingParams.extend({ id: z.uuid() }), response: { 200: EditableListing, 409: Problem, ...problems } },
  }, async (request, reply) => withVersion(reply, await withdraw(deps, { person: personOf(request), slug: request.params.slug, id: request.params.id })));
};
