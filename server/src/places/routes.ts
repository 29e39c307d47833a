import { PlacesRequest, PlacesResponse, Problem } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Places } from './load.ts';
import { suggestPlaces } from './service.ts';

export const placeRoutes: FastifyPluginAsyncZod<{ places: Places }> = async (app, { places }) => {
  app.post('/api/places', {
    schema: {
      summary: 'Places that a text may mean',
      body: PlacesRequest,
      response: { 200: PlacesResponse, 422: Problem },
    },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return suggestPlaces(places, request.body.q);
  });
};
