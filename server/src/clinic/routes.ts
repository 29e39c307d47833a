import { ClinicDetail, Problem } from '@finder/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../database/client.ts';
import { ProblemError } from '../problems/problem.ts';
import { readClinic } from './service.ts';

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
};
