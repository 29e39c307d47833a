import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problems/problem.ts';
import { isOwnRequest } from './same-site.ts';

/** Refuses every request of these routes that changes something and was begun by another site's page (CSRF). */
export function ownRequestsOnly(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!isOwnRequest(request.headers, request.host, publicUrl)) throw new ProblemError('other-site', 'This is taken only from this site’s own pages.');
  });
}
