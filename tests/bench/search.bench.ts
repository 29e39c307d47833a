import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { SearchFilters } from '@finder/contract';
import { Pool } from 'pg';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { openMigratorPool } from '../../server/src/postgres/pools.ts';
import { ensureDatabase } from '../../server/src/postgres/roles.ts';
import { askSql } from '../support/search-sql.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';
import { Connection, postOf } from './connection.ts';
import { median, quantile } from './figures.ts';
import { multiply, rare } from './multiply.ts';
import { openPostgis, type Postgis } from './postgis.ts';
import type { Asked, Started, Told } from './search-server.ts';
import { overload } from './overload.ts';

/**
 * The search beside what it could be compared with, all asked in turn in one run, so that shares hold on any machine; the
 * milliseconds hold only here. `npm run bench -- --rows 10000,100000` names the numbers of clinics. Centres are drawn by
 * the people of towns, each search has another, and nothing keeps an answer.
 */
const given = process.argv.slice(2).join(' ').match(/\d+/g) ?? ['1500', '10000'];
const counts = given.map(Number);
const rounds = 120;
/** Before they are measured, so that the engine has compiled what is measured. */
const warmUp = 60;
const server = fileURLToPath(new URL('search-server.ts', import.meta.url));

type Point = { lat: number; lng: number };
type Shape = { name: string; path: string; body: (near: Point) => object; filters: SearchFilters; withinMiles: number | null; includeNotSaid: boolean };

const searchOf = (name: string, filters: SearchFilters, withinMiles: number | null, includeNotSaid: boolean): Shape =>
  ({ name, path: '/api/search', filters, withinMiles, includeNotSaid, body: (near) => ({ near, withinMiles, filters, includeNotSaid }) });
const mapOf = (name: string, zoom: number): Shape => ({
  name, path: '/api/search/map', filters: {}, withinMiles: null, includeNotSaid: true,
  body: (near) => {
    const wide = (1280 / (256 * 2 ** zoom)) * 360;
    return { near, zoom, view: { south: Math.max(-90, near.lat - wide / 4), north: Math.min(90, near.lat + wide / 4), west: Math.max(-180, near.lng - wide / 2), east: Math.min(180, near.lng + wide / 2) } };
  },
});
const third: SearchFilters = { routes: ['esketamine-nasal'] };
const hundredth: SearchFilters = { languages: [rare.hundredth] };
const thousandth: SearchFilters = { languages: [rare.thousandth] };
const shapes: Shape[] = [
  searchOf('25 miles', {}, 25, true), searchOf('25 miles, a third', third, 25, false), searchOf('25 miles, 1 %', hundredth, 25, false), searchOf('25 miles, 0.1 %', thousandth, 25, false),
  searchOf('25 miles, 3 filters', { routes: ['iv'], insurers: ['aetna'], acceptingNewPatients: true }, 25, true),
  searchOf('any distance', {}, null, true), mapOf('map, zoom 4', 4), mapOf('map, zoom 9', 9), mapOf('map, zoom 12', 12),
];

const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
// As root, Postgres runs under another account, which has to pass through here.
chmodSync(dataDir, 0o755);
const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
await prepareTemplate(postgres);
const growth = new Map<string, { count: number; ms: number }[]>();
const cell = (value: number, digits = 2) => value.toFixed(digits).padStart(9);

/** Pinned to a processor of its own where that can be done, so that the asking does not take the answering's time. */
async function startServer(database: string): Promise<{ child: ChildProcess; started: Started; pinned: boolean }> {
  const pinned = process.platform === 'linux';
  const child = fork(server, [], {
    env: { ...process.env, BENCH_DATABASE: database, NODE_ENV: 'production' },
    ...(pinned ? { execPath: 'taskset', execArgv: ['-c', '0', process.execPath, '--expose-gc', '--import', 'tsx'] } : { execArgv: ['--expose-gc', '--import', 'tsx'] }),
    serialization: 'json',
  });
  const [started] = await once(child, 'message') as [Started];
  return { child, started, pinned };
}

