import { planTypes, priceSteps, SearchRequest, type SearchFilters } from '@finder/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearchForm } from '../../server/src/pages/search-form.ts';
import { readAddress, searchNear, writeAddress, type Search } from '../../web/src/search/address.ts';
import { chosenIn, countChoices, fields, filtersInUse, filtersOf, toggleChoice, withChoices, withoutFilter } from '../../web/src/search/filters.ts';
import { fromRequest, readFields, searchFields, toRequest } from '../../web/src/search/form-fields.ts';
import { middleOf, readBox, readNear, roundBox, roundPoint, writeBox, writeNear } from '../../web/src/ui/near.ts';

const twoDecimals = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((n) => n / 100);
const point = fc.record({ lat: twoDecimals(90), lng: twoDecimals(180) });
const typed = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim()).filter((text) => text !== '' && typeof readNear(text) === 'string');
const near = fc.oneof(typed, fc.constantFrom('80205', 'Denver, CO', 'Cañon City, CO', '80205 & more=#5'), point);
const box = fc.tuple(twoDecimals(90), twoDecimals(90), twoDecimals(180), twoDecimals(180))
  .map(([a, b, west, east]) => ({ south: Math.min(a, b), north: Math.max(a, b), west, east }));
/** Any choices in any fields, as the page makes them. */
const filters: fc.Arbitrary<SearchFilters> = fc.tuple(...fields.map(({ kind, choices }) =>
  fc.subarray([...choices].map(String), kind === 'many' ? {} : { maxLength: 1 })))
  .map((chosen) => filtersOf(({ name }) => chosen[fields.findIndex((field) => field.name === name)] ?? []));
const more = { filters, includeNotSaid: fc.boolean(), order: fc.constantFrom('distance', 'price', 'verified'), show: fc.constantFrom(20, 40, 60, 80, 100) };
const searches: fc.Arbitrary<Search> = fc.oneof(
  fc.record({ near, box: fc.constant(null), withinMiles: fc.option(fc.integer({ min: 1, max: 150 }), { nil: null }), ...more }),
  fc.record({ near: fc.option(near, { nil: null }), box, withinMiles: fc.constant(null), ...more }),
);
// -0 and 0 are one place.
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const named = (request: ReturnType<typeof toRequest>) => {
  const form: Record<string, string[]> = {};
  for (const [name, value] of searchFields(request)) (form[name] ??= []).push(value);
  return Object.fromEntries(Object.entries(form).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
};

describe('The search behind #', () => {
  test('every search comes back from its address as it was', () => {
    fc.assert(fc.property(searches, (search) => {
      expect(plain(readAddress(`#${writeAddress(search)}`))).toEqual(plain(search));
    }));
  });

  test('an address can be read by a person', () => {
    expect(writeAddress(searchNear('80205'))).toBe('near=80205&within=25');
    expect(writeAddress({
      ...searchNear('Denver, CO', null),
      filters: { routes: ['iv', 'im'], insurers: ['aetna'], planType: 'PPO', price: { most: 500, route: 'iv' }, acceptingNewPatients: true, verifiedWithinMonths: 6 },
      includeNotSaid: false, order: 'price',
    })).toBe('near=Denver,+CO&within=any&routes=iv,im&insurers=aetna&plan=PPO&price=500&price-of=iv&new=yes&verified=6&unknown=no&order=price');
    expect(writeAddress({ ...searchNear('80205'), box: { south: 39.1, west: -105.2, north: 40, east: -104.5 } })).toBe('near=80205&box=39.1,-105.2,40,-104.5');
  });

  test.each([
    ['', null],
    ['#', null],
    ['#main', null],
    ['#near=', null],
    ['#box=here', null],
    ['#near=80205', searchNear('80205')],
    ['#near=80205&within=many', searchNear('80205')],
    ['#near=80205&within=-5', searchNear('80205')],
    ['#near=80205&within=9999', searchNear('80205')],
    ['#near=80205&routes=iv,spray,iv&insurers=nobody&show=7000', { ...searchNear('80205'), filters: { routes: ['iv'] }, show: 300 }],
    ['#near=80205&show=soon', searchNear('80205')],
    ['#near=80205&price=450&telehealth=XX&verified=9&order=rank&new=no', searchNear('80205')],
    ['#near=80205&plan=PPO&pays-for=iv&price-of=iv', searchNear('80205')],
    ['#near=80205&box=1,2,3', searchNear('80205')],
    ['#near=80205&box=50,0,40,1', searchNear('80205')],
  ])('an address that was cut or mistyped (%s) still means what it can mean', (hash, expected) => {
    expect(readAddress(hash)).toEqual(expected);
  });

  test('a place is never written finer than two decimals, whatever device or map said', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(fc.property(degrees(90), degrees(180), degrees(90), degrees(180), (lat, lng, otherLat, otherLng) => {
      const area = { south: Math.min(lat, otherLat), north: Math.max(lat, otherLat), west: lng, east: otherLng };
      const search = { ...searchNear({ lat, lng }), box: area, withinMiles: null };
      expect(writeAddress(search)).not.toMatch(/\.\d{3,}|e-/);
      expect(JSON.stringify(toRequest(search))).not.toMatch(/\.\d{3,}|e-/);
      expect(toRequest(search).near).toEqual(roundPoint({ lat, lng }));
    }));
    expect(writeNear({ lat: 39.756789, lng: -104.961234 })).toBe('39.76,-104.96');
  });

  test('a part of the map is rounded outward: nothing that was on the screen is lost', () => {
    expect(roundBox({ south: 39.123, west: -105.129, north: 39.987, east: -104.501 })).toEqual({ south: 39.12, west: -105.13, north: 39.99, east: -104.5 });
    fc.assert(fc.property(box, (area) => {
      expect(plain(roundBox(area))).toEqual(plain(area));
      expect(plain(readBox(writeBox(area)))).toEqual(plain(area));
    }));
    expect(middleOf({ south: 50, west: 178, north: 54, east: -178 })).toEqual({ lat: 52, lng: 180 });
    expect(middleOf({ south: 50, west: 170, north: 54, east: -160 })).toEqual({ lat: 52, lng: -175 });
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
      expect(plain(fromRequest(request))).toEqual(plain(search));
    }));
  });

  test('the plain form asks for the same as the page does with script', () => {
    fc.assert(fc.property(searches, (search) => {
      const request = toRequest(search);
      const read = readSearchForm(named(request)).request;
      expect(read.success, JSON.stringify(read.error?.issues)).toBe(true);
      const asked = SearchRequest.parse(request);
      // The form has no way to hold a point but as text, which both sides read alike.
      const typedNear = typeof asked.near === 'object' ? writeNear(asked.near) : asked.near;
      expect(plain(read.data)).toEqual(plain({ ...asked, ...(typedNear !== undefined && { near: typedNear.trim() }) }));
    }));
  });

  test('what was chosen before the script came is read from the form', () => {
    fc.assert(fc.property(searches.filter((search) => search.box === null), (search) => {
      const data = new FormData();
      for (const [name, value] of searchFields(toRequest(search))) data.append(name, value);
      expect(plain(readFields(data))).toEqual(plain({ withinMiles: search.withinMiles, filters: search.filters, includeNotSaid: search.includeNotSaid }));
    }));
  });

  test('the fields of the plain form say all of a search', () => {
    const search: Search = { ...searchNear('80205', null), filters: { routes: ['iv', 'im'], acceptingNewPatients: true }, show: 40 };
    expect(searchFields(toRequest(search))).toEqual([
      ['near', '80205'], ['withinMiles', 'any'], ['routes', 'iv'], ['routes', 'im'], ['acceptingNewPatients', 'true'], ['limit', '40'],
    ]);
  });
});

