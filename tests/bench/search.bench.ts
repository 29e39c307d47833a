import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { openDatabase } from '../../server/src/database/client.ts';
import { openAppPool } from '../../server/src/postgres/pools.ts';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { answerWithProblems } from '../../server/src/problems/answer.ts';
import { resolvePlace } from '../../server/src/places/service.ts';
import { searchRoutes } from '../../server/src/search/routes.ts';
import { search } from '../../server/src/search/service.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';

/**
 * How long a search takes beside a bare route of the same server that returns the same bytes. Both are asked in turn in
 * one run, so that the ratio holds on any machine; the milliseconds hold only here.
 */
const rounds = 300;
const requests = [
  { name: 'Denver, 25 miles', body: { near: { lat: 39.74, lng: -104.99 }, withinMiles: 25 } },
  { name: 'ZIP 80205, 25 miles', body: { near: '80205', withinMiles: 25 } },
  { name: 'New York, any distance, 3 filters', body: { near: { lat: 40.71, lng: -74.01 }, filters: { routes: ['iv'], insurers: ['aetna'], acceptingNewPatients: true } } },
] as const;

const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
// As root, Postgres runs under another account, which has to pass through here.
chmodSync(dataDir, 0o755);
const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
await prepareTemplate(postgres);
const pool = openAppPool(postgres.urlOf('finder_server', seededTemplate));
const db = openDatabase(pool);
const deps = { db, now: () => new Date(), showsInvented: async () => true, resolvePlace: (near: string) => resolvePlace(db, near) };

const app = Fastify({ logger: false });
answerWithProblems(app);
let bytes = '';
app.post('/bare', (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes));
app.setSerializerCompiler(() => (data) => JSON.stringify(data));
await app.register(searchRoutes, deps);
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

function ask(path: string, body: string): Promise<number> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const sent = httpRequest({ port, path, method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on('end', () => done(performance.now() - began));
    });
    sent.on('error', fail).end(body);
  });
}

const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

async function measure(body: string, connections: number): Promise<{ search: number[]; bare: number[] }> {
  const times = { search: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds / connections; round++) {
    for (const [name, path] of [['search', '/api/search'], ['bare', '/bare']] as const) {
      times[name].push(...await Promise.all(Array.from({ length: connections }, () => ask(path, body))));
    }
  }
  return times;
}

console.log('search                              conn   p50 ms   p99 ms   bare p50   search / bare');
for (const { name, body } of requests) {
  const text = JSON.stringify(body);
  bytes = JSON.stringify(await search(deps, { filters: {}, withinMiles: null, limit: 20, ...structuredClone(body) } as Parameters<typeof search>[1]));
  await measure(text, 1);
  for (const connections of [1, 50]) {
    const times = await measure(text, connections);
    const [p50, p99, bare] = [at(times.search, 0.5), at(times.search, 0.99), at(times.bare, 0.5)];
    console.log(`${name.padEnd(36)}${String(connections).padStart(4)}${p50.toFixed(1).padStart(9)}${p99.toFixed(1).padStart(9)}${bare.toFixed(1).padStart(11)}${(p50 / bare).toFixed(1).padStart(16)}`);
  }
}
console.log('A search is six statements (nearest, counts, and four for the cards). Nearest-first grows with the answer, counts with the clinics in the area.');

agent.destroy();
await app.close();
await db.$disconnect();
await pool.end();
await postgres.stop();
rmSync(dataDir, { recursive: true, force: true });
if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
process.exit(0);
