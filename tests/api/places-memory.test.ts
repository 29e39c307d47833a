import { array, assert, asyncProperty, constantFrom, double, integer, nat, oneof, record, type Arbitrary } from 'fast-check';
import { stateCodes } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/database/client.ts';
import { indexPlaces, type PlaceIndex } from '../../server/src/places/place-index.ts';
import { readPlaces } from '../../server/src/places/repository.ts';
import { resolve } from '../../server/src/places/resolve.ts';
import { countSlips, slipsForgiven } from '../../server/src/places/slips.ts';
import { suggest } from '../../server/src/places/suggest.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { mistype, slip } from '../support/mistype.ts';
import { openPlaceOracle, type PlaceOracle } from '../support/place-oracle.ts';
import { recordQuestions } from '../support/place-questions.ts';

let database: TestDatabase;
let index: PlaceIndex;
let oracle: PlaceOracle;
let names: string[];
let labels: string[];
beforeAll(async () => {
  database = await freshDatabase();
  const db = openDatabase(database.pool);
  const { places, aliases } = await readPlaces(db);
  index = indexPlaces(places, aliases);
  oracle = openPlaceOracle(database.pool);
  names = [...places.filter(({ kind }) => kind !== 'zip'), ...aliases].map(({ key }) => key);
  labels = places.map(({ label }) => label);
});
afterAll(() => database.drop());

const oneOf = (list: string[], at: number) => list[at % list.length]!;
const cut = (text: string, share: number) => text.slice(0, Math.ceil(text.length * share));
const share = double({ min: 0.05, max: 1, noNaN: true });
const states: Arbitrary<string[] | null> = oneof(constantFrom(null), array(constantFrom<string>(...stateCodes), { minLength: 1, maxLength: 4 }));
const limit = constantFrom(1, 8, 50);

