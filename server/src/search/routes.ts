import { Problem, SearchRequest, SearchResponse } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { search, type SearchDeps } from './service.ts';

export const searchRoutes: FastifyPluginAsyncZod<SearchDeps> = async (app, deps) => {
  app.post('/api/search', {
    schema: {
      summary: 'Clinics near a place, nearest first',
      body: SearchRequest,
      response: { 200: SearchResponse, 422: Problem },
    },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return search(deps, request.body);
  });
};
