/** Postgres is shutting down, has crashed or is starting; the classes of node-postgres's and Prisma's own words for it. */
const codes = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'P1001', 'P1017', 'DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout']);
const messages = /^(Connection terminated|Client has encountered a connection error|The server closed the connection)/;

/** Whether something failed because the database does not answer at all. Libraries keep the first error as the cause of theirs. */
export function isUnreachable(thrown: unknown): boolean {
  for (let error = thrown; typeof error === 'object' && error !== null; error = causeOf(error)) {
    const { code, kind, originalCode, syscall, message = '' } = error as { [name in 'code' | 'kind' | 'originalCode' | 'syscall']?: unknown } & { message?: string };
    // A socket in the file system that is not there; any other missing file is a mistake of ours.
    if (code === 'ENOENT' && (syscall === 'connect' || message.includes('connect ENOENT'))) return true;
    if ([code, kind, originalCode].some((word) => typeof word === 'string' && (codes.has(word) || /^08[0-9A-Z]{3}$/.test(word)))) return true;
    if (messages.test(message)) return true;
  }
  return false;
}

/** Prisma keeps what its adapter said of SQL of our own in the error's meta, with a kind instead of a code. */
function causeOf(error: object): unknown {
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return cause ?? meta?.driverAdapterError;
}
