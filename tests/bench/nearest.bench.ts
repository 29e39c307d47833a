import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Point, SearchFilters } from '@finder/contract';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { randomFrom } from '../../seeds/clinics/random.ts';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { openMigratorPool } from '../../server/src/postgres/pools.ts';
import { Columns } from '../../server/src/search/columns.ts';
import { fillAhead } from '../../server/src/search/fill.ts';
import { momentOf } from '../../server/src/search/moment.ts';
import { findNearest } from '../../server/src/search/nearest.ts';
import { readAllListed, type ListedRow } from '../../server/src/search/repository.ts';
import { readSaid } from '../../server/src/search/said.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';
import { median, quantile } from './figures.ts';
import { rare } from './multiply.ts';

/**
 * How the nearest twenty grow with the listings, beyond what a database could be filled with in reasonable time: the search
 * of the server on columns in memory, filled with the invented listings, each many times over in the surroundings of towns
 * drawn by their people. `npm run bench:nearest -- 10000,1000000,10000000`; ten million take some 2 GB of memory.
 */
const given = process.argv.slice(2).join(' ').match(/\d+/g) ?? ['10000', '100000'];
const [warmUp, rounds] = [200, 1000];
const shapes: [string, SearchFilters][] = [
  ['no filter', {}], ['a third', { routes: ['esketamine-nasal'] }], ['1 %', { languages: [rare.hundredth] }], ['0.1 %', { languages: [rare.thousandth] }],
];

type Town = Point & { upto: number };

async function readMoulds(): Promise<{ moulds: ListedRow[]; towns: Town[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
  // As root, Postgres runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o755);
  const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
  await prepareTemplate(postgres);
  const owner = openMigratorPool(postgres.urlOf('finder_migrator', seededTemplate));
  const client = await owner.connect();
  await client.query('BEGIN');
  const moulds: ListedRow[] = [];
  for await (const rows of readAllListed(client, 2000)) moulds.push(...rows.filter(({ open }) => open));
  const { rows: towns } = await client.query<Town>(
    `SELECT lat, lng, sum(population) OVER (ORDER BY id)::float8 AS upto FROM place WHERE kind = 'city' AND population > 0 AND lat IS NOT NULL ORDER BY id`);
  client.release(true);
  await owner.end();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
  return { moulds, towns };
}

const { moulds, towns } = await readMoulds();
const people = towns.at(-1)!.upto;

function townAt(share: number): Town {
  let [low, high] = [0, towns.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (towns[middle]!.upto > share * people) high = middle;
    else low = middle + 1;
  }
  return towns[low]!;
}

/** What each mould says, without the rare languages, with one and with both. */
const said = moulds.map((row) => [{}, { [rare.hundredth]: true }, { [rare.hundredth]: true, [rare.thousandth]: true }].map((spoken) =>
  readSaid({ ...row, languages: { ...row.languages, [rare.hundredth]: false, [rare.thousandth]: false, ...spoken } })));

/** So many listings; the same number gives the same ones. */
function fill(count: number): Columns {
  const random = randomFrom(`nearest ${count}`);
  const lat = new Float64Array(count);
  const lng = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const town = townAt(random.next());
    lat[index] = Math.min(71, Math.max(-14, town.lat + (random.next() + random.next() + random.next() - 1.5) * 0.3));
    lng[index] = Math.min(180, Math.max(-180, town.lng + (random.next() + random.next() + random.next() - 1.5) * 0.4));
  }
  const id = (index: number) => `${index.toString(16).padStart(8, '0')}-0000-7000-8000-${(Math.imul(index, 0x9e3779b1) >>> 0).toString(16).padStart(12, '0')}`;
  const columns = new Columns();
  columns.lay({ length: count, id, point: (index) => ({ lat: lat[index]!, lng: lng[index]! }) });
  for (let index = 0; index < count; index += 1) {
    const mould = Math.floor(random.next() * moulds.length);
    const draw = random.next();
    columns.put({ id: id(index), name: moulds[mould]!.name, lat: lat[index]!, lng: lng[index]!, open: true, invented: true }, said[mould]![draw < 0.001 ? 2 : draw < 0.01 ? 1 : 0]!);
  }
  fillAhead(columns, columns.tree.blocks, momentOf(new Date()));
  return columns;
}

const growth = new Map<string, { count: number; ms: number }[]>();
for (const count of given.map(Number)) {
  const began = performance.now();
  const columns = fill(count);
  const kd = new KDBush(count);
  for (let slot = 0; slot < count; slot += 1) kd.add(columns.lng[slot]!, columns.lat[slot]!);
  kd.finish();
  console.log(`\n${count.toLocaleString('en-US')} listings (made in ${((performance.now() - began) / 1000).toFixed(0)} s)\nnearest 20             p50 ms    p95 ms   geokdbush without filters, p50`);
  for (const [name, filters] of shapes) {
    const random = randomFrom(name);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const { lat, lng } = townAt(random.next());
      let start = performance.now();
      const found = findNearest(columns, { area: { from: { lat, lng }, withinMiles: null, box: null }, filters, includeNotSaid: false }, 20, momentOf(new Date()));
      const took = performance.now() - start;
      start = performance.now();
      around(kd, lng, lat, 20);
      const kdTook = performance.now() - start;
      if (round < 0) continue;
      if (found.length === 0) throw new Error('Nothing was found.');
      ours.push(took);
      theirs.push(kdTook);
    }
    growth.set(name, [...growth.get(name) ?? [], { count, ms: median(ours) }]);
    console.log(`${name.padEnd(18)}${median(ours).toFixed(3).padStart(10)}${quantile(ours, 0.95).toFixed(3).padStart(10)}${median(theirs).toFixed(3).padStart(10)}`);
  }
}
if (given.length > 1) {
  console.log('\nGrowth from the fewest to the most listings (time ~ listings ^ exponent)');
  for (const [name, points] of growth) {
    const [first, last] = [points[0]!, points.at(-1)!];
    console.log(`${name.padEnd(18)} ${(Math.log(last.ms / first.ms) / Math.log(last.count / first.count)).toFixed(2)}`);
  }
}
process.exit(0);
