import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchResponse } from '@finder/contract';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { randomFrom } from '../../seeds/clinics/random.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { openSearchIndex, type SearchIndex } from '../../server/src/search/search-index.ts';
import { search } from '../../server/src/search/service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { anyInstant, anySearch } from '../support/random-search.ts';
import { insertMarker, writeAtRandom } from '../support/random-writes.ts';
import { readRaw } from '../support/search-oracle.ts';
import { expectThreeWays, toQuestion, type DrawnSearch } from '../support/three-ways.ts';

const seed = process.env['WRITES_SEED'] ?? String(Date.now());
const rounds = 4;
const writesEachRound = 15;
const searchesEachRound = 10;

let database: TestDatabase;
let folder = '';
let path = '';
const opened: SearchIndex[] = [];
const openKept = (keptAt: { path: string; program: string } | undefined = { path, program: 'test' }) => {
  const index = openSearchIndex(database.pool, keptAt ? { keptAt } : {});
  opened.push(index);
  return index;
};
const from = (index: SearchIndex) => index.firstReading()?.from;

/** Opens and closes an index until its file has everything. Somebody else's transaction, whatever its database, may put that off. */
const keepAll = () => expect.poll(async () => {
  const index = openKept();
  await index.read();
  await index.close();
  return existsSync(path) && index.firstReading()?.from === 'file' && index.firstReading()?.changed;
}, { interval: 20, timeout: 30_000 }).toBe(0);

async function expectAll(index: SearchIndex): Promise<void> {
  const { ids, names, size } = await index.read();
  const { rows } = await database.owner.query<{ id: string; name: string }>('SELECT id, name FROM clinic ORDER BY id');
  const slots = Array.from({ length: size }, (_, slot) => slot).filter((slot) => ids.find(ids.at(slot)) === slot);
  expect(slots.map((slot) => ({ id: ids.at(slot), name: names.at(slot) })).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finder-kept-'));
  path = join(folder, 'search-index.bin');
  database = await freshDatabase('tables');
  const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
  await inTransaction(database.owner, async (client) => {
    await sayWho(client, { actor: 'test', source: 'test', reason: null });
    await insertListings(client, generateClinics({ count: 150, seed: 'kept', today: new Date(), cities, zips }));
  });
  await insertMarker(database.owner);
  await database.owner.query('ANALYZE');
});
afterEach(async () => { for (const index of opened.splice(0)) await index.close(); });
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('A start with the file of the last run', () => {
  let open: TestApp;
  let index: SearchIndex;
  let now = new Date();
  beforeAll(async () => {
    // The app stays, the index is another one with each start.
    const current: SearchIndex = {
      read: () => index.read(), entriesOf: (...of) => index.entriesOf(...of), findCard: (...of) => index.findCard(...of), refresh: () => index.refresh(),
      isLoaded: () => index.isLoaded(), firstReading: () => index.firstReading(), close: async () => {},
    };
    open = await startApp({ database: { ...database, drop: async () => {} }, index: current, now: () => now });
  });
  afterAll(() => open?.close());

  /** All that a search answers, cards included, by one index. */
  const answer = (of: SearchIndex, drawn: DrawnSearch) => {
    const { area, ...rest } = drawn;
    const { from: at } = toQuestion(drawn, now);
    const place = { label: 'Somewhere', ...at, kind: 'point' as const, state: null, fromAddress: false, poBox: false, others: [] };
    return search({ index: of, now: () => now, resolvePlace: async () => place, describePoint: async () => place }, { ...area, ...rest, limit: 100 });
  };

  it(`finds what SQL, the brute force and an index from the database find, through ${rounds} runs with writes between them`, async () => {
    const random = randomFrom(seed);
    try {
      for (let round = 0; round < rounds; round += 1) {
        index = openKept();
        await index.read();
        expect(from(index)).toBe(round === 0 ? 'database' : 'file');
        const plain = openKept(undefined);
        await plain.read();
        const clinics = await readRaw(database.owner);
        [now = now] = fc.sample(anyInstant, { numRuns: 1, seed: random.whole(0, 1e9) });
        for (const drawn of fc.sample(anySearch, { numRuns: searchesEachRound, seed: random.whole(0, 1e9) })) {
          await expectThreeWays(async (body) => (await open.post<SearchResponse>('/api/search', body)).body, database.pool, clinics, drawn, now);
          expect(await answer(index, drawn)).toEqual(await answer(plain, drawn));
        }
        const all: DrawnSearch = { area: { near: { lat: 40, lng: -100 }, withinMiles: null }, filters: {}, includeNotSaid: true, order: 'distance' };
        const whole = await answer(index, all);
        expect(whole.clinics.length).toBeGreaterThan(0);
        expect(whole).toEqual(await answer(plain, all));
        await expectAll(index);
        // One run ends at once, as with kill -9: the file is as it was, and the next run makes up for the writes of two.
        const before = existsSync(path) ? readFileSync(path) : null;
        for (let count = 0; count < writesEachRound; count += 1) await writeAtRandom(database.owner, random, async () => {});
        await index.refresh();
        if (round === 0) await keepAll();
        await index.close();
        if (round === 1) writeFileSync(path, before!);
        for (let count = 0; count < writesEachRound; count += 1) await writeAtRandom(database.owner, random, async () => {});
      }
    } catch (thrown) {
      throw new Error(`With WRITES_SEED=${seed}`, { cause: thrown });
    }
  });

  it('reads from the database only what has changed since', async () => {
    await keepAll();
    const { rows: [one] } = await database.owner.query<{ id: string }>('SELECT id FROM clinic LIMIT 1');
    await inTransaction(database.owner, async (client) => {
      await sayWho(client, { actor: 'test', source: 'test', reason: null });
      await client.query(`UPDATE clinic SET name = 'Changed while nothing ran' WHERE id = $1`, [one!.id]);
    });
    index = openKept();
    await expectAll(index);
    expect(index.firstReading()).toEqual({ from: 'file', listings: (await index.read()).counts.invented + (await index.read()).counts.real, changed: 1 });
  });
});