async function measureWith(count: number): Promise<void> {
  const name = `bench_${count}`;
  await ensureDatabase(postgres.admin, name, seededTemplate);
  const owner = openMigratorPool(postgres.urlOf('finder_migrator', name));
  await multiply(owner, count);
  const { rows: towns } = await owner.query<Point & { population: number }>('SELECT lat, lng, population FROM place WHERE kind = \'city\' AND population > 0 AND lat IS NOT NULL ORDER BY id');
  const postgis = await openPostgis(owner);
  await owner.end();
  const people = towns.reduce((sum, { population }) => sum + population, 0);
  const centre = (draw: number): Point => {
    // A low-discrepancy sequence: seeded, and no two searches ask the same.
    let left = ((draw * 0.6180339887498949) % 1) * people;
    const { lat, lng } = towns.find(({ population }) => (left -= population) < 0) ?? towns[0]!;
    return { lat, lng };
  };
  const sql = new Pool({ connectionString: postgres.urlOf('finder_migrator', name), max: 1 });
  const { child, started, pinned } = await startServer(postgres.urlOf('finder_server', name));
  const connection = new Connection(started.port);
  console.log(`\n${started.clinics.toLocaleString('en-US')} clinics (${pinned ? 'the server has a processor of its own' : 'nothing is pinned'}): loaded from the database in ${(started.loadMs / 1000).toFixed(1)} s, kept in a file of ${
    (started.keptBytes / 1e6).toFixed(1)} MB in ${(started.keepMs / 1000).toFixed(2)} s, loaded from it in ${(started.keptLoadMs / 1000).toFixed(2)} s; ${started.bytesPerClinic.toFixed(0)} bytes a clinic for the search, ${started.cardBytesPerClinic.toFixed(0)} for cards`);
  console.log('                          p50 ms   p95 ms  bare p50  of bare    SQL p50   of SQL   gzip kB');

  for (const [at, shape] of shapes.entries()) {
    const times: number[] = [];
    const bare: number[] = [];
    const inSql: number[] = [];
    let most = 0;
    for (let round = -warmUp; round < rounds; round += 1) {
      const near = centre((round + warmUp) * shapes.length + at + 1);
      const { lat, lng } = near;
      const reply = await connection.ask(postOf(shape.path, shape.body({ lat, lng })));
      if (reply.status !== 200) throw new Error(`${shape.path} answered ${reply.status}: ${reply.body}`);
      await connection.ask(postOf('/bare/set', { bytes: reply.body }));
      const same = await connection.ask(postOf('/bare', shape.body({ lat, lng })));
      if (same.body !== reply.body) throw new Error('The bare route did not send the same.');
      most = Math.max(most, gzipSync(reply.body).length);
      if (round < 0) continue;
      times.push(reply.ms);
      bare.push(same.ms);
      // Far slower than the rest, so that few rounds say enough.
      if (shape.path === '/api/search' && round % 12 === 0) {
        const began = performance.now();
        await askSql(sql, { from: { lat, lng }, withinMiles: shape.withinMiles, box: null, filters: shape.filters, includeNotSaid: shape.includeNotSaid, order: 'distance', now: new Date(), limit: 20, invented: true });
        inSql.push(performance.now() - began);
      }
    }
    const p50 = median(times);
    growth.set(shape.name, [...growth.get(shape.name) ?? [], { count, ms: p50 }]);
    console.log(`${shape.name.padEnd(22)}${cell(p50)}${cell(quantile(times, 0.95))}${cell(median(bare))}${cell(median(bare) / p50, 3)}${
      inSql.length > 0 ? `  ${cell(median(inSql))}${cell(p50 / median(inSql), 3)}` : '         –        –'}${cell(most / 1000, 1)}`);
  }
  await nearestBesideOthers(child, count, centre, postgis);
  await besideMany(started.port, centre);
  await overload(started.port, (draw) => postOf('/api/search', shapes[0]!.body(centre(draw))), (line) => { console.log(line); });
  connection.close();
  await sql.end();
  await postgis?.close();
  child.kill();
  await once(child, 'exit');
  await postgres.admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
}

