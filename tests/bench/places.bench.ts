import { sample } from 'fast-check';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/src/database/client.ts';
import { openPlaces } from '../../server/src/places/load.ts';
import { indexPlaces } from '../../server/src/places/place-index.ts';
import { readPlaces } from '../../server/src/places/repository.ts';
import { describe, resolve } from '../../server/src/places/resolve.ts';
import { suggest } from '../../server/src/places/suggest.ts';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { openAppPool } from '../../server/src/postgres/pools.ts';
import { mistype, slip } from '../support/mistype.ts';
import { openPlaceOracle } from '../support/place-oracle.ts';
import { recordQuestions } from '../support/place-questions.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';

/**
 * Suggestions and the start of a search from memory, each beside the same questions asked of the database by bare `pg`, in
 * turn in one run: what share it is holds on any machine; the milliseconds hold only where they were measured.
 * `npm run bench:places -- 300` names how many places are typed (needs `--expose-gc` for the memory, which the script sets).
 */
const typedPlaces = Number(process.argv[2] ?? 300);

const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
// As root, Postgres runs under another account, which has to pass through here.
chmodSync(dataDir, 0o755);
const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
await prepareTemplate(postgres);
const pool = openAppPool(postgres.urlOf('finder_server', seededTemplate));
const oracle = openPlaceOracle(pool);

const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
/** Bytes in use; memory outside the heap is given back only after a second look. */
const held = async () => {
  for (let look = 0; look < 3; look++) {
    globalThis.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const db = openDatabase(pool);
await db.$queryRaw`SELECT 1`;
const reads: number[] = [];
const layouts: number[] = [];
async function readOnce(): Promise<Awaited<ReturnType<typeof readPlaces>>> {
  const began = performance.now();
  const stored = await readPlaces(db);
  const read = performance.now();
  indexPlaces(stored.places, stored.aliases);
  reads.push(read - began);
  layouts.push(performance.now() - read);
  return stored;
}
for (let round = 0; round < 5; round++) await readOnce();
const before = await held();
const index = await openPlaces(db)();
const bytes = await held() - before;
const stored = await readOnce();
console.log(`${stored.places.length} places, ${stored.aliases.length} other names. Reading ${at(reads, 0.5).toFixed(0)} ms, laying out ${at(layouts, 0.5).toFixed(0)} ms; ${(bytes / 1e6).toFixed(2)} MB, ${(bytes / stored.places.length).toFixed(0)} bytes a place.`);

/** Every beginning of a text, as somebody types it. */
const letterByLetter = (text: string) => Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1));
const slips = sample(slip, { seed: 20_261_126, numRuns: typedPlaces });
const random = (count: number, kind: string) => {
  const of = stored.places.filter((place) => place.kind === kind && place.lat !== null);
  return Array.from({ length: count }, (_, turn) => of[Math.floor(((turn + 0.5) * of.length) / count)]!);
};
const cities = random(typedPlaces, 'city').map(({ label }) => label);
const zips = random(typedPlaces, 'zip').map(({ label }) => label.slice(0, 5));
const nameOf = (label: string) => label.split(', ')[0]!;
const slipped = cities.map((label, turn) => mistype(nameOf(label), slips[turn]!));
const ofLength = (from: number, to: number) => cities.map(nameOf).flatMap(letterByLetter).filter(({ length }) => length >= from && length <= to);
const inAmerica = Array.from({ length: typedPlaces }, (_, turn) => `${25 + ((turn * 7.31) % 24)} ${-124 + ((turn * 3.77) % 57)}`);

const from = (text: string) => { const [lat, lng] = text.split(' ').map(Number); return { lat: lat!, lng: lng! }; };
const tryResolve = (which: typeof index, text: string) => { try { resolve(which, text); } catch { /* Not known, or not clear which. */ } };
const askPoint = (which: typeof index, text: string) => describe(which, from(text));
const lines: { name: string; typed: string[]; ask: (which: typeof index, text: string) => unknown }[] = [
  { name: 'typed, 1 letter', typed: ofLength(1, 1), ask: suggest },
  { name: 'typed, 2 letters', typed: ofLength(2, 2), ask: suggest },
  { name: 'typed, 3 letters', typed: ofLength(3, 3), ask: suggest },
  { name: 'typed, 4 to 6 letters', typed: ofLength(4, 6), ask: suggest },
  { name: 'typed, 7 letters and more', typed: ofLength(7, 99), ask: suggest },
  { name: 'typed, ", " and the state', typed: cities.flatMap((label) => letterByLetter(label).slice(-3)), ask: suggest },
  { name: 'typed, 3 to 5 digits', typed: zips.flatMap((zip) => letterByLetter(zip).slice(2)), ask: suggest },
  { name: 'typed with a slip, letter by letter', typed: slipped.flatMap((name) => letterByLetter(name).slice(3)), ask: suggest },
  { name: 'typed with a slip, whole', typed: slipped, ask: suggest },
  { name: 'an address, letter by letter', typed: cities.slice(0, 40).flatMap((label) => letterByLetter(`1719 Example St, ${label}`)), ask: suggest },
  { name: 'search from "Town, ST"', typed: cities, ask: tryResolve },
  { name: 'search from a ZIP', typed: zips, ask: tryResolve },
  { name: 'search from a town with a slip', typed: slipped, ask: tryResolve },
  { name: 'search from a point', typed: inAmerica, ask: askPoint },
];

async function askDatabase(text: string, ask: (which: typeof index, text: string) => unknown): Promise<number> {
  const { recording, questions } = recordQuestions(index);
  ask(recording, text);
  const began = performance.now();
  for (const { kind, with: values } of questions) {
    if (kind === 'zips') await oracle.zips(...values);
    if (kind === 'names') await oracle.names(...values);
    if (kind === 'lookalikes') await oracle.lookalikes(...values);
  }
  if (ask === askPoint && await oracle.nearestState(from(text), 10) === null) await oracle.nearestState(from(text), 100);
  return performance.now() - began;
}

const letters = lines.slice(0, 10);
for (const { typed, ask } of letters) for (const text of typed.slice(0, 200)) ask(index, text);
const everyLetter: number[] = [];
console.log('question                              times     p50 ms    p95 ms    max ms    SQL p50   SQL p95   share of SQL');
for (const { name, typed, ask } of lines) {
  const memory: number[] = [];
  const sql: number[] = [];
  const step = Math.max(1, Math.floor(typed.length / 600));
  for (let turn = 0; turn < typed.length; turn += step) {
    const text = typed[turn]!;
    const began = performance.now();
    ask(index, text);
    memory.push(performance.now() - began);
    sql.push(await askDatabase(text, ask));
  }
  if (letters.some((line) => line.name === name)) everyLetter.push(...memory);
  const figures = [at(memory, 0.5), at(memory, 0.95), at(memory, 1), at(sql, 0.5), at(sql, 0.95)].map((ms) => ms.toFixed(3).padStart(8));
  console.log(`${name.padEnd(36)}${String(memory.length).padStart(6)}  ${figures.join('  ')}   ${(at(memory, 0.5) / at(sql, 0.5)).toFixed(3).padStart(10)}`);
}
console.log(`All suggestions together: p50 ${at(everyLetter, 0.5).toFixed(3)} ms, p95 ${at(everyLetter, 0.95).toFixed(3)} ms (aim: p50 of 2 ms at most).`);

await db.$disconnect();
await pool.end();
await postgres.stop();
rmSync(dataDir, { recursive: true, force: true });
if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
process.exit(at(everyLetter, 0.5) <= 2 ? 0 : 1);
