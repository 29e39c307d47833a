import type { Facets, FilterKey, MapResponse, SearchFilters, SearchResponse } from '@finder/contract';
import { monthSteps, priceSteps } from '@finder/contract';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { anyInstant, anyPoint, anySearch } from '../support/random-search.ts';
import { bruteForce, readRaw, type Question, type Raw } from '../support/search-oracle.ts';

/** Clinics where globes are hard, several of them at one point: on both sides of the antimeridian and near the poles. */
const farPoints: [number, number][] = [
  [13.47, 144.75], [13.47, 144.75], [13.47, 144.75], [-14.28, -170.7], [51.88, -176.66], [52.93, 172.9], [52.93, 172.9], [0, 180], [0, -180], [51.5, 179.9],
  [51.5, -179.9], [71.29, -156.79], [89.9, 10], [89.9, -170], [-89.9, 60], [19.64, -155.99], [64.84, -147.72], [61.22, -149.9],
];

const outward = (degrees: number, up: boolean) => {
  const hundredths = Math.round(degrees * 100);
  const whole = Math.abs(degrees * 100 - hundredths) < 1e-6 ? hundredths : up ? Math.ceil(degrees * 100) : Math.floor(degrees * 100);
  // Zero has two signs, and JSON one.
  return whole / 100 + 0;
};

function middle({ south, west, north, east }: { south: number; west: number; north: number; east: number }) {
  const width = east >= west ? east - west : east - west + 360;
  const lng = west + width / 2;
  return { lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng };
}

/** The filters after a click on a choice, as the page makes them. */
function click(filters: SearchFilters, key: FilterKey, choice: string): SearchFilters {
  const value = filters[key];
  if (key === 'price') return { ...filters, price: { ...filters.price, most: Number(choice) } };
  if (key === 'verifiedWithinMonths') return { ...filters, verifiedWithinMonths: Number(choice) };
  if (choice === 'true' || choice === 'false') return { ...filters, [key]: choice === 'true' };
  if (['planType', 'insuranceFor', 'telehealthInto'].includes(key)) return { ...filters, [key]: choice };
  return { ...filters, [key]: [...new Set([...(Array.isArray(value) ? value : []), choice])] };
}

