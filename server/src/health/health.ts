import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../problems/answer.ts';
import { ProblemError } from '../problems/problem.ts';

export type Phase = 'starting' | 'ready' | 'stopping';

export type HealthDeps = {
  phase: () => Phase;
  /** A search that has to work; its rejection means that this server should get no visitors now. */
  probe: () => Promise<unknown>;
};

const details: Record<Exclude<Phase, 'ready'>, string> = {
  starting: 'The finder is starting. Please try again in a few seconds.',
  stopping: 'The finder is stopping.',
};

/**
 * `GET /livez`: 200 once the process lives. `GET /readyz`: 200 once searching works, else 503. Until the tables and the
 * places are there, and while stopping, every other address answers 503 too. Call it on the root, before other routes.
 */
export function healthRoutes(app: FastifyInstance, { phase, probe }: HealthDeps): void {
  app.addHook('onRequest', async (request, reply) => {
    const now = phase();
    if (now === 'ready' || request.routeOptions.url === '/livez') return;
    return sendProblem(reply.header('retry-after', '2'), new ProblemError('not-ready', details[now]));
  });
  app.get('/livez', { schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      await probe();
    } catch (thrown) {
      request.log.warn({ err: thrown }, 'not ready');
      return sendProblem(reply.header('retry-after', '2'), new ProblemError('not-ready', 'The database does not answer.'));
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
