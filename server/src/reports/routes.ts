import { Problem, ReportRequest, ReportResponse } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ReceiveReport } from './receive.ts';

export const reportRoutes: FastifyPluginAsyncZod<{ receive: ReceiveReport }> = async (app, { receive }) => {
  app.post('/api/reports', {
    schema: {
      summary: 'Say what is wrong in a listing, without saying who you are',
      body: ReportRequest,
      response: { 200: ReportResponse, 403: Problem, 404: Problem, 422: Problem, 429: Problem },
    },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    await receive(request, request.body);
    return { received: true as const };
  });
};
