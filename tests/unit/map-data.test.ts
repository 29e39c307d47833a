import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildMapFiles } from '../../web/map-data/build-map-files.ts';
import { labelPoint } from '../../web/map-data/label-point.ts';
import { readTowns } from '../../web/map-data/towns.ts';
import { decodeLine, isWithin, joinRing } from '../../web/src/ui/map/decode.ts';
import type { LatLng } from '../../web/src/ui/map/decode.ts';
import { drawPlace, drawingBounds } from '../../web/src/ui/map/place-drawing.ts';

const cities = fileURLToPath(new URL('../../seeds/places/cities.csv', import.meta.url));
const files = buildMapFiles(cities);
const kilobytes = (content: unknown) => gzipSync(JSON.stringify(content)).length / 1000;

const countryLines = files.country.lines.map(decodeLine);
const stateAt = (point: LatLng) => files.country.states.find(({ rings }) => isWithin(point, rings.map((ring) => joinRing(ring, countryLines))))?.code;
const measure = (text: string) => ({ width: text.length * 8, height: 18 });

describe('What the maps are drawn from', () => {
  test.each([
    ['CO', [39.74, -104.99]], ['AK', [61.2, -149.6]], ['AK', [52.8, -187.1]], ['HI', [19.6, -155.5]], ['PR', [18.2, -66.4]],
    ['DC', [38.9, -77.03]], ['MI', [46.5, -87.6]], ['TX', [31.8, -106.4]], ['GU', [13.43, -215.22]],
  ] as [string, LatLng][])('%s is found at its place', (code, point) => {
    expect(stateAt(point)).toBe(code);
  });

  test('every state, the District and the islands have a file with counties or towns', () => {
    expect(files.states.size).toBe(56);
    for (const code of ['AK', 'HI', 'PR', 'CO', 'DC']) {
      const state = files.states.get(code);
      expect(state?.names.length).toBeGreaterThan(0);
      expect(state?.towns.length).toBeGreaterThan(0);
    }
    expect(files.states.get('CO')?.names).toHaveLength(64);
  });

  test('Alaska reaches over the date line without stretching around the world', () => {
    const [west, , east] = files.bounds.get('AK') ?? [0, 0, 0, 0];
    expect(west).toBeGreaterThan(-188);
    expect(east).toBeLessThan(-129);
  });

  test('a county is named inside itself', () => {
    const state = files.states.get('CO');
    const denver = state?.names.find(([name]) => name === 'Denver');
    expect(denver?.[1]).toBeGreaterThan(-105_120);
    expect(denver?.[1]).toBeLessThan(-104_590);
    expect(labelPoint([[[0, 0], [10, 0], [10, 4], [6, 10], [5, 4], [0, 4]]])[1]).toBeLessThan(4);
  });

  test('the files stay small enough for a phone', () => {
    expect(kilobytes(files.country)).toBeLessThan(110);
    for (const state of files.states.values()) expect(kilobytes(state)).toBeLessThan(36);
  });

  test('a list of cities with a broken number names its line', () => {
    expect(() => readTowns('id,name,state,lat,lng,population\n1,Golden,CO,,1,2')).toThrow('line 2');
    expect(readTowns('id,name,state,lat,lng,population\n1,"Golden, old",CO,39.75,-105.22,20571').get('CO')).toEqual([['Golden, old', -105_220, 39_750, 20_571]]);
  });
});

describe('The small map of one clinic', () => {
  test('shows land, county lines and the city around the clinic', () => {
    const state = files.states.get('CO');
    const drawing = drawPlace([39.74, -105.0], state ? [state] : [], undefined, [], measure);
    expect(drawing.land).toMatch(/^M.*Z$/);
    expect(drawing.counties).toContain('M');
    expect(drawing.labels.map(({ text }) => text)).toContain('Denver');
  });

  test('asks for the states within its frame', () => {
    const [west, south, east, north] = drawingBounds([39.74, -105]);
    expect(west).toBeLessThan(-105);
    expect(east).toBeGreaterThan(-105);
    expect(north - south).toBeLessThan(0.5);
  });
});
