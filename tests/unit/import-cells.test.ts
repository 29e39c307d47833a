import { conditions, coverages, insurers } from '@finder/contract';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CellError, day, priceRange, wholeNumber, yesNo, type Cell } from '../../server/src/listing/cell.ts';
import { npi, phone, state, timeZone, webAddress, zip } from '../../server/src/listing/contact-cells.ts';
import { dayHours, hoursExceptions, insurerList, saidList, supervisorList } from '../../server/src/importing/list-cells.ts';

const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10));
const range = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const words = fc.stringMatching(/^[A-Za-z][A-Za-z ,.'&-]{0,20}[A-Za-z]$/);

/** Whether a cell answers with a value or with a sentence for the person. */
function answers(cell: Cell<unknown>, text: string): boolean {
  try {
    return cell.read(text) !== undefined;
  } catch (thrown) {
    return thrown instanceof CellError;
  }
}

/** Throws, with the smallest value that does not, unless every value comes back. */
function readsBack<Value>(cell: Cell<Value>, values: fc.Arbitrary<Value>): true {
  fc.assert(fc.property(values, (value) => isDeepStrictEqual(cell.read(cell.write(value)), value)));
  return true;
}

describe('What is written into a cell is read back as it was', () => {
  it('prices', () => expect(readsBack(priceRange, range)).toBe(true));
  it('yes and no', () => expect(readsBack(yesNo, fc.boolean())).toBe(true));
  it('days', () => expect(readsBack(day, date)).toBe(true));
  it('numbers', () => expect(readsBack(wholeNumber(0, 730, 'days'), fc.nat(730))).toBe(true));

  it('the hours of a day', () => expect(readsBack(dayHours, fc.uniqueArray(time, { minLength: 2, maxLength: 6 })
    .map((times) => times.sort().flatMap((opens, at) => (at % 2 === 0 && times[at + 1] ? [{ opens, closes: times[at + 1] ?? '' }] : []))))).toBe(true));

  it('holidays', () => expect(readsBack(hoursExceptions, fc.uniqueArray(
    fc.record({ date, span: fc.option(fc.uniqueArray(time, { minLength: 2, maxLength: 2 })), note: fc.option(words) }),
    { selector: ({ date: key }) => key, minLength: 1, maxLength: 5 },
  ).map((items) => items.map(({ date: on, span, note }) => {
    const [opens = null, closes = null] = span?.sort() ?? [];
    return { date: on, opens, closes, note };
  })))).toBe(true));

  it('insurers', () => expect(readsBack(insurerList, fc.uniqueArray(
    fc.record({
      insurer: fc.constantFrom(...insurers), planType: fc.oneof(fc.constant(''), fc.constantFrom('PPO', 'HMO Gold', 'Medicare Part B')), covers: fc.constantFrom(...coverages),
      accepted: fc.boolean(), inNetwork: fc.option(fc.boolean()), copay: fc.option(range), asOf: fc.oneof(fc.constant(''), date),
    }),
    { selector: ({ insurer, planType, covers }) => `${insurer} ${planType} ${covers}`, minLength: 1, maxLength: 8 },
  ).map((items) => items.map(({ copay, inNetwork, ...item }) => ({
    ...item, inNetwork: item.accepted ? inNetwork : null, copayLow: item.accepted && copay ? copay.low : null, copayHigh: item.accepted && copay ? copay.high : null,
  }))))).toBe(true));

  it('conditions', () => expect(readsBack(saidList(conditions, 'a condition'), fc.uniqueArray(
    fc.record({ word: fc.constantFrom(...conditions), said: fc.boolean() }), { selector: ({ word }) => word, minLength: 1 }).map((items) => items.map((item) => ({ ...item }))))).toBe(true));

  it('people', () => expect(readsBack(supervisorList, fc.array(
    fc.record({ name: words, credential: fc.constantFrom('MD', 'CRNA', 'PMHNP'), specialty: fc.option(words), licenceNumber: fc.option(words), licenceState: fc.option(fc.constantFrom('CO', 'NY')) }),
    { minLength: 1, maxLength: 4 },
  ).map((people) => people.map((person, position) => ({ position, ...person }))) as fc.Arbitrary<ReturnType<typeof supervisorList.read>>)).toBe(true));

  it('whatever is typed, the answer is a value or a sentence', () => {
    const cells: Cell<unknown>[] = [priceRange, yesNo, day, dayHours, hoursExceptions, insurerList, supervisorList, phone, webAddress, npi, zip, state, timeZone, saidList(conditions, 'a condition')] as Cell<unknown>[];
    expect(fc.check(fc.property(fc.constantFrom(...cells), fc.string({ minLength: 1 }), answers), { numRuns: 1000 }).counterexample).toBeNull();
  });
});

describe('A cell says how to put it right', () => {
  it.each<[string, Cell<unknown>, string, RegExp]>([
    ['a ZIP without its zero', zip as Cell<unknown>, '2134', /4 digits.*02134/],
    ['a state spelled out', state as Cell<unknown>, 'Colo', /Did you mean CO\?/],
    ['a state that could be two', state as Cell<unknown>, 'Miss', /territory\.$/],
    ['a price in words', priceRange as Cell<unknown>, 'call us', /leave it blank/],
    ['a price turned round', priceRange as Cell<unknown>, '500-400', /400-500/],
    ['half yes', yesNo as Cell<unknown>, 'maybe', /yes or no/],
    ['an American date', day as Cell<unknown>, '11/22/2026', /2026-11-22/],
    ['a day that is none', day as Cell<unknown>, '2026-02-30', /not a date/],
    ['a phone that is too short', phone as Cell<unknown>, '303-555-014', /9 digits/],
    ['a phone with an extension', phone as Cell<unknown>, '303-555-0142 ext 4', /extension/],
    ['a script for a website', webAddress as Cell<unknown>, 'javascript:alert(1)', /https:\/\//],
    ['data for a website', webAddress as Cell<unknown>, 'data:text/html,<script>alert(1)</script>', /https:\/\//],
    ['a script behind a space', webAddress as Cell<unknown>, ' javascript:alert(1)//https://a.b', /https:\/\//],
    ['a website that breaks out of quotes', webAddress as Cell<unknown>, 'https://a.example.com/"><img src=x onerror=alert(1)>', /sign in it/],
    ['a website with a false host', webAddress as Cell<unknown>, 'https://a.example.com\\@b.example.com', /user name|sign in it/],
    ['a website without https', webAddress as Cell<unknown>, 'clinic.example.com', /https:\/\/clinic\.example\.com/],
    ['an NPI with a slip', npi as Cell<unknown>, '1234567890', /last digit/],
    ['hours past midnight', dayHours as Cell<unknown>, '20:00-02:00', /earlier time first/],
    ['hours that overlap', dayHours as Cell<unknown>, '08:00-12:00;11:00-14:00', /overlap/],
    ['an unknown insurer', insurerList as Cell<unknown>, 'Atena: iv yes', /an insurer/],
    ['a no with a copay', insurerList as Cell<unknown>, 'aetna: iv no 20', /only a yes/],
    ['a condition twice', saidList(conditions, 'a condition') as Cell<unknown>, 'ptsd; ptsd no', /twice/],
    ['a foreign time zone', timeZone as Cell<unknown>, 'Europe/Vienna', /America\/Denver/],
  ])('%s', (_what, cell, text, message) => {
    expect(() => cell.read(text)).toThrow(message);
  });

  it('reads what people write', () => {
    expect(phone.read('1 (303) 555-0142')).toBe('+13035550142');
    expect(phone.read('303.555.0142')).toBe('+13035550142');
    expect(zip.read('80205-1234')).toBe('80205');
    expect(npi.read('1234567893')).toBe('1234567893');
    expect(priceRange.read('$1,200 – 1,500')).toEqual({ low: 1200, high: 1500 });
    expect(dayHours.read('8:00-12:00;13:00-17:00')).toEqual([{ opens: '08:00', closes: '12:00' }, { opens: '13:00', closes: '17:00' }]);
    expect(insurerList.read('aetna: iv yes in-network 20-40; Medicare: esketamine-nasal no')).toMatchObject([
      { insurer: 'aetna', covers: 'iv', accepted: true, inNetwork: true, copayLow: 20, copayHigh: 40 },
      { insurer: 'medicare', covers: 'esketamine-nasal', accepted: false, inNetwork: null, copayLow: null },
    ]);
    expect(timeZone.read('america/denver')).toBe('America/Denver');
  });
});
