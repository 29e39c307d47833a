import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { truncateIp } from '../logging/log.ts';

/** Enough for somebody who finds several mistakes, too few to fill the moderators' list. */
const limits = [
  { max: 5, timeWindow: 10 * 60_000 },
  { max: 30, timeWindow: 24 * 60 * 60_000 },
];

/**
 * How many reports one neighbourhood of the network may send (the shortened address of the log), counted in memory and
 * forgotten with it. The function gives the seconds to wait, or null when it is somebody's turn.
 */
export async function countTurns(app: FastifyInstance): Promise<(request: FastifyRequest) => Promise<number | null>> {
  await app.register(rateLimit, { global: false });
  const limiters = limits.map((limit) => app.createRateLimit({ ...limit, keyGenerator: ({ ip }) => truncateIp(ip) }));
  return async (request) => {
    for (const limiter of limiters) {
      const state = await limiter(request);
      if (!state.isAllowed && state.isExceeded) return state.ttlInSeconds;
    }
    return null;
  };
}