describe('The search is exact', () => {
  let open: TestApp;
  let clinics: Raw[];
  let now = new Date();
  const ask = async (path: string, body: object) => {
    const answer = await open.post<SearchResponse>(path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };

  beforeAll(async () => {
    open = await startApp({ now: () => now });
    const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
    const far = generateClinics({ count: 90, seed: 'far', today: new Date(), cities, zips }).filter(({ status }) => status === 'open')
      .map((listing, index) => {
        const [lat, lng] = farPoints[index % farPoints.length]!;
        return { ...listing, slug: `far-${index}`, lat, lng };
      });
    await inTransaction(open.database.owner, async (client) => {
      await sayWho(client, { actor: 'test', source: 'test', reason: null });
      await insertListings(client, far);
    });
    clinics = await readRaw(open.database.owner);
  });
  afterAll(() => open.close());

  it('over 1,000 random searches: the same clinics in the same order, the total, what is not said, and counts that a click gives', async () => {
    let listed = 0;
    let empty = 0;
    let clicks = 0;
    await fc.assert(fc.asyncProperty(anySearch, anyInstant, fc.nat(), fc.nat(), async ({ area, filters, includeNotSaid, order }, instant, pick, other) => {
      now = instant;
      const request = { ...area, filters, includeNotSaid, order };
      const box = 'box' in area
        ? { south: outward(area.box.south, false), west: outward(area.box.west, false), north: outward(area.box.north, true), east: outward(area.box.east, true) }
        : null;
      const from = 'near' in area ? area.near : middle(box!);
      const question: Question = { from, withinMiles: area.withinMiles, box, filters, includeNotSaid, order, now };
      const { list, notSaid } = bruteForce(clinics, question);

      const first = await ask('/api/search', { ...request, limit: 100 });
      expect(first).toMatchObject({ total: list.length, notSaid, box, near: 'near' in area ? {} : null });
      expect(first.clinics.map(({ id }) => id)).toEqual(list.slice(0, 100).map(({ clinic }) => clinic.id));
      first.clinics.forEach((card, index) => {
        expect(card.distanceMiles).toBeCloseTo(list[index]!.miles, 6);
        expect([...card.notSaid].sort()).toEqual([...list[index]!.notSaid].sort());
      });
      if (first.next) {
        const second = await ask('/api/search', { ...request, limit: 7, after: first.next });
        expect(second.clinics.map(({ id }) => id)).toEqual(list.slice(100, 107).map(({ clinic }) => clinic.id));
        expect(second.next === null).toBe(list.length <= 107);
      }

      const offered = (Object.entries(first.facets) as [FilterKey, Facets[FilterKey]][]).flatMap(([key, counts]) => Object.entries(counts ?? {}).map(([choice, count]) => ({ key, choice, count })));
      for (const { key, choice, count } of [offered[pick % offered.length]!, offered[other % offered.length]!]) {
        const clicked = click(filters, key, choice);
        expect({ key, choice, count }).toEqual({ key, choice, count: bruteForce(clinics, { ...question, filters: clicked }).list.length });
        clicks += 1;
        if (clicks % 5 === 0) expect((await ask('/api/search', { ...request, filters: clicked, limit: 1 })).total).toBe(count);
      }

      if (list.length === 0) {
        empty += 1;
        const anywhere = bruteForce(clinics, { ...question, withinMiles: null, box: null, order: 'distance' }).list.toSorted((a, b) => Math.round((a.miles - b.miles) * 1e6) || (a.clinic.name < b.clinic.name ? -1 : 1));
        expect(first.nothing?.nearest?.id).toBe(anywhere[0]?.clinic.id);
        const radius = [5, 10, 25, 50, 100, 150].find((miles) => anywhere.some((one) => one.miles <= miles));
        expect(first.nothing?.nextRadius ?? null).toEqual(anywhere[0] ? { miles: radius ?? null, total: anywhere.filter((one) => one.miles <= (radius ?? Infinity)).length } : null);
        for (const { filter, total } of first.nothing?.withoutFilter ?? []) {
          const rest = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== filter && !(filter === 'insurers' && (key === 'planType' || key === 'insuranceFor'))));
          expect({ filter, total }).toEqual({ filter, total: bruteForce(clinics, { ...question, filters: rest }).list.length });
        }
      } else {
        listed += 1;
        expect(first.nothing).toBeNull();
      }
    }), { numRuns: 1000 });
    // The cases are worth something only while both kinds are among them.
    expect(listed).toBeGreaterThan(300);
    expect(empty).toBeGreaterThan(100);
  }, 600_000);

  it('draws every clinic of a search that lies in the view, in at most 300 markers, with the numbers of the list', async () => {
    await fc.assert(fc.asyncProperty(anySearch, anyPoint, fc.integer({ min: 0, max: 14 }), async ({ area, filters, includeNotSaid, order }, corner, zoom) => {
      const request = { ...area, filters, includeNotSaid, order };
      const width = Math.min(359, 720 / 2 ** (zoom / 2));
      const east = corner.lng + width;
      const view = { south: Math.max(-90, corner.lat - width / 3), north: Math.min(90, corner.lat + width / 3), west: corner.lng, east: east > 180 ? east - 360 : east };
      const answer = (await open.post<MapResponse>('/api/search/map', { ...request, view, zoom })).body;
      const box = 'box' in area
        ? { south: outward(area.box.south, false), west: outward(area.box.west, false), north: outward(area.box.north, true), east: outward(area.box.east, true) }
        : null;
      const { list } = bruteForce(clinics, { from: 'near' in area ? area.near : middle(box!), withinMiles: area.withinMiles, box, filters, includeNotSaid, order, now });
      const [south, west, north, right] = [outward(view.south, false), outward(view.west, false), outward(view.north, true), outward(view.east, true)];
      const seen = list.map(({ clinic }, index) => ({ id: clinic.id, number: index + 1, lat: clinic.lat, lng: clinic.lng }))
        .filter(({ lat, lng }) => lat >= south && lat <= north && (west <= right ? lng >= west && lng <= right : lng >= west || lng <= right));
      expect(answer.total).toBe(seen.length);
      expect(answer.markers.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
      expect(answer.markers.length).toBeLessThanOrEqual(300);
      const numbers = new Map(seen.map(({ id, number }) => [id, number]));
      for (const { count, clinics: named, bounds, lat, lng } of answer.markers) {
        if (zoom >= 11 || count === 1) expect(named?.length).toBe(Math.min(50, count));
        for (const clinic of named ?? []) expect(numbers.get(clinic.id)).toBe(clinic.number);
        expect(lat >= bounds.south - 1e-9 && lat <= bounds.north + 1e-9 && lng >= bounds.west - 1e-9 && lng <= bounds.east + 1e-9).toBe(true);
      }
    }), { numRuns: 150 });
  }, 300_000);

  it('offers as price and month steps what the page offers', async () => {
    const { facets } = await ask('/api/search', { near: { lat: 39.74, lng: -104.99 } });
    expect(Object.keys(facets.price ?? {}).map(Number)).toEqual([...priceSteps]);
    expect(Object.keys(facets.verifiedWithinMonths ?? {}).map(Number)).toEqual([...monthSteps]);
  });
});