/** The nearest 20 with filters, without HTTP: beside PostGIS's index and a bare geokdbush, which knows no filters. */
async function nearestBesideOthers(child: ChildProcess, count: number, centre: (draw: number) => Point, postgis: Postgis | null): Promise<void> {
  console.log('nearest 20                p50 ms   p95 ms  PostGIS p50  of PostGIS   geokdbush p50');
  for (const [title, filters, column] of [['no filter', {}, null], ['a third', third, 'third'], ['1 %', hundredth, 'hundredth'], ['0.1 %', thousandth, 'thousandth']] as const) {
    const ours: number[] = [];
    const kd: number[] = [];
    const theirs: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const { lat, lng } = centre(round + 5000);
      child.send({ nearest: { lat, lng, filters } } satisfies Asked);
      const [told] = await once(child, 'message') as [Told];
      const took = postgis && round % 4 === 0 ? await postgis.nearest({ lat, lng }, column) : null;
      if (round < 0) continue;
      ours.push(told.nearestMs);
      kd.push(told.kdMs);
      if (took !== null) theirs.push(took);
    }
    growth.set(`nearest 20, ${title}`, [...growth.get(`nearest 20, ${title}`) ?? [], { count, ms: median(ours) }]);
    console.log(`${title.padEnd(22)}${cell(median(ours), 3)}${cell(quantile(ours, 0.95), 3)}   ${
      theirs.length > 0 ? `${cell(median(theirs), 3)}   ${cell(median(ours) / median(theirs), 3)}` : ' not here            '}       ${cell(median(kd), 3)}`);
  }
}

/** A hundred connections that each ask as soon as they are answered, in turn the search and the bare route. */
async function besideMany(port: number, centre: (draw: number) => Point): Promise<void> {
  const connections = Array.from({ length: 100 }, () => new Connection(port));
  let draw = 0;
  const run = async (requestOf: () => Buffer, seconds: number) => {
    const times: number[] = [];
    let refused = 0;
    const ends = performance.now() + seconds * 1000;
    await Promise.all(connections.map(async (connection) => {
      while (performance.now() < ends) {
        const { status, ms } = await connection.ask(requestOf());
        if (status === 200) times.push(ms);
        else if (status === 503) refused += 1;
        else throw new Error(`A search answered ${status}.`);
      }
    }));
    return { times, refused, perSecond: times.length / seconds };
  };
  const search = () => postOf('/api/search', shapes[0]!.body(centre(draw += 1)));
  const bare = () => postOf('/bare', shapes[0]!.body(centre(draw += 1)));
  const searches: Awaited<ReturnType<typeof run>>[] = [];
  const bares: typeof searches = [];
  await run(search, 2);
  for (let turn = 0; turn < 3; turn += 1) {
    searches.push(await run(search, 3));
    bares.push(await run(bare, 3));
  }
  const all = searches.flatMap(({ times }) => times);
  const rate = median(searches.map(({ perSecond }) => perSecond));
  const bareRate = median(bares.map(({ perSecond }) => perSecond));
  console.log(`100 connections: ${rate.toFixed(0)} searches a second, ${(rate / bareRate).toFixed(3)} of the bare route's ${bareRate.toFixed(0)}; p50 ${median(all).toFixed(1)} ms, p99 ${quantile(all, 0.99).toFixed(1)} ms; refused ${searches.reduce((sum, { refused }) => sum + refused, 0)} of ${
    searches.reduce((sum, { refused, times }) => sum + refused + times.length, 0)}`);
  for (const connection of connections) connection.close();
}

for (const count of counts) await measureWith(count);
if (counts.length > 1) {
  console.log('\nGrowth from the fewest to the most clinics (time ~ clinics ^ exponent)');
  for (const [name, points] of growth) {
    const [first, last] = [points[0]!, points.at(-1)!];
    console.log(`${name.padEnd(26)} ${(Math.log(last.ms / first.ms) / Math.log(last.count / first.count)).toFixed(2)}`);
  }
}
await postgres.stop();
rmSync(dataDir, { recursive: true, force: true });
if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
process.exit(0);
