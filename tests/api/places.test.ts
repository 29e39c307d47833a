import type { PlacesResponse, SearchResponse } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

describe('Understanding places', () => {
  let open: TestApp;
  const suggest = async (q: string) => (await open.post<PlacesResponse>('/api/places', { q })).body;
  const resolve = async (near: string) => (await open.post<SearchResponse>('/api/search', { near, limit: 1 })).body.near;

  beforeAll(async () => { open = await startApp(); });
  afterAll(() => open.close());

  it.each([
    ['80205', '80205, Denver, CO'],
    ['80205-1234', '80205, Denver, CO'],
    ['80205, Denver, CO', '80205, Denver, CO'],
    ['1719 Example St, Denver, CO 80205', '80205, Denver, CO'],
    ['12345 Example St, Denver, CO', 'Denver, CO'],
    ['1600 Broadway, Denver CO', 'Denver, CO'],
    ['1600 Broadway Denver CO', 'Denver, CO'],
    ['12 Main St, Santa Fe, New Mexico', 'Santa Fe, NM'],
    ['Denver', 'Denver, CO'],
    ['denver co', 'Denver, CO'],
    ['Denver, Colorado', 'Denver, CO'],
    ['denver colorado', 'Denver, CO'],
    ['portland, me', 'Portland, ME'],
    ['saint louis', 'St. Louis, MO'],
    ['St. Louis, MO', 'St. Louis, MO'],
    ['Canon City', 'Cañon City, CO'],
    ['nyc', 'New York City, NY'],
    ['Nueva York', 'New York City, NY'],
    ['New York', 'New York City, NY'],
    ['Washington', 'Washington, DC'],
    ['Nevada', 'Nevada'],
    ['TX', 'Texas'],
    ['Brooklyn', 'Brooklyn, NY'],
    ['washington dc', 'Washington, DC'],
    ['Colorado', 'Colorado'],
    ['Nuevo México', 'New Mexico'],
    ['Bosto', 'Boston, MA'],
    ['02134', '02134, Allston, MA'],
    ['00901', '00901, San Juan, PR'],
  ])('takes "%s" for %s', async (typed, label) => {
    expect((await resolve(typed)).label).toBe(label);
    expect((await suggest(typed)).places[0]?.label).toBe(label);
  });

  it('lands 99503 in Anchorage', async () => {
    const near = await resolve('99503');
    expect(near.lat).toBeCloseTo(61.19, 1);
    expect(near.lng).toBeCloseTo(-149.89, 1);
  });

  it('puts exact names first, then prefixes by population, at most eight', async () => {
    const { places } = await suggest('Portland');
    expect(places.slice(0, 2).map((place) => place.label)).toEqual(['Portland, OR', 'Portland, ME']);
    expect(places.length).toBeLessThanOrEqual(8);
    expect(places[0]).toEqual({ label: 'Portland, OR', kind: 'city', lat: expect.any(Number), lng: expect.any(Number) });
  });

  it('completes the digits of a ZIP', async () => {
    const { places } = await suggest('8020');
    expect(places.length).toBeGreaterThan(3);
    expect(places.every((place) => place.kind === 'zip' && place.label.startsWith('8020'))).toBe(true);
  });

  it('explains military and unknown ZIPs instead of showing nothing', async () => {
    expect(await suggest('09012')).toEqual({ places: [], note: 'military-zip' });
    expect(await suggest('00000')).toEqual({ places: [], note: 'unknown-zip' });
    expect(await suggest('qqqq')).toEqual({ places: [] });
  });

  it.each(["'; DROP TABLE place; --", '%', '_____', '\\', '🦄', ' , ', 'a'.repeat(200)])('survives %j', async (q) => {
    expect((await suggest(q)).places).toEqual(expect.any(Array));
  });
});