describe('Filters', () => {
  test('a filter chosen twice is off again, and the order of the list is kept', () => {
    const both = toggleChoice(toggleChoice({}, 'routes', 'im'), 'routes', 'iv');
    expect(both).toEqual({ routes: ['iv', 'im'] });
    expect(toggleChoice(both, 'routes', 'iv')).toEqual({ routes: ['im'] });
    expect(toggleChoice(toggleChoice({}, 'remsListed', 'true'), 'remsListed', 'true')).toEqual({});
  });

  test('kind of plan and what is paid for go with the last insurer, the route of a price with the price', () => {
    const insured: SearchFilters = { insurers: ['aetna'], planType: 'PPO', insuranceFor: 'iv', price: { most: 500, route: 'iv' } };
    expect(toggleChoice(insured, 'insurers', 'aetna')).toEqual({ price: { most: 500, route: 'iv' } });
    expect(withoutFilter(insured, 'insurers')).toEqual({ price: { most: 500, route: 'iv' } });
    expect(withChoices(insured, 'priceMost', [])).toEqual({ insurers: ['aetna'], planType: 'PPO', insuranceFor: 'iv' });
    expect(withChoices({}, 'planType', ['PPO'])).toEqual({});
  });

  test('are counted by their choices, a price with its route as one', () => {
    expect(countChoices({ routes: ['iv', 'im'], price: { most: 500, route: 'iv' }, telehealthInto: 'CO' })).toBe(4);
    expect(filtersInUse({ routes: ['iv', 'im'], price: { most: 500, route: 'iv' } })).toEqual(['routes', 'price']);
  });

  test('each field of the contract can be chosen', () => {
    const everything = filtersOf(({ choices }) => choices.map(String));
    expect(SearchRequest.safeParse({ near: '80205', filters: everything }).success).toBe(true);
    expect(new Set(fields.map(({ key }) => key))).toEqual(new Set(Object.keys(everything)));
    expect(chosenIn(everything, 'priceMost')).toEqual([String(priceSteps[0])]);
    expect(chosenIn(everything, 'planType')).toEqual([planTypes[0]]);
  });
});