describe('A file that is not what it should be', () => {
  let whole: Buffer;
  /** Where an index, whose listings are the right ones, was read from. */
  const readFrom = async (keptAt?: { path: string; program: string }) => {
    const index = openKept(keptAt);
    await expectAll(index);
    await index.close();
    return from(index);
  };

  it('was a good one before', async () => {
    await keepAll();
    whole = readFileSync(path);
    expect(await readFrom()).toBe('file');
  });

  it.each([
    ['is not there', () => rmSync(path)],
    ['is empty', () => writeFileSync(path, '')],
    ...[1, 1000].map((left): [string, () => void] => [`ends after ${left} bytes`, () => writeFileSync(path, whole.subarray(0, left))]),
    ...[1, 2000].map((lost): [string, () => void] => [`lacks its last ${lost} bytes`, () => writeFileSync(path, whole.subarray(0, whole.length - lost))]),
    ...[0, 0.5, 0.95].map((share): [string, () => void] => [`has one bit turned over after ${share * 100} %`, () => {
      const turned = Buffer.from(whole);
      turned[Math.min(whole.length - 1, Math.floor(whole.length * share))]! ^= 4;
      writeFileSync(path, turned);
    }]),
    ['holds something else', () => writeFileSync(path, 'x'.repeat(100_000))],
  ] as [string, () => void][])('that %s is left alone, and the next start has a good one', async (_how, spoil) => {
    spoil();
    expect(await readFrom()).toBe('database');
    await keepAll();
    expect(await readFrom()).toBe('file');
  });

  it('or is another program’s is left alone, and one that cannot be written is no mistake', async () => {
    writeFileSync(path, whole);
    expect(await readFrom({ path, program: 'another' })).toBe('database');
    const inTheWay = join(folder, 'in-the-way');
    mkdirSync(join(inTheWay, 'full'), { recursive: true });
    expect(await readFrom({ path: inTheWay, program: 'test' })).toBe('database');
    expect(await readFrom({ path: join(path, 'below-a-file'), program: 'test' })).toBe('database');
    expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([]);
  });

  it('or tells of another database is left alone', async () => {
    rmSync(path);
    await keepAll();
    const kept = readFileSync(path);
    const first = database;
    const other = await freshDatabase('tables');
    try {
      database = other;
      expect(await readFrom()).toBe('database');
    } finally {
      database = first;
      await other.drop();
    }
    writeFileSync(path, kept);
    expect(await readFrom()).toBe('file');
  });

  it.each([
    ['the last change is another one', 'UPDATE clinic_change SET actor = actor WHERE seq = (SELECT max(seq) FROM clinic_change)'],
    ['a change before the last is gone, as where a standby took over', 'DELETE FROM clinic_change WHERE seq = (SELECT seq FROM clinic_change ORDER BY seq DESC OFFSET 7 LIMIT 1)'],
    ['the last change is gone, as in a backup', 'DELETE FROM clinic_change WHERE seq = (SELECT max(seq) FROM clinic_change)'],
    ['a listing has come without a trace', `ALTER TABLE clinic DISABLE TRIGGER clinic_history;
      INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone, invented)
      VALUES (gen_random_uuid(), 'no-trace', 'No trace', '1 Example St', 'Denver', 'CO', '80205', 39, -104, 'zip', 'test', 'America/Denver', true);
      ALTER TABLE clinic ENABLE TRIGGER clinic_history`],
    ['more has changed than is worth following', `BEGIN; SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true);
      ${'UPDATE clinic SET parking = parking || \'x\'; UPDATE clinic SET version = version + 1;'.repeat(40)} COMMIT`],
  ])('of a history in which %s is left alone', async (_how, sql) => {
    await keepAll();
    await database.owner.query(sql);
    expect(await readFrom()).toBe('database');
  });
});
