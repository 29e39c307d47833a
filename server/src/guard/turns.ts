import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { truncateIp } from '../logging/log.ts';
import { ProblemError } from '../problems/problem.ts';

/** `max` requests in `timeWindow` milliseconds. */
export type Limit = { max: number; timeWindow: number };

/** Counts a request of a neighbourhood of the network (and of whatever `about` names); throws `too-many-requests` when it is too many. */
export type TakeTurn = (request: FastifyRequest, about?: string) => Promise<void>;

const limitersOf = new WeakSet<object>();

/**
 * Limits how often one neighbourhood of the network (the shortened address of the log) may ask, counted in memory and
 * forgotten with it. All limits hold at once. Nobody else's requests count, so nobody can shut somebody out.
 */
export async function countTurns(app: FastifyInstance, limits: Limit[], detail: string): Promise<TakeTurn> {
  if (!limitersOf.has(app)) {
    limitersOf.add(app);
    await app.register(rateLimit, { global: false });
  }
  const abouts = new WeakMap<FastifyRequest, string>();
  const limiters = limits.map((limit) => app.createRateLimit({ ...limit, keyGenerator: (request) => `${truncateIp(request.ip)} ${abouts.get(request) ?? ''}` }));
  return async (request, about = '') => {
    abouts.set(request, about);
    for (const limiter of limiters) {
      const state = await limiter(request);
      if (!state.isAllowed && state.isExceeded) throw new ProblemError('too-many-requests', detail, undefined, { retryAfter: state.ttlInSeconds });
    }
  };
}
