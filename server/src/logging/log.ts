import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/**
 * What may be said of an error in a log: its kind and where it happened. Never its message: a database or a parser
 * quotes the value that it stumbled over there, and that can be somebody's ZIP (promise 3).
 */
export function describeError(error: unknown): { error: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, ...(code && { code }), at: at.slice(0, 12) };
}

/** An address shortened so that it names a neighbourhood of the network and not a household: /24, or /48 for IPv6. */
export function truncateIp(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(ip);
  if (v4) return `${v4[1]}.0`;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail === undefined) return `${groups.slice(0, 3).join(':')}::`;
  return `${[...groups, '0', '0', '0'].slice(0, 3).join(':')}::`;
}

export type LogStream = { write(line: string): void };

/** Fastify's logger without its own request lines: those quote addresses and queries. `stream` is for tests. */
export function quietLogger(stream?: LogStream): FastifyServerOptions['logger'] {
  const error = (thrown: Error) => ({ type: thrown.name, message: '', stack: '', ...describeError(thrown) });
  return {
    level: 'info',
    base: undefined,
    serializers: { req: () => ({}), err: error },
    ...(stream && { stream }),
  };
}

/** One line an answer: method, route template, status, milliseconds, truncated address. No query, no body, no header. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    app.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ip: truncateIp(request.ip),
    });
  });
}
