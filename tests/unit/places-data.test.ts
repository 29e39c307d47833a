import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPlaces } from '../../seeds/places/build.ts';
import { townKey } from '../../seeds/places/cities.ts';
import { readCsv } from '../../seeds/places/csv.ts';
import { loadPlaceRows, type CityRow, type ZipRow } from '../../seeds/places/load.ts';
import { milesBetween, type Point } from '../../seeds/places/miles.ts';
import { normalisePlaceName } from '../../seeds/places/normalise.ts';
import { readSources } from '../../seeds/places/sources.ts';
import { listDisagreements } from '../../seeds/places/zips.ts';

const folder = join(import.meta.dirname, '../../seeds/places');
const { zips, cities, states, aliases } = loadPlaceRows(folder);

function zip(code: string): ZipRow {
  const row = zips.find((each) => each.zip === code);
  if (row === undefined) throw new Error(`ZIP ${code} is missing.`);
  return row;
}

function zipPoint(code: string): Point {
  const { lat, lng } = zip(code);
  if (lat === null || lng === null) throw new Error(`ZIP ${code} has no point.`);
  return { lat, lng };
}

function city(name: string, state: string): CityRow {
  const found = cities.filter((each) => each.name === name && each.state === state);
  if (found[0] === undefined) throw new Error(`${name}, ${state} is missing.`);
  return found[0];
}

describe('ZIPs', () => {
  it('has about 42,000 ZIPs, each of five digits and each once, in order', () => {
    expect(zips.length).toBeGreaterThan(41_800);
    expect(zips.length).toBeLessThan(42_200);
    expect(zips.every((row) => /^\d{5}$/.test(row.zip))).toBe(true);
    expect(zips.every((row, at) => at === 0 || (zips[at - 1]?.zip ?? '') < row.zip)).toBe(true);
  });

  it('keeps the leading zeros of New England, New Jersey and Puerto Rico', () => {
    expect(zip('00501')).toMatchObject({ city: 'Holtsville', state: 'NY', kind: 'po-box' });
    expect(zip('02134')).toMatchObject({ city: 'Allston', state: 'MA', kind: 'standard' });
    expect(zip('00901')).toMatchObject({ city: 'San Juan', state: 'PR', kind: 'standard' });
    expect(milesBetween(zipPoint('00901'), city('San Juan', 'PR'))).toBeLessThan(3);
  });

  it('puts the people of Alaska where they live', () => {
    const anchorage = city('Anchorage', 'AK');
    expect(milesBetween(zipPoint('99503'), anchorage)).toBeLessThan(10);
    expect(milesBetween(zipPoint('99505'), anchorage)).toBeLessThan(12);
    expect(milesBetween(zipPoint('99519'), anchorage)).toBeLessThan(1);
    expect(milesBetween(zipPoint('99701'), city('Fairbanks', 'AK'))).toBeLessThan(5);
  });

  it('puts Vieques on its own island and the air base beside its town', () => {
    expect(milesBetween(zipPoint('00765'), { lat: 18.12, lng: -65.42 })).toBeLessThan(3);
    expect(milesBetween(zipPoint('83648'), city('Mountain Home', 'ID'))).toBeLessThan(15);
  });

  it('gives military mail a kind and no point, and everything else a point', () => {
    expect(zip('09012')).toEqual({ zip: '09012', city: 'APO', state: 'AE', lat: null, lng: null, kind: 'military', population: null });
    expect(zip('34002')).toMatchObject({ state: 'AA', kind: 'military' });
    expect(zip('96201')).toMatchObject({ state: 'AP', kind: 'military' });
    expect(zips.filter((row) => (row.lat === null || row.lng === null) !== (row.kind === 'military'))).toEqual([]);
    expect(zips.filter((row) => row.kind !== 'military' && ['AA', 'AE', 'AP', ''].includes(row.state))).toEqual([]);
  });

  it('lies within the United States, Puerto Rico, the territories or the Pacific states', () => {
    const outside = zips.filter((row) => row.lat !== null && row.lng !== null && !isInside(row.state, row.lat, row.lng));
    // Wake Island has a ZIP of Honolulu's range, 2,300 miles from it.
    expect(outside.map((row) => row.zip)).toEqual(['96898']);
  });
});

