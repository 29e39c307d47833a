import { ClinicDetail, ClinicsRequest, ClinicsResponse, Problem } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../database/client.ts';
import { ProblemError } from '../problems/problem.ts';
import { readClinic, readClinics } from './service.ts';

export const clinicRoutes: FastifyPluginAsyncZod<{ db: Database; now: () => Date }> = async (app, { db, now }) => {
  app.get('/api/clinics/:slug', {
    schema: {
      summary: 'All that is known of one clinic',
      params: z.strictObject({ slug: z.string().max(200) }),
      response: { 200: ClinicDetail, 308: z.null(), 404: Problem },
    },
  }, async (request, reply) => {
    const found = await readClinic(db, request.params.slug, now());
    if (!found) throw new ProblemError('not-found', 'There is no such clinic here.');
    reply.header('cache-control', 'no-cache');
    if ('movedTo' in found) return reply.code(308).header('location', `/api/clinics/${found.movedTo}`).send(null);
    return found.clinic;
  });
  // A POST, so that which clinics somebody saved or compares stands in no address.
  app.post('/api/clinics', {
    schema: {
      summary: 'All that is known of several clinics',
      body: ClinicsRequest,
      response: { 200: ClinicsResponse, 422: Problem },
    },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return readClinics(db, request.body.slugs, now());
  });
};
