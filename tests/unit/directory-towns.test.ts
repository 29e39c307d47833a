import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRoutes, type OfferedRow } from '../../server/src/directory/count-offers.ts';
import { joinTowns, townSlug } from '../../server/src/directory/towns.ts';
import { fitView } from '../../web/src/ui/map/fit-view.ts';
import { drawingSize } from '../../web/src/ui/map/drawing-size.ts';

describe('The address of a town', () => {
  it.each([
    ['Denver', 'denver'], ['DENVER ', 'denver'], ['St. Louis', 'saint-louis'], ['Saint Louis', 'saint-louis'], ['Cañon City', 'canon-city'],
    ['Winston-Salem', 'winston-salem'], ['O’Fallon', 'ofallon'], ['Coeur d\'Alene', 'coeur-dalene'], ['Mt. Vernon', 'mount-vernon'], ['東京', ''],
  ])('of %s is %s', (name, slug) => expect(townSlug(name)).toBe(slug));

  it('holds letters, digits and single hyphens only, and is read back as itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
      const slug = townSlug(name);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(townSlug(slug.replaceAll('-', ' '))).toBe(slug);
    }));
  });
});

describe('The spellings of a town', () => {
  it('are one town, written as most of its clinics do, as near as its nearest clinic', () => {
    const row = { state: 'CO', total: 1, miles: 4, within: 1 };
    expect(joinTowns([
      { ...row, city: 'DENVER', miles: 2 }, { ...row, city: 'Denver', total: 3, miles: 3, within: 2 }, { ...row, city: 'denver' }, { ...row, city: 'Denver', state: 'NC' },
    ])).toEqual([
      { state: 'CO', slug: 'denver', written: 'Denver', total: 5, miles: 2, within: 4 },
      { state: 'NC', slug: 'denver', written: 'Denver', total: 1, miles: 4, within: 1 },
    ]);
  });
});

describe('What the clinics of a place charge', () => {
  const offers = (clinicId: string, route: string, low?: number, high = low): OfferedRow =>
    ({ clinicId, route, prices: low === undefined || high === undefined ? null : { low, high } });
  it('is a range for each route of those that list it; Spravato moves no other range', () => {
    const { priced, routes } = countRoutes([
      offers('a', 'iv', 400, 550), offers('b', 'iv', 390), offers('c', 'iv'), offers('a', 'esketamine-nasal', 900), offers('d', 'im'),
    ]);
    expect(priced).toBe(2);
    expect(routes).toEqual([
      { route: 'iv', total: 3, prices: { low: 390, high: 550 }, priced: 2 },
      { route: 'im', total: 1, prices: null, priced: 0 },
      { route: 'oral-sublingual', total: 0, prices: null, priced: 0 },
      { route: 'esketamine-nasal', total: 1, prices: { low: 900, high: 900 }, priced: 1 },
    ]);
  });
});

describe('The small map of several clinics', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  it('shows every pin whole, wherever the clinics are, Guam and the Aleutians together too', () => {
    fc.assert(fc.property(fc.array(fc.record({ lat: degrees(70), lng: degrees(180) }), { minLength: 1, maxLength: 10 }), (points) => {
      for (const { x, y } of fitView(points).tips) {
        expect(x).toBeGreaterThanOrEqual(17);
        expect(x).toBeLessThanOrEqual(drawingSize.width - 17);
        expect(y).toBeGreaterThanOrEqual(42);
        expect(y).toBeLessThanOrEqual(drawingSize.height);
      }
    }));
  });
});