/** south, west, north, east */
const BOXES: Record<string, readonly [number, number, number, number]> = {
  AK: [51, -180, 71.5, -129.9],
  HI: [18.8, -160.4, 22.4, -154.7],
  PR: [17.8, -67.6, 18.6, -65.1],
  VI: [17.6, -65.2, 18.5, -64.4],
  GU: [13.2, 144.5, 13.7, 145],
  MP: [14, 145, 20.6, 146.2],
  AS: [-14.6, -171.2, -11, -168],
  PW: [2.8, 131, 8.2, 134.8],
  FM: [0.9, 137.3, 10.2, 163.2],
  MH: [4.5, 160.7, 14.8, 172.3],
};

function isInside(state: string, lat: number, lng: number): boolean {
  const [south, west, north, east] = BOXES[state] ?? [24.4, -124.8, 49.4, -66.9];
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

describe('decisions about ZIPs', () => {
  it('are made for exactly the 94 ZIPs on which GeoNames and the Census disagree, each with a reason', () => {
    const decisions = readCsv(folder, 'zip-overrides.csv', ['zip', 'use', 'reason']);
    expect(decisions).toHaveLength(94);
    expect(decisions.map((decision) => decision.zip)).toEqual(listDisagreements(readSources()));
    expect(decisions.filter((decision) => !['geonames', 'census', 'city'].includes(decision.use))).toEqual([]);
    expect(decisions.filter((decision) => decision.reason === '')).toEqual([]);
  });
});

describe('cities and states', () => {
  it('has about 16,700 cities with ids that never repeat', () => {
    expect(cities.length).toBeGreaterThan(16_400);
    expect(cities.length).toBeLessThan(16_900);
    expect(new Set(cities.map((row) => row.id)).size).toBe(cities.length);
  });

  it('has no town twice', () => {
    const seen = new Map<string, CityRow[]>();
    for (const row of cities) seen.set(townKey(row.state, row.name), [...(seen.get(townKey(row.state, row.name)) ?? []), row]);
    const twins = [...seen.values()].flatMap((rows) => rows.filter((a) => rows.some((b) => b.id !== a.id && milesBetween(a, b) < 5)));
    expect(twins).toEqual([]);
  });

  it('knows Washington, the five boroughs, and real cities that GeoNames files as neighbourhoods', () => {
    expect(milesBetween(city('Washington', 'DC'), { lat: 38.9, lng: -77.04 })).toBeLessThan(3);
    for (const borough of ['Manhattan', 'Brooklyn', 'Queens', 'Bronx', 'Staten Island']) {
      expect(milesBetween(city(borough, 'NY'), city('New York City', 'NY'))).toBeLessThan(16);
    }
    for (const name of ['Culver City', 'West Hollywood', 'Van Nuys', 'La Jolla']) expect(city(name, 'CA').state).toBe('CA');
    expect(cities.filter((row) => row.name.includes('(historical)'))).toEqual([]);
  });

  it('has a Springfield in many states, so that a search must ask which', () => {
    expect(cities.filter((row) => row.name === 'Springfield').length).toBeGreaterThan(10);
  });

  it('adds up to the published count of the 2020 Census', () => {
    const territories = ['AS', 'GU', 'MP', 'PR', 'VI'];
    const mainland = states.filter((row) => !territories.includes(row.code));
    expect(mainland).toHaveLength(51);
    expect(mainland.reduce((sum, row) => sum + row.population, 0)).toBe(331_449_281);
    expect(states.map((row) => row.code).filter((code) => territories.includes(code))).toEqual(territories);
  });

  it('searches a state from one of its own towns', () => {
    const towns = new Set(cities.map((row) => `${row.state} ${row.lat} ${row.lng}`));
    expect(states.filter((row) => !towns.has(`${row.code} ${row.lat} ${row.lng}`))).toEqual([]);
  });

  it('belongs to a state in the list, whatever the city', () => {
    const codes = new Set(states.map((row) => row.code));
    expect(cities.filter((row) => !codes.has(row.state))).toEqual([]);
  });
});

describe('other names', () => {
  it.each([
    ['NYC', 'New York City', 'NY'],
    ['New York', 'New York City', 'NY'],
    ['L.A.', 'Los Angeles', 'CA'],
    ['Philly', 'Philadelphia', 'PA'],
    ['Vegas', 'Las Vegas', 'NV'],
    ['D.C.', 'Washington', 'DC'],
    ['S.F.', 'San Francisco', 'CA'],
    ['NOLA', 'New Orleans', 'LA'],
    ['The Bronx', 'Bronx', 'NY'],
  ])('%s is the city of %s, %s', (typed, name, state) => {
    const key = normalisePlaceName(typed);
    const found = aliases.filter((row) => row.kind === 'city' && normalisePlaceName(row.alias) === key);
    expect(found.map((row) => [row.name, row.state])).toEqual([[name, state]]);
  });

  it.each([
    ['Nueva York', 'NY'],
    ['nuevo mexico', 'NM'],
    ['Carolina del Norte', 'NC'],
    ['Pensilvania', 'PA'],
    ['Luisiana', 'LA'],
    ['Misisipi', 'MS'],
    ['Misuri', 'MO'],
    ['Hawái', 'HI'],
    ['Virginia Occidental', 'WV'],
    ['Dakota del Sur', 'SD'],
    ['Calif.', 'CA'],
  ])('%s is the state %s', (typed, code) => {
    const key = normalisePlaceName(typed);
    const found = aliases.filter((row) => row.kind === 'state' && normalisePlaceName(row.alias) === key);
    expect(found.map((row) => row.state)).toEqual([code]);
  });

  it('leads somewhere and is not said twice', () => {
    const cityKeys = new Set(cities.map((row) => townKey(row.state, row.name)));
    const lost = aliases.filter((row) => row.kind === 'city' && !cityKeys.has(townKey(row.state, row.name)));
    expect(lost).toEqual([]);
    const said = aliases.map((row) => `${row.kind} ${normalisePlaceName(row.alias)}`);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the search key of a place name', () => {
  it.each([
    ['St. Louis', 'saint louis'],
    ['saint louis', 'saint louis'],
    ['St Louis', 'saint louis'],
    ['East St. Louis', 'east saint louis'],
    ['Port St. Lucie', 'port saint lucie'],
    ['Sault Ste. Marie', 'sault sainte marie'],
    ['Ft. Worth', 'fort worth'],
    ['Mt. Vernon', 'mount vernon'],
    ['Mt', 'mt'],
    ['Billings MT', 'billings mt'],
    ['Main St', 'main st'],
    ['Mayagüez', 'mayaguez'],
    ["Hawai'i", 'hawaii'],
    ['Hawaiʻi', 'hawaii'],
    ["O'Fallon", 'ofallon'],
    ['O Fallon', 'ofallon'],
    ["Coeur d'Alene", 'coeur dalene'],
    ['Coeur D Alene', 'coeur dalene'],
    ["Lee's Summit", 'lees summit'],
    ['Lees Summit', 'lees summit'],
    ['Winston-Salem', 'winston salem'],
    ['N.Y.C.', 'nyc'],
    ['D. C.', 'dc'],
    ['Washington, D.C.', 'washington dc'],
    ['  New   York ', 'new york'],
    ['', ''],
    ['?!', ''],
  ])('of "%s" is "%s"', (typed, key) => {
    expect(normalisePlaceName(typed)).toBe(key);
  });

  it('stays the same when it is made again', () => {
    const phrase = array(constantFrom('st', 'mt', 'o', 'd', 'St.', "'", 'Fallon')).map((words) => words.join(' '));
    assert(
      property(oneof(string({ unit: 'grapheme' }), phrase), (typed) => {
        const key = normalisePlaceName(typed);
        expect(normalisePlaceName(key)).toBe(key);
      }),
    );
  });
});

describe('the builder', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'places-'));
  afterAll(() => rmSync(temporary, { recursive: true }));

  it('makes the committed files again, byte for byte', { timeout: 20_000 }, () => {
    buildPlaces(folder, temporary);
    for (const file of ['zips.csv', 'cities.csv', 'states.csv']) {
      const same = readFileSync(join(temporary, file)).equals(readFileSync(join(folder, file)));
      expect({ file, same }).toEqual({ file, same: true });
    }
  });
});
