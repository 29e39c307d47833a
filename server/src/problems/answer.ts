import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { isTooBusy } from '../database/too-busy.ts';
import { isUnreachable } from '../database/unreachable.ts';
import { describeError } from '../logging/log.ts';
import { ProblemError, toFieldProblems, toProblem, type ProblemCode } from './problem.ts';

const fromFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable-body',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
};

/** What a caller may hear of any error. */
export function toProblemError(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isTooBusy(error)) return new ProblemError('busy', 'Very many people ask at this moment. Please try again in a few seconds.', undefined, { retryAfter: 5 });
  if (isUnreachable(error)) return new ProblemError('database-down', 'We can save nothing right now, and show only what a search shows. Please try again in a minute.', undefined, { retryAfter: 10 });
  const status = 'statusCode' in error ? error.statusCode : undefined;
  const code = 'code' in error ? fromFastify[error.code] : undefined;
  if (code) return new ProblemError(code, 'Please check the request and send it again.');
  if (status !== undefined && status >= 400 && status < 500) {
    return new ProblemError('unreadable-body', 'Please check the request and send it again.');
  }
  return new ProblemError('server-error', 'The mistake is ours. Please try again in a moment.');
}

export function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const problem = toProblem(error);
  if (error.retryAfter !== undefined) reply.header('retry-after', error.retryAfter);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}

/** Answers every error of the app as an RFC 9457 problem, and checks request bodies against their zod schemas. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data: unknown) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { value: parsed.data };
    const errors = toFieldProblems(parsed.error);
    return { error: new ProblemError('invalid-request', errors.map((e) => `${e.path || 'body'}: ${e.message}`).join('; '), errors) };
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblemError(error);
    if (problem.code === 'server-error') request.log.error(describeError(error), 'request failed');
    return sendProblem(reply, problem);
  });
}
