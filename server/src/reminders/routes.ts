import { Done, Problem, ReminderWishRequest, StillRight, StillRightAnswer, StillRightQuestion } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ownRequestsOnly } from '../guard/own-requests.ts';
import { countTurns } from '../guard/turns.ts';
import { mustBeSomebody, type ReadPerson } from '../people/person.ts';
import { chooseReminders, confirmStillRight, showStillRight, type ReminderDeps } from './service.ts';

const problems = { 401: Problem, 403: Problem, 410: Problem, 412: Problem, 422: Problem, 429: Problem };

/** The page that a reminder's link opens, which needs no signing in and can do one thing only, and the choice of reminders. */
export const reminderRoutes: FastifyPluginAsyncZod<ReminderDeps & { readPerson: ReadPerson; publicUrl: string | null }> = async (app, { readPerson, publicUrl, ...deps }) => {
  ownRequestsOnly(app, publicUrl);
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  const takeTurn = await countTurns(app, [{ max: 30, timeWindow: 60_000 }], 'That was a lot at once. Please wait a minute.');

  app.post('/api/staff/still-right', { schema: { summary: 'What a reminder’s link asks about; changes nothing', body: StillRightQuestion, response: { 200: StillRight, ...problems } } }, async (request) => {
    await takeTurn(request);
    return showStillRight(deps, request.body.token, request.body.lang);
  });
  app.post('/api/staff/still-right/confirm', { schema: { summary: 'Everything is still right, by a reminder’s link', body: StillRightAnswer, response: { 200: Done, ...problems } } }, async (request) => {
    await takeTurn(request);
    await confirmStillRight(deps, request.body.token, request.body.version);
    return { done: true as const };
  });
  app.put('/api/account/reminders', { schema: { summary: 'Choose which reminders you get', body: ReminderWishRequest, response: { 200: Done, ...problems } } }, async (request) => {
    await chooseReminders(deps, mustBeSomebody(await readPerson(request)), request.body.reminders);
    return { done: true as const };
  });
};
