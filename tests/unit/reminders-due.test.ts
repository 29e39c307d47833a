import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDue } from '../../server/src/reminders/due.ts';
import { makeToken, readToken } from '../../server/src/reminders/token.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const hours = { factGroup: 'hours' as const, asOf: '2026-01-01', verifiedOn: null };

// Hours are shown as they are for 90 days: until April 1.
it.each([
  ['2026-03-01', undefined], ['2026-03-02', 30], ['2026-03-21', 30], ['2026-03-22', 10], ['2026-03-31', 10], ['2026-04-01', 0], ['2026-12-01', 0],
])('on %s it writes for the stage %s', (today, stage) => {
  expect(findDue([hours], day(today), 'all')[0]?.stage).toBe(stage);
});

it('counts from the day of a check if that is later, and asks yearly for name and address alone', () => {
  expect(findDue([{ ...hours, verifiedOn: '2026-03-01' }], day('2026-04-01'), 'all')).toEqual([]);
  const identity = { factGroup: 'identity' as const, asOf: '2025-12-22', verifiedOn: null };
  expect(findDue([hours, identity], day('2026-12-01'), 'yearly')).toEqual([{ group: 'identity', asOf: '2025-12-22', due: '2026-12-22', stage: 30 }]);
});

const ids = { clinicId: '01a21773-50c6-7017-9693-9b73ba11e557', personId: '01a21773-50d4-7df2-b9d2-cb3776a48008' };

it('a link is read by who made it, for thirty days', () => {
  const token = makeToken('secret', ids, day('2026-11-26'));
  expect(readToken('secret', token, day('2026-12-26'))).toEqual(ids);
  expect(() => readToken('secret', token, day('2026-12-28'))).toThrow('too old');
  expect(() => readToken('another', token, day('2026-11-27'))).toThrow('too old');
});

it('no changed link is read, whatever is changed in it', () => {
  const token = makeToken('secret', ids, day('2026-11-26'));
  fc.assert(fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0123456789abcdefXYZ-_.'), (at, sign) => {
    fc.pre(token[at] !== sign);
    // The last sign of base64url has bits that count for nothing.
    fc.pre(at < token.length - 1);
    expect(() => readToken('secret', token.slice(0, at) + sign + token.slice(at + 1), day('2026-11-27'))).toThrow('too old');
  }), { numRuns: 300 });
});
