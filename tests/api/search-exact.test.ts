import type { Facets, FilterKey, MapResponse, SearchFilters, SearchResponse } from '@finder/contract';
import { monthSteps, priceSteps } from '@finder/contract';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { anyInstant, anyPoint, anySearch } from '../support/random-search.ts';
import { bruteForce, readRaw, type Question, type Raw } from '../support/search-oracle.ts';
import { expectThreeWays, outwardBox, toQuestion, type DrawnSearch } from '../support/three-ways.ts';

/** Few here; `npm run validate` does ten thousand. */
const cases = Number(process.env['SEARCH_CASES'] ?? 80);

/** Names that JavaScript and bytes of UTF-8 order differently, names of two clinics, and names that differ in case or accent. */
const farNames = ['\u{1F33C} Clinic', '\uFF21 Clinic', 'Aster Clinic', 'Aster Clinic', 'aster clinic', '\u00C1ster Clinic', 'Aster', 'Zinnia Clinic', '\uE000 Clinic', '\u4E2D Clinic'];

/** Clinics where globes are hard, several of them at one point: on both sides of the antimeridian and near the poles. */
const farPoints: [number, number][] = [
  [13.47, 144.75], [13.47, 144.75], [13.47, 144.75], [-14.28, -170.7], [51.88, -176.66], [52.93, 172.9], [52.93, 172.9], [0, 180], [0, -180], [51.5, 179.9],
  [51.5, -179.9], [71.29, -156.79], [89.9, 10], [89.9, -170], [-89.9, 60], [19.64, -155.99], [64.84, -147.72], [61.22, -149.9],
];

/** The filters after a click on a choice, as the page makes them. */
function click(filters: SearchFilters, key: FilterKey, choice: string): SearchFilters {
  const value = filters[key];
  if (key === 'price') return { ...filters, price: { ...filters.price, most: Number(choice) } };
  if (key === 'verifiedWithinMonths') return { ...filters, verifiedWithinMonths: Number(choice) };
  if (choice === 'true' || choice === 'false') return { ...filters, [key]: choice === 'true' };
  if (['planType', 'insuranceFor', 'telehealthInto'].includes(key)) return { ...filters, [key]: choice };
  return { ...filters, [key]: [...new Set([...(Array.isArray(value) ? value : []), choice])] };
}

/** How many at a time: they share an instant, and the database works while the server and the brute force do. */
const together = 6;

