import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/src/app.ts';
import { openDatabase } from '../../server/src/database/client.ts';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { openAppPool, openMigratorPool } from '../../server/src/postgres/pools.ts';
import { ensureDatabase } from '../../server/src/postgres/roles.ts';
import { openSearchIndex } from '../../server/src/search/search-index.ts';
import { insertMany } from '../support/many-clinics.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';

/**
 * How long a search with its total and all facet counts takes, beside a bare route of the same server that returns the
 * same bytes. Both are asked in turn in one run, so that the share holds on any machine; the milliseconds hold only here.
 * `npm run bench -- 1500 10000` names the numbers of clinics.
 */
const counts = process.argv.slice(2).map(Number).filter((count) => count > 0);
const rounds = 300;
/** A line that is slow ends after so many milliseconds, but not before four rounds. */
const longest = 15_000;
const denver = { lat: 39.74, lng: -104.99 };
const three = { routes: ['iv'], insurers: ['aetna'], acceptingNewPatients: true };
const requests = [
  { name: 'Denver, 25 miles', path: '/api/search', body: { near: denver, withinMiles: 25 } },
  { name: 'Denver, 25 miles, 3 filters', path: '/api/search', body: { near: denver, withinMiles: 25, filters: three } },
  { name: 'ZIP 80205, 25 miles', path: '/api/search', body: { near: '80205', withinMiles: 25 } },
  { name: 'New York, 150 miles, 3 filters', path: '/api/search', body: { near: { lat: 40.71, lng: -74.01 }, withinMiles: 150, filters: three } },
  { name: 'Any distance, 3 filters', path: '/api/search', body: { near: denver, filters: three } },
  { name: 'Any distance, by price', path: '/api/search', body: { near: denver, order: 'price' } },
  { name: 'Map of the country', path: '/api/search/map', body: { near: denver, view: { south: 24, west: -126, north: 50, east: -66 }, zoom: 4 } },
  { name: 'Map of Denver', path: '/api/search/map', body: { near: denver, view: { south: 39.2, west: -105.8, north: 40.3, east: -104.2 }, zoom: 9 } },
] as const;

const agent = new Agent({ keepAlive: true, maxSockets: 50 });
let port = 0;

function ask(path: string, body: string): Promise<{ ms: number; bytes: string }> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const sent = httpRequest({ port, path, method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${path} answered ${answer.statusCode}`));
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ ms: performance.now() - began, bytes: Buffer.concat(parts).toString() }));
    });
    sent.on('error', fail).end(body);
  });
}

const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
// As root, Postgres runs under another account, which has to pass through here.
chmodSync(dataDir, 0o755);
const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
await prepareTemplate(postgres);

async function measureWith(count: number): Promise<void> {
  const name = `bench_${count}`;
  await ensureDatabase(postgres.admin, name, seededTemplate);
  const owner = openMigratorPool(postgres.urlOf('finder_migrator', name));
  await insertMany(owner, Math.max(0, count - 1_500), new Date());
  await owner.end();
  const pool = openAppPool(postgres.urlOf('finder_server', name));
  const db = openDatabase(pool);
  const index = openSearchIndex(pool);
  const app = await buildApp({
    db, pool, index, secret: 'a secret that is only used for measuring, 50 signs', now: () => new Date(), publicUrl: null, operator: { name: null, contact: null }, clientDir: null,
    web: () => Promise.reject(new Error('No pages here.')), logStream: { write: () => {} },
  });
  let bytes = '';
  app.post('/bare', { serializerCompiler: () => String }, (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes));
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
  const began = performance.now();
  await ask('/api/search', JSON.stringify(requests[0].body));
  console.log(`\n${count.toLocaleString('en-US')} clinics; the first search, which reads them all: ${Math.round(performance.now() - began)} ms`);
  console.log('search                              conn   p50 ms   p99 ms   bare p50   bare p99   share of bare');
  for (const { name: title, path, body } of requests) {
    const text = JSON.stringify(body);
    bytes = (await ask(path, text)).bytes;
    for (const connections of [1, 50]) {
      const search: number[] = [];
      const bare: number[] = [];
      const ends = performance.now() + longest;
      for (let round = 0; round < Math.max(8, rounds / connections) && (round < 4 || performance.now() < ends); round++) {
        for (const [times, way] of [[search, path], [bare, '/bare']] as const) {
          const answers = await Promise.all(Array.from({ length: connections }, () => ask(way, text)));
          if (round > 1) times.push(...answers.map(({ ms }) => ms));
        }
      }
      const figures = [at(search, 0.5), at(search, 0.99), at(bare, 0.5), at(bare, 0.99)].map((ms) => ms.toFixed(2).padStart(9));
      console.log(`${title.padEnd(36)}${String(connections).padStart(4)}${figures.join('  ')}   ${(at(bare, 0.5) / at(search, 0.5)).toFixed(3).padStart(10)}`);
    }
  }
  await app.close();
  await index.close();
  await db.$disconnect();
  await pool.end();
}

for (const count of counts.length > 0 ? counts : [1_500, 10_000]) await measureWith(count);
console.log(`
What bounds it: one small statement to the database asks what has changed; all else is arithmetic over the clinics of the
area, about 150 choices for each. So it grows with the clinics in the area: with the whole country's where any distance is asked.`);

agent.destroy();
await postgres.stop();
rmSync(dataDir, { recursive: true, force: true });
if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
process.exit(0);
