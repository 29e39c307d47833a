import { Dashboard, Decided, Decision, FindListingsRequest, FoundListings, ListedListings, ListingChecks, ListingList, Problem, Queue, QueueItem, QueueKindName, StaffLog, Undone, VerifyRequest, WordsRequest } from '@finder/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { mustBeSomebody, mustModerate, type Person, type ReadPerson } from '../people/person.ts';
import { ask } from './ask.ts';
import { readDashboard } from './dashboard.ts';
import { findListings } from './find-listings.ts';
import type { QuestionLetter } from './letters.ts';
import { readListingList, readStaffLog } from './lists.ts';
import { decide, readItem, readQueue, type QueueDeps } from './queue.ts';
import { undoDecision } from './undo.ts';
import { readChecks, verifyFacts } from './verify.ts';

const problems = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 412: Problem, 422: Problem };
const Item = z.strictObject({ kind: QueueKindName, id: z.string().max(100) });
const Slug = z.strictObject({ slug: z.string().max(200) });

/** What moderators see and decide. Who is none learns nothing else, whatever they send. */
export const moderationRoutes: FastifyPluginAsyncZod<{ queue: QueueDeps & { questionLetter: QuestionLetter }; readPerson: ReadPerson; publicUrl: string | null }> = async (app, { queue, readPerson, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  const moderators = new WeakMap<FastifyRequest, Person>();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    moderators.set(request, mustModerate(mustBeSomebody(await readPerson(request))));
  });
  const who = (request: FastifyRequest): Person => mustBeSomebody(moderators.get(request) ?? null);

  app.get('/api/moderation', { schema: { summary: 'What waits, how old the list is, and where it has gaps', response: { 200: Dashboard, ...problems } } },
    async (request) => readDashboard(queue, who(request)));
  app.get('/api/moderation/queue', { schema: { summary: 'Everything that waits, oldest first', response: { 200: Queue, ...problems } } },
    async () => readQueue(queue));
  app.get('/api/moderation/queue/:kind/:id', { schema: { summary: 'One thing that waits, before and after', params: Item, response: { 200: QueueItem, ...problems } } },
    async (request) => readItem(queue, request.params.kind, request.params.id));
  app.post('/api/moderation/queue/:kind/:id', { schema: { summary: 'Decide it', params: Item, body: Decision, response: { 200: Decided, ...problems } } },
    async (request) => decide(queue, who(request), request.params.kind, request.params.id, request.body));
  app.post('/api/moderation/queue/:kind/:id/question', { schema: { summary: 'Ask the clinic’s people, or who sent it, and decide nothing', params: Item, body: WordsRequest, response: { 200: QueueItem, ...problems } } },
    async (request) => ask(queue, who(request), request.params.kind, request.params.id, request.body.words));
  app.post('/api/moderation/decisions/:id/undo', { schema: { summary: 'Take one’s own decision back, for ten minutes', params: z.strictObject({ id: z.string().regex(/^\d{1,18}$/) }), response: { 200: Undone, ...problems } } },
    async (request) => undoDecision(queue, who(request), request.params.id));
  app.get('/api/moderation/lists/:list', { schema: { summary: 'Listings that want a call', params: z.strictObject({ list: ListingList }), response: { 200: ListedListings, ...problems } } },
    async (request) => readListingList(queue, request.params.list));
  app.post('/api/moderation/listings', { schema: { summary: 'Find any listing, shown to patients or not', body: FindListingsRequest, response: { 200: FoundListings, ...problems } } },
    async (request) => findListings(queue, request.body));
  app.get('/api/moderation/listings/:slug', { schema: { summary: 'Where a listing’s facts came from and who checked them', params: Slug, response: { 200: ListingChecks, ...problems } } },
    async (request) => readChecks(queue, request.params.slug));
  app.post('/api/moderation/listings/:slug/verification', { schema: { summary: 'Note that facts were checked today', params: Slug, body: VerifyRequest, response: { 200: ListingChecks, ...problems } } },
    async (request) => verifyFacts(queue, who(request), request.params.slug, request.body));
  app.get('/api/moderation/log', { schema: { summary: 'What keepers and moderators did, newest first', querystring: z.strictObject({ before: z.string().regex(/^\d{1,18}$/).optional() }), response: { 200: StaffLog, ...problems } } },
    async (request) => readStaffLog(queue, request.query.before ?? null));
};
