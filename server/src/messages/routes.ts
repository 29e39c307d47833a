import { Done, Messages, Problem, StaffWaiting, WordsRequest } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import type { ReadPerson } from '../people/person.ts';
import { signedInOnly } from '../people/signed-in-only.ts';
import { answerQuestion, readMessages, readWaiting, type MessageDeps } from './service.ts';

const problems = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem };

/** What moderators have to say to the people of clinics, and their answers. */
export const messageRoutes: FastifyPluginAsyncZod<{ messages: MessageDeps; readPerson: ReadPerson; publicUrl: string | null }> = async (app, { messages: deps, readPerson, publicUrl }) => {
  ownRequestsOnly(app, publicUrl);
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  const who = signedInOnly(app, readPerson);

  app.get('/api/staff/waiting', { schema: { summary: 'How many questions wait for an answer and, for moderators, how much waits in the queue', response: { 200: StaffWaiting, ...problems } } },
    async (request) => readWaiting(deps, await who(request)));
  app.get('/api/staff/messages', { schema: { summary: 'What moderators asked, decided and noted, newest first', response: { 200: Messages, ...problems } } },
    async (request) => readMessages(deps, await who(request)));
  app.post('/api/staff/messages/:id/reply', { schema: { summary: 'Answer a moderator’s question', params: z.strictObject({ id: z.uuid() }), body: WordsRequest, response: { 200: Done, ...problems } } },
    async (request) => {
      await answerQuestion(deps, await who(request), request.params.id, request.body.words);
      return { done: true as const };
    });
};
