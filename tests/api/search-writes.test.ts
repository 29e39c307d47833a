import type { SearchResponse } from '@finder/contract';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { randomFrom } from '../../seeds/clinics/random.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { openSearchIndex, type SearchIndex } from '../../server/src/search/search-index.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { anyInstant, anySearch } from '../support/random-search.ts';
import { insertMarker, marker, renameMarker, writeAtRandom } from '../support/random-writes.ts';
import { readRaw } from '../support/search-oracle.ts';
import { expectThreeWays, type Ask } from '../support/three-ways.ts';

/** A few here; `npm run validate` does ten thousand. */
const writes = Number(process.env['SEARCH_WRITES'] ?? 150);
/** Another one gives other writes; a failure names it. */
const seed = process.env['WRITES_SEED'] ?? String(Date.now());
const eachRound = 50;
const searchesEachRound = 8;

let open: TestApp;
let index: SearchIndex;
let now = new Date();
const ask: Ask = async (body) => {
  const answer = await open.post<SearchResponse>('/api/search', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};

beforeAll(async () => {
  const database = await freshDatabase('tables');
  // As the server has it: it follows by itself, and is not asked to look.
  index = openSearchIndex(database.pool);
  open = await startApp({ database, index, now: () => now });
  const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
  await inTransaction(open.database.owner, async (client) => {
    await sayWho(client, { actor: 'test', source: 'test', reason: null });
    await insertListings(client, generateClinics({ count: 150, seed: 'written', today: new Date(), cities, zips }));
  });
  await insertMarker(open.database.owner);
  await open.database.owner.query('ANALYZE');
});
afterAll(async () => {
  await index?.close();
  await open?.close();
});

test(`after every ${eachRound} of ${writes} random transactions, the search says what SQL and the brute force read from the tables`, async () => {
  const random = randomFrom(seed);
  const { owner } = open.database;
  const done: Record<string, number> = {};
  let listed = 0;
  for (let round = 1; round <= Math.ceil(writes / eachRound); round += 1) {
    try {
      for (let count = 0; count < eachRound; count += 1) {
        const kind = await writeAtRandom(owner, random, () => ask({ near: marker.at, withinMiles: 1 }));
        done[kind] = (done[kind] ?? 0) + 1;
      }
      await renameMarker(owner, `Marker ${round}`);
      await expect.poll(async () => (await ask({ near: marker.at, withinMiles: 1 })).clinics.map(({ name }) => name), { interval: 5, timeout: 5000 }).toEqual([`Marker ${round}`]);
      const clinics = await readRaw(owner);
      [now = now] = fc.sample(anyInstant, { numRuns: 1, seed: random.whole(0, 1e9) });
      const found = await Promise.all(fc.sample(anySearch, { numRuns: searchesEachRound, seed: random.whole(0, 1e9) })
        .map((drawn) => expectThreeWays(ask, open.database.pool, clinics, drawn, now)));
      const all = await expectThreeWays(ask, open.database.pool, clinics, { area: { near: marker.at, withinMiles: null }, filters: {}, includeNotSaid: true, order: 'distance' }, now);
      listed += found.filter(({ list }) => list.length > 0).length + (all.list.length > 0 ? 1 : 0);
    } catch (thrown) {
      throw new Error(`In round ${round} of WRITES_SEED=${seed}`, { cause: thrown });
    }
  }
  // The writes are worth something only while all kinds are among them, and much is found.
  expect(Object.keys(done).toSorted()).toEqual(['crossed', 'in part', 'plain', 'rolled back']);
  expect(listed).toBeGreaterThan(writes / eachRound);
}, 60_000 + writes * 100);
