import { assert, integer, nat, option, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney, writeMoney } from '../../web/src/planner/money.ts';
import { pricesOfOffering, pricesOfSaved, pricesSeen, readFrom, seenRoutes, writeFrom } from '../../web/src/planner/sources.ts';
import { addUp, type Costs } from '../../web/src/planner/sum.ts';
import { headText, missingText, sumAsText, sumForPaper } from '../../web/src/planner/sum-text.ts';
import { costsOf, nothingTyped, type Typed } from '../../web/src/planner/typed.ts';
import { courseCost } from '../../web/src/ui/course-cost.ts';
import { snapshotOf } from '../../web/src/ui/keep/snapshot.ts';
import { full } from './clinic-page-example.ts';

const dollars = (low: number, high = low) => ({ low, high });
/** As in the picture of the page. */
const drawn: Typed = { ...nothingTyped, low: '425', high: '550', visits: 6, consult: '225', ride: '25', labs: '0', therapy: '0', lostPay: '0' };
const sumOf = (typed: Partial<Typed>) => addUp(costsOf({ ...nothingTyped, ...typed }));

const range = tuple(nat(9000), nat(9000)).map(([low, more]) => dollars(low, low + more));
const anyCosts = record<Costs>({
  each: option(range), visits: option(integer({ min: 1, max: 100 })), firstDose: option(range), consult: option(range), ride: option(range), labs: option(range),
  therapy: option(range), lostPay: option(range), perYear: option(nat(100)),
});

describe('The sum of the cost planner', () => {
  it('is the one in the picture', () => {
    const sum = addUp(costsOf(drawn));
    expect(sum.total).toEqual(dollars(2925, 3675));
    expect(sum.lines.map(({ part, cost }) => [part, cost])).toEqual([['visits', dollars(2550, 3300)], ['consult', dollars(225)], ['rides', dollars(150)]]);
    expect(sum.missing).toEqual(['yearly']);
    expect(headText(sum, 6, 'en')).toEqual({ sum: '$2,925 to $3,675', what: 'for a first course of 6, if you pay it all yourself' });
  });

  it('adds visits and rides of each year after that', () => {
    expect(sumOf({ low: '400', high: '500', visits: 6, ride: '20', perYear: 12 }).year).toMatchObject({ total: dollars(12 * 420, 12 * 520) });
    expect(sumOf({ low: '400', visits: 6, perYear: 0 })).toMatchObject({ year: null });
    expect(sumOf({ low: '400', visits: 6, perYear: 0 }).missing).not.toContain('yearly');
  });

  it('claims nothing while nothing is typed, and never calls extras the price of a course', () => {
    expect(sumOf({})).toMatchObject({ lines: [], total: null, year: null });
    expect(headText(sumOf({}), null, 'en')).toBeNull();
    expect(headText(sumOf({ consult: '225' }), null, 'en')).toEqual({ sum: '$225 so far', what: 'for the parts you typed, if you pay it all yourself' });
    expect(headText(sumOf({ visits: 6, consult: '225' }), 6, 'es')?.sum).toBe('$225 hasta ahora');
    expect(missingText(sumOf({ low: '400', visits: 6, ride: '20', labs: '0', therapy: '0', lostPay: '0', perYear: 0 }), 'en')).toBe('Not counting: first visit.');
  });

  it('goes from low to high, counts each part once and names every gap, whatever is known', () => {
    expect.hasAssertions();
    assert(property(anyCosts, (costs) => {
      const { lines, total, year, missing } = addUp(costs);
      expect(new Set(lines.map(({ part }) => part)).size).toBe(lines.length);
      for (const { times, each, cost } of [...lines, ...year?.lines ?? []]) {
        expect(cost).toEqual({ low: times * each.low, high: times * each.high });
        expect(cost.low).toBeLessThanOrEqual(cost.high);
      }
      expect(total).toEqual(lines.length === 0 ? null : lines.reduce((sum, { cost }) => dollars(sum.low + cost.low, sum.high + cost.high), dollars(0)));
      const known: [string, boolean][] = [
        ['visits', costs.each !== null && costs.visits !== null], ['consult', costs.consult !== null], ['rides', costs.ride !== null && costs.visits !== null], ['labs', costs.labs !== null],
        ['therapy', costs.therapy !== null], ['lostPay', costs.lostPay !== null], ['yearly', costs.perYear === 0 || (costs.each !== null && costs.perYear !== null)],
      ];
      for (const [part, isKnown] of known) expect(missing.includes(part as never)).toBe(!isKnown);
      // Nothing is counted that is also called missing.
      for (const { part } of lines) expect(missing).not.toContain(part);
    }));
  });

  it('agrees with what a clinic’s page says a course costs', () => {
    expect.hasAssertions();
    assert(property(range, option(range), option(range), integer({ min: 1, max: 100 }), (laterSession, firstSession, consult, sessionsInCourse) => {
      const offering = { ...full.offerings[0]!, offered: true, laterSession, firstSession, consult, sessionsInCourse, therapyIncluded: null };
      expect(addUp(costsOf({ ...nothingTyped, ...pricesOfOffering(offering) })).total ?? dollars(0)).toEqual(courseCost(offering)!.total);
    }));
  });
});

