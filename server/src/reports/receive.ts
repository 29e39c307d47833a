import type { ReportRequest } from '@finder/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import { isOwnRequest } from '../guard/same-site.ts';
import { keepReport, type ReportDeps } from './service.ts';
import { countTurns } from '../guard/turns.ts';

/** Enough for somebody who finds several mistakes, too few to fill the moderators' list. */
const limits = [
  { max: 5, timeWindow: 10 * 60_000 },
  { max: 30, timeWindow: 24 * 60 * 60_000 },
];

/** Takes one checked report in, whichever way it was sent. Throws `other-site`, `too-many-requests` or `not-found`. */
export type ReceiveReport = (request: FastifyRequest, report: z.output<typeof ReportRequest>) => Promise<void>;

/** The one door for reports: the API and the plain form both go through it, so that they share guard and count. */
export async function openReports(app: FastifyInstance, deps: ReportDeps & { publicUrl: string | null }): Promise<ReceiveReport> {
  const takeTurn = await countTurns(app, limits, 'Many reports came from your network. Please try again later.');
  return async (request, report) => {
    if (!isOwnRequest(request.headers, request.host, deps.publicUrl)) {
      throw new ProblemError('other-site', 'Reports are taken only from this site’s own pages.');
    }
    await takeTurn(request);
    await keepReport(deps, report);
  };
}
