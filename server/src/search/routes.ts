import { MapRequest, MapResponse, Problem, SearchRequest, SearchResponse } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { searchMap, searchText, type SearchDeps } from './service.ts';

export const searchRoutes: FastifyPluginAsyncZod<SearchDeps> = async (app, deps) => {
  // Answers are made of what the contract says, and tests hold them to it: to check each once more would take longer than the search.
  app.setSerializerCompiler(() => JSON.stringify);
  app.addHook('onSend', async (_request, reply) => { reply.header('cache-control', 'no-store'); });
  app.post('/api/search', {
    schema: {
      summary: 'Clinics near a place or in a part of the map, in the order asked for',
      body: SearchRequest,
      response: { 200: SearchResponse, 422: Problem },
    },
  }, async (request, reply) => {
    const text = await searchText(deps, request.body);
    // The text is a SearchResponse already, which no type can say.
    return reply.type('application/json; charset=utf-8').send(text as never);
  });
  app.post('/api/search/map', {
    schema: {
      summary: 'The same search as markers for the part of the map on the screen',
      body: MapRequest,
      response: { 200: MapResponse, 422: Problem },
    },
  }, (request) => searchMap(deps, request.body));
};
