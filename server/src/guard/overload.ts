import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ProblemError, toProblem } from '../problems/problem.ts';

/** How long requests that came in together may be worked on, in milliseconds, before those left are refused. */
const longest = 200;
/** So many are answered in any case: a few behind one slow page are no crowd. */
const fewest = 32;
/** More than so many are never under way: where cards come from the database, they wait for it after their search. */
const mostUnderWay = 128;

const refused = new ProblemError('busy', 'Very many people ask at this moment. Please try again in a few seconds.', undefined, { retryAfter: 2 });
const body = JSON.stringify(toProblem(refused));
const headers = {
  'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store',
  'retry-after': String(refused.retryAfter), 'x-content-type-options': 'nosniff',
};

/** The address without its query and a last slash, which routes ignore, too. */
const pathOf = ({ url = '' }: IncomingMessage) => url.replace(/\?.*$/, '').replace(/\/$/, '');

/**
 * Refuses a server's requests to these paths with a quick 503 while more come in than can be answered: those that wait in
 * one turn of the event loop are answered for 200 ms, 32 of them at least, and the rest at once refused, as are those beyond
 * 128 that wait for something else, so that nobody waits for an answer that comes too late. (New connections are let in one
 * a turn by Node itself, so those wait before it.) It stands before routes and hooks: a refusal has to cost far less than an
 * answer.
 */
export function refuseExcess(server: Server, paths: readonly string[]): void {
  const [answer] = server.listeners('request') as RequestListener[];
  if (!answer) throw new Error('The server has no listener yet.');
  let began: number | null = null;
  let taken = 0;
  let underWay = 0;
  const bySocket = new Map<Socket, number>();
  /** Counts one whose body has come: who sends none takes nobody's place. */
  const enter = (socket: Socket) => {
    if (!bySocket.has(socket)) {
      bySocket.set(socket, 0);
      // An answer that waits behind another on a connection that breaks is never said to be closed.
      socket.once('close', () => {
        underWay -= bySocket.get(socket) ?? 0;
        bySocket.delete(socket);
      });
    }
    bySocket.set(socket, bySocket.get(socket)! + 1);
    underWay += 1;
  };
  const leave = (socket: Socket) => {
    const count = bySocket.get(socket);
    if (!count) return;
    bySocket.set(socket, count - 1);
    underWay -= 1;
  };
  server.removeListener('request', answer);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (began === null) {
      began = performance.now();
      taken = 0;
      // Runs once all that was waiting has been taken.
      setImmediate(() => { began = null; });
    }
    if (paths.includes(pathOf(request))) {
      if (underWay >= mostUnderWay || (taken >= fewest && performance.now() - began > longest)) {
        response.writeHead(503, headers).end(body);
        return;
      }
      const { socket } = request;
      request.once('end', () => {
        if (socket.destroyed || response.writableEnded) return;
        enter(socket);
        response.once('close', () => leave(socket));
      });
    }
    taken += 1;
    void answer.call(server, request, response as never);
  });
}
