import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tinyPng } from './pmtiles.ts';

export type TileServer = { origin: string; host: string; asked: IncomingMessage[]; close: () => Promise<unknown> };

/** A foreign map host on this machine: it answers every address below /tiles/ with a picture, and one with a file in ranges. */
export async function startTileServer(file: Buffer = Buffer.alloc(0)): Promise<TileServer> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'range', 'access-control-expose-headers': 'content-range' };
    if (request.method === 'OPTIONS') response.writeHead(204, cors).end();
    else if (request.url?.startsWith('/tiles/')) response.writeHead(200, { 'content-type': 'image/png' }).end(tinyPng);
    else if (request.url === '/street.pmtiles') {
      const [, from = '0', to = String(file.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const part = file.subarray(Number(from), Number(to) + 1);
      response.writeHead(206, { ...cors, 'content-range': `bytes ${from}-${to}/${file.length}`, 'content-length': part.length }).end(part);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host, asked, origin: `http://${host}`,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(closed);
    }),
  };
}