describe('The search is exact', () => {
  let open: TestApp;
  let clinics: Raw[];
  let now = new Date();
  const ask = async (body: object) => {
    const answer = await open.post<SearchResponse>('/api/search', body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };

  beforeAll(async () => {
    open = await startApp({ content: 'tables', now: () => now });
    const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
    const draw = (count: number, seed: string) => generateClinics({ count, seed, today: new Date(), cities, zips });
    const far = draw(90, 'far').filter(({ status }) => status === 'open').map((listing, index) => {
      const [lat, lng] = farPoints[index % farPoints.length]!;
      return { ...listing, slug: `far-${index}`, lat, lng, name: farNames[index % farNames.length] ?? listing.name };
    });
    await inTransaction(open.database.owner, async (client) => {
      await sayWho(client, { actor: 'test', source: 'test', reason: null });
      await insertListings(client, draw(300, 'near'));
      await insertListings(client, far);
    });
    await open.database.owner.query('ANALYZE');
    clinics = await readRaw(open.database.owner);
    // A server may need a moment to notice what was written without it.
    const shown = clinics.filter(({ status }) => status === 'open').length;
    await vi.waitUntil(async () => (await ask({ near: { lat: 0, lng: 0 } })).total === shown, { timeout: 10_000 });
  });
  afterAll(() => open.close());

  type Case = { drawn: DrawnSearch; pick: number; other: number };
  const seen = { listed: 0, empty: 0, clicks: 0 };

  /** Two of the choices that the answer counts, clicked. */
  async function expectTrueCounts({ drawn, pick, other }: Case, question: Question, facets: Facets): Promise<void> {
    const offered = (Object.entries(facets) as [FilterKey, Facets[FilterKey]][]).flatMap(([key, counts]) => Object.entries(counts ?? {}).map(([choice, count]) => ({ key, choice, count })));
    for (const { key, choice, count } of [offered[pick % offered.length]!, offered[other % offered.length]!]) {
      const filters = click(drawn.filters, key, choice);
      expect({ key, choice, count }).toEqual({ key, choice, count: bruteForce(clinics, { ...question, filters }).list.length });
      seen.clicks += 1;
      if (seen.clicks % 5 === 0) expect((await ask({ ...drawn.area, filters, includeNotSaid: drawn.includeNotSaid, limit: 1 })).total).toBe(count);
    }
  }

  /** What is offered where nothing is there. */
  function expectTrueOffers({ filters }: DrawnSearch, question: Question, nothing: SearchResponse['nothing']): void {
    const anywhere = bruteForce(clinics, { ...question, withinMiles: null, box: null, order: 'distance' }).list
      .toSorted((a, b) => Math.round(a.miles * 1e6) - Math.round(b.miles * 1e6) || (a.clinic.name === b.clinic.name ? (a.clinic.id < b.clinic.id ? -1 : 1) : a.clinic.name < b.clinic.name ? -1 : 1));
    expect(nothing?.nearest?.id).toBe(anywhere[0]?.clinic.id);
    const radius = [5, 10, 25, 50, 100, 150].find((miles) => anywhere.some((one) => one.miles <= miles));
    expect(nothing?.nextRadius ?? null).toEqual(anywhere[0] ? { miles: radius ?? null, total: anywhere.filter((one) => one.miles <= (radius ?? Infinity)).length } : null);
    for (const { filter, total } of nothing?.withoutFilter ?? []) {
      const rest = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== filter && !(filter === 'insurers' && (key === 'planType' || key === 'insuranceFor'))));
      expect({ filter, total }).toEqual({ filter, total: bruteForce(clinics, { ...question, filters: rest }).list.length });
    }
  }

  it(`over ${cases} random searches, the server, the same in SQL and the brute force agree on clinics, order, total and what is not said; counts are what a click gives`, async () => {
    const anyCase: fc.Arbitrary<Case> = fc.record({ drawn: anySearch, pick: fc.nat(), other: fc.nat() });
    await fc.assert(fc.asyncProperty(anyInstant, fc.array(anyCase, { minLength: together, maxLength: together }), async (instant, drawnCases) => {
      now = instant;
      await Promise.all(drawnCases.map(async (each) => {
        const { first, question, list } = await expectThreeWays(ask, open.database.pool, clinics, each.drawn, instant);
        await expectTrueCounts(each, question, first.facets);
        if (list.length === 0) expectTrueOffers(each.drawn, question, first.nothing);
        else expect(first.nothing).toBeNull();
        seen[list.length === 0 ? 'empty' : 'listed'] += 1;
      }));
    }), { numRuns: Math.ceil(cases / together) });
    // The cases are worth something only while both kinds are among them.
    expect(seen.listed).toBeGreaterThan(cases * 0.3);
    expect(seen.empty).toBeGreaterThan(cases * 0.1);
  }, 120_000 + cases * 100);

  it('draws every clinic of a search that lies in the view, in at most 120 markers, with the numbers of the list', async () => {
    await fc.assert(fc.asyncProperty(anySearch, anyPoint, fc.integer({ min: 0, max: 14 }), async ({ area, filters, includeNotSaid, order }, corner, zoom) => {
      const request = { ...area, filters, includeNotSaid, order };
      const width = Math.min(359, 720 / 2 ** (zoom / 2));
      const east = corner.lng + width;
      const view = { south: Math.max(-90, corner.lat - width / 3), north: Math.min(90, corner.lat + width / 3), west: corner.lng, east: east > 180 ? east - 360 : east };
      const answer = (await open.post<MapResponse>('/api/search/map', { ...request, view, zoom })).body;
      const { list } = bruteForce(clinics, toQuestion({ area, filters, includeNotSaid, order }, now));
      const { south, west, north, east: right } = outwardBox(view);
      const inView = list.map(({ clinic }, index) => ({ id: clinic.id, number: index + 1, lat: clinic.lat, lng: clinic.lng }))
        .filter(({ lat, lng }) => lat >= south && lat <= north && (west <= right ? lng >= west && lng <= right : lng >= west || lng <= right));
      expect(answer.total).toBe(inView.length);
      expect(answer.markers.reduce((sum, { count }) => sum + count, 0)).toBe(inView.length);
      expect(answer.markers.length).toBeLessThanOrEqual(120);
      const numbers = new Map(inView.map(({ id, number }) => [id, number]));
      for (const { count, clinics: named, bounds, lat, lng } of answer.markers) {
        if (zoom >= 11 || count === 1) expect(named?.length).toBe(Math.min(50, count));
        for (const clinic of named ?? []) expect(numbers.get(clinic.id)).toBe(clinic.number);
        expect(lat >= bounds.south - 1e-9 && lat <= bounds.north + 1e-9 && lng >= bounds.west - 1e-9 && lng <= bounds.east + 1e-9).toBe(true);
      }
    }), { numRuns: Math.min(500, cases) });
  }, 120_000);

  it('offers as price and month steps what the page offers', async () => {
    const { facets } = await ask({ near: { lat: 39.74, lng: -104.99 } });
    expect(Object.keys(facets.price ?? {}).map(Number)).toEqual([...priceSteps]);
    expect(Object.keys(facets.verifiedWithinMonths ?? {}).map(Number)).toEqual([...monthSteps]);
  });
});
