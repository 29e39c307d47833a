import { describe, expect, it } from 'vitest';
import { freshnessOf, oldestShown } from '../../server/src/freshness/freshness.ts';

const today = new Date('2026-11-22T15:00:00Z');
const daysAgo = (days: number) => new Date(Date.UTC(2026, 10, 22 - days));

describe('When a fact grows old', () => {
  it.each([
    ['hours', 90, 'current'], ['hours', 91, 'call-to-confirm'], ['hours', 365, 'call-to-confirm'], ['hours', 366, 'hidden'],
    ['contact', 91, 'call-to-confirm'], ['contact', 366, 'hidden'],
    ['new-patients', 90, 'current'], ['new-patients', 91, 'call-to-confirm'], ['new-patients', 366, 'hidden'],
    ['insurers', 90, 'current'], ['insurers', 91, 'call-to-confirm'], ['insurers', 366, 'hidden'],
    ['prices', 180, 'current'], ['prices', 181, 'call-to-confirm'], ['prices', 548, 'call-to-confirm'], ['prices', 549, 'hidden'],
    ['services', 180, 'current'], ['services', 181, 'last-checked'], ['services', 5000, 'last-checked'],
    ['safety', 181, 'last-checked'], ['supervision', 181, 'last-checked'], ['access', 181, 'last-checked'],
    ['identity', 365, 'current'], ['identity', 366, 'last-checked'], ['identity', 5000, 'last-checked'],
  ] as const)('%s after %i days: %s', (group, days, freshness) => {
    expect(freshnessOf(group, daysAgo(days), today)).toBe(freshness);
  });

  it('tells the search the last day that still counts', () => {
    expect(oldestShown('insurers', today)).toEqual(daysAgo(365));
    expect(oldestShown('services', today)).toBeNull();
  });
});
