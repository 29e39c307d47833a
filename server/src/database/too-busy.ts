/** What node-postgres says when no connection became free, or none could be opened, in time; these have no code. */
const noConnection = new Set(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout']);
/** Postgres itself has no connection left (too_many_connections). */
const tooMany = '53300';

/** Whether something failed only because every connection was in use: the same request may well succeed in a moment. Libraries keep the first error as the cause of theirs. */
export function isTooBusy(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (noConnection.has(error.message) || ('code' in error && error.code === tooMany)) return true;
  }
  return false;
}
