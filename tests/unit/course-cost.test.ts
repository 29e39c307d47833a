import type { Offering } from '@finder/contract';
import { assert, integer, nat, option, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseCost } from '../../web/src/ui/course-cost.ts';

const dollars = (low: number, high = low) => ({ low, high });
const iv: Offering = {
  route: 'iv', offered: true, consult: dollars(225), firstSession: null, laterSession: dollars(450, 500), therapyAddOn: null,
  therapyIncluded: null, sessionsInCourse: 6, minutes: null, remsCertified: null, fdaStatus: [],
};

describe('what a usual course costs', () => {
  it('is the first visit and the price of each session', () => {
    expect(courseCost(iv)).toMatchObject({ sessions: 6, laterCount: 6, first: null, total: dollars(2925, 3225) });
  });

  it('counts a first session with its own price once', () => {
    expect(courseCost({ ...iv, firstSession: dollars(575) })).toMatchObject({ laterCount: 5, total: dollars(3050, 3300) });
  });

  it('leaves out a first visit nobody gave a price for, and says so by leaving it null', () => {
    expect(courseCost({ ...iv, consult: null })).toMatchObject({ consult: null, total: dollars(2700, 3000) });
  });

  it.each([
    ['how many sessions there are', { sessionsInCourse: null }],
    ['what a session costs', { laterSession: null }],
  ])('is not guessed when the clinic has not said %s', (_what, change) => {
    expect(courseCost({ ...iv, ...change })).toBeNull();
  });

  it('is not shown for a treatment the clinic does not give', () => {
    expect(courseCost({ ...iv, offered: false })).toBeNull();
  });

  it('never has a low end above its high end', () => {
    expect.hasAssertions();
    const price = tuple(nat(5000), nat(5000)).map(([low, more]) => dollars(low, low + more));
    assert(property(option(price), option(price), price, integer({ min: 1, max: 40 }),
      (consult, firstSession, laterSession, sessionsInCourse) => {
        const cost = courseCost({ ...iv, consult, firstSession, laterSession, sessionsInCourse });
        expect(cost).not.toBeNull();
        expect(cost?.total.low).toBeLessThanOrEqual(cost?.total.high ?? 0);
      }));
  });
});
