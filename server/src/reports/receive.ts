import type { ReportRequest } from '@finder/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import { isOwnRequest } from './same-site.ts';
import { keepReport, type ReportDeps } from './service.ts';
import { countTurns } from './turns.ts';

/** Takes one checked report in, whichever way it was sent. Throws `other-site`, `too-many-requests` or `not-found`. */
export type ReceiveReport = (request: FastifyRequest, report: z.output<typeof ReportRequest>) => Promise<void>;

/** The one door for reports: the API and the plain form both go through it, so that they share guard and count. */
export async function openReports(app: FastifyInstance, deps: ReportDeps & { publicUrl: string | null }): Promise<ReceiveReport> {
  const nextTurn = await countTurns(app);
  return async (request, report) => {
    if (!isOwnRequest(request.headers, request.host, deps.publicUrl)) {
      throw new ProblemError('other-site', 'Reports are taken only from this site’s own pages.');
    }
    const wait = await nextTurn(request);
    if (wait !== null) throw new ProblemError('too-many-requests', 'Many reports came from your network. Please try again later.', undefined, { retryAfter: wait });
    await keepReport(deps, report);
  };
}
