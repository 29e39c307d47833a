import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../problems/answer.ts';
import { ProblemError } from '../problems/problem.ts';

export type Phase = 'starting' | 'ready' | 'stopping';

export type HealthDeps = {
  phase: () => Phase;
  /** Whether searches can be answered, with the database or without. */
  isLoaded: () => boolean;
  /** Asks the database; its rejection means that nothing can be written now. */
  probe: () => Promise<unknown>;
};

const details: Record<Exclude<Phase, 'ready'>, string> = {
  starting: 'The finder is starting. Please try again in a few seconds.',
  stopping: 'The finder is stopping.',
};

/** A database that takes longer to answer than this, in milliseconds, is as good as none. */
const longest = 2000;

/**
 * `GET /livez`: 200 once the process lives. `GET /readyz`: 200 once searching works, else 503; its `status` is `read-only`
 * while the database does not answer. Who balances the load then keeps this server: searches go on without. Until the tables and the
 * places are there, and while stopping, every other address answers 503 too. Call it on the root, before other routes.
 */
export function healthRoutes(app: FastifyInstance, { phase, isLoaded, probe }: HealthDeps): void {
  app.addHook('onRequest', async (request, reply) => {
    const now = phase();
    if (now === 'ready' || request.routeOptions.url === '/livez') return;
    return sendProblem(reply.header('retry-after', '2'), new ProblemError('not-ready', details[now]));
  });
  app.get('/livez', { schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('The database takes too long.')), longest); });
    try {
      await Promise.race([probe(), late]);
    } catch (thrown) {
      request.log.warn({ err: thrown }, 'the database does not answer');
      if (!isLoaded()) return sendProblem(reply.header('retry-after', '2'), new ProblemError('not-ready', 'The database does not answer.'));
      return reply.header('cache-control', 'no-store').send({ status: 'read-only' });
    } finally {
      clearTimeout(timer);
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
