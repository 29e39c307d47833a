import { SearchRequest } from '@finder/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, searchNear, writeAddress, type Search } from '../../web/src/search/address.ts';
import { toggleChoice } from '../../web/src/search/filters.ts';
import { fromRequest, searchFields, toRequest } from '../../web/src/search/form-fields.ts';
import { readNear, roundPoint, writeNear } from '../../web/src/ui/near.ts';
import { choicesOf, conditionWords, insurerWords, routeWords } from '../../web/src/words/vocabulary.ts';

const twoDecimals = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((n) => n / 100);
const typed = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim()).filter((text) => text !== '' && typeof readNear(text) === 'string');
const searches: fc.Arbitrary<Search> = fc.record({
  near: fc.oneof(typed, fc.constantFrom('80205', 'Denver, CO', 'Cañon City, CO', '80205 & more=#5'), fc.record({ lat: twoDecimals(90), lng: twoDecimals(180) })),
  withinMiles: fc.option(fc.integer({ min: 1, max: 150 }), { nil: null }),
  routes: fc.subarray(choicesOf(routeWords)),
  insurers: fc.subarray(choicesOf(insurerWords)),
  conditions: fc.subarray(choicesOf(conditionWords)),
  takingNew: fc.boolean(),
  show: fc.constantFrom(20, 40, 60, 80, 100),
});

describe('The search behind #', () => {
  test('every search comes back from its address as it was', () => {
    fc.assert(fc.property(searches, (search) => {
      expect(readAddress(`#${writeAddress(search)}`)).toEqual({ ...search, near: typeof search.near === 'string' ? search.near : { lat: search.near.lat + 0, lng: search.near.lng + 0 } });
    }));
  });

  test('an address can be read by a person', () => {
    expect(writeAddress(searchNear('80205'))).toBe('near=80205&within=25');
    expect(writeAddress({ ...searchNear('Denver, CO', null), routes: ['iv', 'im'], insurers: ['aetna'], takingNew: true }))
      .toBe('near=Denver,+CO&within=any&routes=iv,im&insurers=aetna&new=yes');
  });

  test.each([
    ['', null],
    ['#', null],
    ['#main', null],
    ['#near=', null],
    ['#near=80205', searchNear('80205')],
    ['#near=80205&within=many', searchNear('80205')],
    ['#near=80205&within=-5', searchNear('80205')],
    ['#near=80205&within=9999', searchNear('80205')],
    ['#near=80205&routes=iv,spray,iv&insurers=nobody&show=7000', { ...searchNear('80205'), routes: ['iv'], show: 100 }],
    ['#near=80205&show=soon', searchNear('80205')],
  ])('an address that was cut or mistyped (%s) still means what it can mean', (hash, expected) => {
    expect(readAddress(hash)).toEqual(expected);
  });

  test('a place is never written finer than two decimals, whatever the device said', () => {
    fc.assert(fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (lat, lng) => {
      const address = writeAddress(searchNear({ lat, lng }));
      expect(address).not.toMatch(/\.\d{3,}|e-/);
      expect(toRequest(searchNear(roundPoint({ lat, lng }))).near).toEqual(roundPoint({ lat, lng }));
    }));
    expect(writeNear({ lat: 39.756789, lng: -104.961234 })).toBe('39.76,-104.96');
  });

  test('a pair of numbers on the globe is a point, everything else a typed place', () => {
    expect(readNear('39.76,-104.96')).toEqual({ lat: 39.76, lng: -104.96 });
    expect(readNear('  80205 ')).toBe('80205');
    expect(readNear('99,200')).toBe('99,200');
    expect(readNear('  ')).toBeNull();
  });
});

describe('The search as a request', () => {
  test('every search makes a request that the contract takes, and comes back from it', () => {
    fc.assert(fc.property(searches, (search) => {
      const request = toRequest(search);
      expect(SearchRequest.safeParse(request).success).toBe(true);
      expect(fromRequest(request)).toEqual(search);
    }));
  });

  test('the fields of the plain form say all of a search', () => {
    expect(searchFields(toRequest({ ...searchNear('80205', null), routes: ['iv', 'im'], takingNew: true, show: 40 }))).toEqual([
      ['near', '80205'], ['withinMiles', 'any'], ['routes', 'iv'], ['routes', 'im'], ['acceptingNewPatients', 'true'], ['limit', '40'],
    ]);
  });

  test('a filter chosen twice is off again, and the order of the list is kept', () => {
    const none = searchNear('80205');
    const both = toggleChoice(toggleChoice(none, 'routes', 'im'), 'routes', 'iv');
    expect(both.routes).toEqual(['iv', 'im']);
    expect(toggleChoice(both, 'routes', 'iv').routes).toEqual(['im']);
  });
});
