import { describe, expect, it } from 'vitest';
import { addDays, localTime, openState, weekGroups, type Schedule } from '../../web/src/clinic/opening-hours.ts';

const day = (weekday: number, opens: string | null, closes: string | null) => ({ weekday, opens, closes });
const workWeek = [1, 2, 3, 4].map((weekday) => day(weekday, '08:00', '17:00'));
const denver: Schedule = {
  timeZone: 'America/Denver',
  hours: [...workWeek, day(5, '08:00', '13:00'), day(6, null, null), day(7, null, null)],
  hoursExceptions: [
    { date: '2026-11-26', opens: null, closes: null, note: 'Thanksgiving' },
    { date: '2026-11-28', opens: '10:00', closes: '14:00', note: null },
  ],
};
const at = (schedule: Schedule, instant: string) => openState(schedule, new Date(instant));
const opensNext = (date: string, daysAway: number, opens: string) => ({ kind: 'closed', next: { date, daysAway, opens } });

describe('open now', () => {
  // Denver is UTC-7 in November.
  it.each([
    ['on a working day', '2026-11-23T17:00:00Z', { kind: 'open', closes: '17:00' }],
    ['at the minute of opening', '2026-11-23T15:00:00Z', { kind: 'open', closes: '17:00' }],
    ['a minute before opening', '2026-11-23T14:59:00Z', opensNext('2026-11-23', 0, '08:00')],
    ['at the minute of closing', '2026-11-24T00:00:00Z', opensNext('2026-11-24', 1, '08:00')],
    ['on Friday afternoon, with a special Saturday ahead', '2026-11-27T22:00:00Z', opensNext('2026-11-28', 1, '10:00')],
    ['on an ordinary Sunday', '2026-11-22T18:00:00Z', opensNext('2026-11-23', 1, '08:00')],
    ['on a holiday that falls on a working day', '2026-11-26T18:00:00Z', opensNext('2026-11-27', 1, '08:00')],
    ['on a Saturday with special hours', '2026-11-28T18:00:00Z', { kind: 'open', closes: '14:00' }],
    ['when it is tomorrow in London but today in Denver', '2026-11-24T06:30:00Z', opensNext('2026-11-24', 1, '08:00')],
  ])('is right %s', (_when, instant, expected) => {
    expect(at(denver, instant)).toEqual(expected);
  });

  it('is right past midnight, when the clinic closes at 1 in the morning', () => {
    const late: Schedule = { timeZone: 'America/New_York', hours: [day(5, '18:00', '01:00'), day(6, null, null)], hoursExceptions: [] };
    expect(at(late, '2026-11-28T04:30:00Z')).toEqual({ kind: 'open', closes: '01:00' });
    expect(at(late, '2026-11-28T05:30:00Z')).toEqual({ kind: 'open', closes: '01:00' });
    expect(at(late, '2026-11-28T06:00:00Z')).toEqual({ kind: 'closed', next: null });
  });

  it('counts midnight as a closing time, not as the start of the day', () => {
    const schedule: Schedule = { timeZone: 'America/Denver', hours: [day(1, '12:00', '00:00'), day(2, null, null)], hoursExceptions: [] };
    expect(at(schedule, '2026-11-24T06:59:00Z')).toEqual({ kind: 'open', closes: '00:00' });
    expect(at(schedule, '2026-11-24T07:00:00Z')).toEqual({ kind: 'closed', next: null });
  });

  it('knows a lunch break', () => {
    const schedule: Schedule = {
      timeZone: 'America/Denver', hours: [day(1, '13:00', '17:00'), day(1, '08:00', '12:00')], hoursExceptions: [],
    };
    expect(at(schedule, '2026-11-23T16:00:00Z')).toEqual({ kind: 'open', closes: '12:00' });
    expect(at(schedule, '2026-11-23T19:30:00Z')).toEqual(opensNext('2026-11-23', 0, '13:00'));
    expect(at(schedule, '2026-11-23T20:30:00Z')).toEqual({ kind: 'open', closes: '17:00' });
  });

  it('says nothing about a day the clinic gave no hours for', () => {
    expect(at({ ...denver, hours: workWeek }, '2026-11-21T18:00:00Z')).toEqual({ kind: 'not-said' });
    expect(at({ ...denver, hours: workWeek, hoursExceptions: [] }, '2026-11-27T01:00:00Z')).toEqual({ kind: 'closed', next: null });
  });

  // 8 March 2026: clocks go from 2 to 3 at 09:00 UTC in Denver. 1 November 2026: from 2 back to 1 at 08:00 UTC.
  it.each([
    ['an hour before opening, the night the clocks go forward', '2026-03-08T13:30:00Z', opensNext('2026-03-08', 0, '08:00')],
    ['after opening, the morning the clocks went forward', '2026-03-08T14:30:00Z', { kind: 'open', closes: '17:00' }],
    ['before opening, the morning the clocks went back', '2026-11-01T14:30:00Z', opensNext('2026-11-01', 0, '08:00')],
    ['after opening, the morning the clocks went back', '2026-11-01T15:30:00Z', { kind: 'open', closes: '17:00' }],
  ])('is right %s', (_when, instant, expected) => {
    expect(at({ ...denver, hours: [day(7, '08:00', '17:00')] }, instant)).toEqual(expected);
  });

  it('goes by Phoenix time all year, where clocks do not change', () => {
    const phoenix = { ...denver, timeZone: 'America/Phoenix' };
    expect(at(phoenix, '2026-07-06T15:00:00Z')).toEqual({ kind: 'open', closes: '17:00' });
    expect(at(phoenix, '2026-07-06T14:59:00Z').kind).toBe('closed');
  });
});

describe('the days of a listing', () => {
  it('counts calendar days across a clock change', () => {
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('writes midnight as 00:00', () => {
    expect(localTime('America/Denver', new Date('2026-11-23T07:00:00Z'))).toEqual({ date: '2026-11-23', time: '00:00' });
  });

  it('joins neighbouring days with the same hours and keeps days nobody spoke of', () => {
    const groups = weekGroups(denver.hours.filter(({ weekday }) => weekday !== 7));
    expect(groups.map(({ from, to, day: { kind } }) => [from, to, kind])).toEqual([
      [1, 4, 'open'], [5, 5, 'open'], [6, 6, 'closed'], [7, 7, 'not-said'],
    ]);
  });
});