describe('What is typed', () => {
  it.each([
    ['', null], ['  ', null], ['425', dollars(425)], ['$1,250', dollars(1250)], ['0', dollars(0)], ['200–250', dollars(200, 250)], ['250 - 200', dollars(200, 250)], ['$200 to $250', dollars(200, 250)],
    ['24.50', 'unclear'], ['about 400', 'unclear'], ['-5', 'unclear'], ['1,2', 'unclear'], ['1-2-3', 'unclear'], ['9999999', 'unclear'],
  ])('%j is read as %j', (text, money) => {
    expect(readMoney(text)).toEqual(money);
  });

  it('comes back as it was written', () => {
    expect.hasAssertions();
    assert(property(option(range), (money) => { expect(readMoney(writeMoney(money))).toEqual(money); }));
  });

  it('is one price when only one is typed, and is put in order', () => {
    expect(costsOf({ ...nothingTyped, low: '400' }).each).toEqual(dollars(400));
    expect(costsOf({ ...nothingTyped, low: '500', high: '400' }).each).toEqual(dollars(400, 500));
    expect(costsOf({ ...nothingTyped, low: 'x' }).each).toBeNull();
  });
});

describe('Where prices come from', () => {
  const saved = { ...snapshotOf(full), savedOn: '2026-11-01' };

  it('a clinic that has not said a price leaves the field empty', () => {
    const silent = { ...full.offerings[0]!, laterSession: null, firstSession: null, consult: null, therapyIncluded: null, sessionsInCourse: null };
    expect(pricesOfOffering(silent)).toEqual({ low: '', high: '', firstDose: '', consult: '', therapy: '', visits: null });
    expect(pricesOfSaved({ ...saved, facts: { ...saved.facts, prices: [] } }, 'iv')).toMatchObject({ low: '', high: '' });
  });

  it('prices seen fill in the price and nothing else', () => {
    for (const route of seenRoutes) expect(sumOf(pricesSeen(route)).missing).toContain('visits');
  });

  it('an option is read back only if it is there', () => {
    const [route] = saved.facts.routes!;
    expect(readFrom(writeFrom({ is: 'clinic', slug: saved.slug, route: route! }), [saved])).toEqual({ is: 'clinic', slug: saved.slug, route });
    expect(readFrom('iv', [])).toEqual({ is: 'seen', route: 'iv' });
    for (const value of ['iv nowhere', '', 'x', 'toString', 'oral-sublingual']) expect(readFrom(value, [saved])).toEqual({ is: 'hand' });
  });
});

describe('The sum in words', () => {
  it('shows how each line is reckoned, and never what a plan will pay', () => {
    expect(sumAsText(addUp(costsOf(drawn)), 6, '2026-11-26', 'en').split('\n')).toEqual([
      'Cost planner, November 26, 2026', '$2,925 to $3,675 for a first course of 6, if you pay it all yourself', '6 visits: 6 × $425–$550 = $2,550–$3,300', 'First visit: $225',
      '6 rides home: 6 × $25 = $150', 'Not counting: visits after the first course.', 'Your plan may pay part.',
    ]);
  });

  it('is short enough for the paper, in both languages', () => {
    const all = { ...drawn, high: '1550', labs: '300', therapy: '900–1800', lostPay: '1200', perYear: 12, firstDose: '800' };
    for (const lang of ['en', 'es'] as const) expect(sumForPaper(addUp(costsOf(all)), lang).length).toBeLessThan(420);
    expect(sumForPaper(addUp(costsOf(drawn)), 'es')).toBe('Costo, si lo pago todo yo: $2,925 a $3,675 (6 visitas $2,550–$3,300, Primera cita $225, 6 viajes a casa $150). Sin contar: visitas después del primer ciclo.');
  });
});
