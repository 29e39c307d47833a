import { gzipSync } from 'node:zlib';
import { MapResponse, SearchResponse } from '@finder/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSearchIndex } from '../../server/src/search/search-index.ts';
import { search } from '../../server/src/search/service.ts';
import { multiply } from '../bench/multiply.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { anySearch } from '../support/random-search.ts';

const cities = [{ lat: 40.71, lng: -74.0 }, { lat: 34.05, lng: -118.24 }, { lat: 39.74, lng: -104.99 }, { lat: 61.22, lng: -149.9 }];

let open: TestApp;
beforeAll(async () => {
  open = await startApp();
  await multiply(open.database.owner, 8000);
});
afterAll(() => open?.close());

it('are what the contract says, to the last field', async () => {
  await fc.assert(fc.asyncProperty(anySearch, fc.integer({ min: 0, max: 14 }), async ({ area, ...rest }, zoom) => {
    const found = await open.post('/api/search', { ...area, ...rest });
    expect(SearchResponse.safeParse(found.body).error).toBeUndefined();
    const at = 'near' in area ? area.near : cities[0]!;
    const view = { south: Math.max(-90, at.lat - 2), north: Math.min(90, at.lat + 2), west: Math.max(-180, at.lng - 3), east: Math.min(180, at.lng + 3) };
    expect(MapResponse.safeParse((await open.post('/api/search/map', { ...area, ...rest, view, zoom })).body).error).toBeUndefined();
  }), { numRuns: 60 });
});

it('take at most 15 kB on their way, at any zoom of the map', async () => {
  for (const near of cities) {
    for (let zoom = 0; zoom <= 18; zoom += 1) {
      // A screen of 2,560 by 1,440.
      const wide = Math.min(359, (2560 / (256 * 2 ** zoom)) * 360);
      const view = { south: Math.max(-85, near.lat - wide / 4), north: Math.min(85, near.lat + wide / 4), west: Math.max(-180, near.lng - wide / 2), east: Math.min(180, near.lng + wide / 2) };
      const { body } = await open.post<MapResponse>('/api/search/map', { near, view, zoom });
      expect(gzipSync(JSON.stringify(body)).length, `zoom ${zoom}`).toBeLessThan(15_000);
    }
    expect(gzipSync(JSON.stringify((await open.post('/api/search', { near })).body)).length).toBeLessThan(15_000);
  }
});

it('are the same when cards find no room in memory', async () => {
  const [roomy, narrow] = [openSearchIndex(open.database.pool), openSearchIndex(open.database.pool, { cardRoom: 20_000 })];
  const now = new Date();
  const near = { label: 'Denver', ...cities[2]!, kind: 'point' as const, state: 'CO' as const, fromAddress: false, poBox: false, others: [] };
  const ask = (index: typeof roomy) => search({ index, now: () => now, resolvePlace: async () => near, describePoint: async () => near },
    { near: cities[2]!, withinMiles: 150, filters: { insurers: ['aetna'] }, includeNotSaid: true, order: 'price', limit: 100 });
  const first = await ask(roomy);
  expect(first.clinics).toHaveLength(100);
  expect(await ask(narrow)).toEqual(first);
  await Promise.all([roomy.close(), narrow.close()]);
});

it('of a page or a clinic that did not change are not sent again, and no cache keeps a search', async () => {
  const { clinics: [clinic] } = (await open.post<SearchResponse>('/api/search', { near: cities[2] })).body;
  for (const path of [`/api/clinics/${clinic!.slug}`, `/clinic/${clinic!.slug}`, '/guide']) {
    const first = await fetch(open.url + path);
    const etag = first.headers.get('etag');
    expect(etag, path).toMatch(/^W\/"/);
    const again = await fetch(open.url + path, { headers: { 'if-none-match': etag! } });
    expect([again.status, await again.text()], path).toEqual([304, '']);
  }
  const searched = await fetch(`${open.url}/api/search`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ near: cities[2] }) });
  expect(searched.headers.get('cache-control')).toBe('no-store');
});