describe('The places in memory answer as the database does:', { timeout: 240_000 }, () => {
  it('ZIPs by their first digits, and what a ZIP is for', async () => {
    const all = [1, 2].flatMap((length) => Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0')));
    for (const digits of all) expect(index.zips(digits, 8), digits).toEqual(await oracle.zips(digits, 8));
    await assert(asyncProperty(integer({ min: 3, max: 5 }), nat(99_999), limit, async (length, number, most) => {
      const digits = String(number).padStart(5, '0');
      expect(index.zips(digits.slice(0, length), most)).toEqual(await oracle.zips(digits.slice(0, length), most));
      expect(index.zipKind(digits)).toBe(await oracle.zipKind(digits));
    }), { numRuns: 300 });
    for (const zip of ['00000', '00501', '09012', '96940', '99999']) expect(index.zipKind(zip)).toBe(await oracle.zipKind(zip));
  });

  it('names and beginnings of names, anywhere or in some states, in the same order', async () => {
    await assert(asyncProperty(nat(), share, states, limit, async (at, part, within, most) => {
      for (const [name, prefixes] of [[oneOf(names, at), false], [cut(oneOf(names, at), part), true]] as const) {
        expect(index.names(name, within, prefixes, most)).toEqual(await oracle.names(name, within, prefixes, most));
      }
    }), { numRuns: 500 });
    for (const name of ['a', 's', 'sa', 'ne', 'co', 'zz', 'new york', 'washington', '', 'ñ']) {
      for (const prefixes of [true, false]) expect(index.names(name, null, prefixes, 50), name).toEqual(await oracle.names(name, null, prefixes, 50));
    }
    const inOrder = (rows: readonly { state: string; key: string }[]) => [...new Set(rows.map(({ state, key }) => `${state} ${key}`))].sort();
    expect(inOrder(index.stateNames)).toEqual(inOrder(await oracle.stateNames()));
  });

  const sameLookalikes = async (name: string, within: string[] | null, shortest: number, people: number) => {
    const spell = (key: string, row: { id: string }) => `${key}: ${JSON.stringify(Object.entries(row).sort())}`;
    const ours = index.lookalikes(name, within, shortest, people).flatMap(({ key, rows }) => rows().map((row) => spell(key, row)));
    const theirs = (await oracle.lookalikes(name, within, shortest, people)).map(({ key, ...row }) => spell(key, row));
    expect([...new Set(ours)].sort(), name).toEqual([...new Set(theirs)].sort());
  };

  it('names that look like one with slips in it, and like any letters', async () => {
    const typed = oneof(
      record({ at: nat(), first: slip, second: slip, part: share }).map(({ at, first, second, part }) => cut(mistype(mistype(oneOf(names, at), first), second), Math.max(part, 0.5))),
      // Of other letters each database has its own idea, by its locale.
      array(constantFrom(...'abcdelnorst 08'), { maxLength: 12 }).map((letters) => letters.join('').trim()),
    );
    await assert(asyncProperty(typed, states, constantFrom(0, 100_000), async (name, within, people) => {
      await sameLookalikes(name, within, name.length - slipsForgiven(name), people);
    }), { numRuns: 600 });
    for (const name of ['802051', '8o205', 'saint', 'new yrok', 'x', '']) await sameLookalikes(name, null, 0, 0);
  });

  it('the state of the nearest ZIP of points anywhere, by the poles and the antimeridian, too', async () => {
    const between = (min: number, max: number) => double({ min, max, noNaN: true });
    const point = oneof(
      ...([[24, 50, -125, -66], [51, 72, -180, -129], [51, 55, 170, 180], [18, 23, -161, -154], [-15, 21, 134, 180], [-15, -10, -172, -168], [17, 19, -68, -64], [-90, 90, -180, 180], [88, 90, -180, 180], [-90, -88, -180, 180], [-60, 60, 179.9, 180]] as const)
        .map(([south, north, west, east]) => record({ lat: between(south, north), lng: between(west, east) })),
      record({ lat: constantFrom(-90, 0, 51.9, 90), lng: constantFrom(-180, 0, 180) }),
    );
    await assert(asyncProperty(point, async (from) => {
      // Within ten miles first, as the server asked: it gives the same answer, and is the second question's beginning.
      for (const miles of [10, 100]) expect(index.nearestState(from, miles)).toBe(await oracle.nearestState(from, miles));
    }), { numRuns: 800 });
  });

  it('every question that comes up while somebody types places, addresses and slips letter by letter', async () => {
    const street = constantFrom('', '1719 Example St, ', '12 Example St ', 'PO Box 12, ', '80205 ');
    const shape = constantFrom<(label: string) => string>((label) => label, (label) => label.replaceAll(',', ''), (label) => label.split(', ').at(-2) ?? label, (label) => label.toLowerCase());
    const typed = record({ at: nat(), street, shape, slips: array(slip, { maxLength: 2 }), part: share });
    let asked = 0;
    await assert(asyncProperty(typed, async ({ at, street: before, shape: shaped, slips, part }) => {
      const text = cut(slips.reduce(mistype, before + shaped(oneOf(labels, at))), part);
      const { recording, questions } = recordQuestions(index);
      suggest(recording, text);
      try { resolve(recording, text); } catch { /* It is not known, or not clear which. */ }
      for (const { kind, with: values } of questions) {
        asked++;
        if (kind === 'zips') expect(index.zips(...values)).toEqual(await oracle.zips(...values));
        if (kind === 'names') expect(index.names(...values), text).toEqual(await oracle.names(...values));
        if (kind === 'lookalikes') await sameLookalikes(...values);
      }
    }), { numRuns: 800 });
    expect(asked).toBeGreaterThan(800);
  });
});

it('a count of slips that stops early is the same as far as it goes', () => {
  const [first, ...others] = names.filter((_, at) => at % 40 === 0);
  for (const other of others) {
    const whole = countSlips(first!, other);
    for (const most of [0, 1, 2, 5]) {
      const early = countSlips(first!, other, most);
      expect(Math.min(early.whole, most + 1)).toBe(Math.min(whole.whole, most + 1));
      expect(Math.min(early.start, most + 1)).toBe(Math.min(whole.start, most + 1));
    }
  }
});
