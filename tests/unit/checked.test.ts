import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../server/src/freshness/of-clinic.ts';

const today = new Date('2026-11-22T15:00:00Z');
const daysAgo = (days: number) => new Date(Date.UTC(2026, 10, 22 - days));
const fact = (factGroup: string, asOf: number, verified: number | null = null) =>
  ({ factGroup, asOf: daysAgo(asOf), verifiedOn: verified === null ? null : daysAgo(verified) });

describe('What the tag on a card may say', () => {
  it.each([
    ['verified on the oldest day of its core facts', [fact('identity', 30, 20), fact('contact', 30, 10), fact('services', 30, 40)], 'verified', '2026-10-13'],
    ['not verified because somebody checked the parking', [fact('identity', 30), fact('contact', 30), fact('services', 30), fact('access', 30, 2)], 'confirmed', '2026-10-23'],
    ['not verified when the phone was checked too long ago', [fact('identity', 30, 20), fact('contact', 30, 91), fact('services', 30, 20)], 'confirmed', '2026-10-23'],
    ['old when the treatments are', [fact('identity', 30), fact('contact', 30), fact('services', 181)], 'old', '2026-10-23'],
    ['old when nobody ever said what it treats with', [fact('identity', 30), fact('contact', 30)], 'old', '2026-10-23'],
    ['never when nothing has a source', [], 'never', null],
  ] as const)('%s', (_what, sources, how, on) => expect(checkedOf([...sources], today)).toEqual({ how, on }));
});
