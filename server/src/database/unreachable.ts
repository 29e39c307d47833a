/** Postgres is shutting down, has crashed or is starting; the classes of node-postgres's and Prisma's own words for it. */
const codes = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'P1001', 'P1017']);
const messages = /^(Connection terminated|Client has encountered a connection error|The server closed the connection)/;

/** Whether something failed because the database does not answer at all. Libraries keep the first error as the cause of theirs. */
export function isUnreachable(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    // A socket in the file system that is not there; any other missing file is a mistake of ours.
    if (code === 'ENOENT' && syscall === 'connect') return true;
    if (typeof code === 'string' && (codes.has(code) || /^08[0-9A-Z]{3}$/.test(code))) return true;
    if (messages.test(error.message)) return true;
  }
  return false;
}
