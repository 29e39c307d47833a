import { Problem, StoryCodeRequest, StoryFate, StoryRequest, StoryResponse } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { StoryDoors } from './doors.ts';

const problems = { 403: Problem, 422: Problem, 429: Problem };

export const storyRoutes: FastifyPluginAsyncZod<{ stories: StoryDoors }> = async (app, { stories }) => {
  app.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  app.post('/api/stories', {
    schema: { summary: 'Tell a story without saying who you are. A moderator reads it first', body: StoryRequest, response: { 200: StoryResponse, ...problems } },
  }, async (request) => stories.receive(request, request.body));
  app.post('/api/stories/fate', {
    schema: { summary: 'What became of the story of a code', body: StoryCodeRequest, response: { 200: StoryFate, 404: Problem, ...problems } },
  }, async (request) => stories.fate(request, request.body.code));
  app.post('/api/stories/withdraw', {
    schema: { summary: 'Take a story back: its text is deleted at once', body: StoryCodeRequest, response: { 200: StoryFate, 404: Problem, ...problems } },
  }, async (request) => stories.withdraw(request, request.body.code));
};
