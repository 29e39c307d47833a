import type { FactGroup } from '@finder/contract';
import { oldestShown } from '../freshness/freshness.ts';
import { dayNumber } from './days.ts';
import { wallClock, type WallClock } from './opening.ts';

/** The instant for which a search is answered: what is too old to be shown then decides nothing, and clinics open and close. */
export type Moment = {
  now: Date;
  /** Whole days and minutes since 1970, UTC. */
  day: number;
  minute: number;
  clock: (timeZone: string) => WallClock;
  /** The first day from which a word of this group may still be shown. Never below 1: day 0 means that nobody said anything. */
  oldest: (group: FactGroup) => number;
  /** The day so many months before. */
  monthsBefore: (months: number) => number;
};

/** The day so many months before an instant. Day 31 falls back to the last day of a shorter month. */
function dayBefore(now: Date, months: number): number {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate();
  return dayNumber(new Date(first)) + Math.min(now.getUTCDate(), lastDay) - 1;
}

/** The same answer for the same question, worked out once. */
function once<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, value = work(key));
    return value;
  };
}

export function momentOf(now: Date): Moment {
  return {
    now,
    day: dayNumber(now),
    minute: Math.floor(now.getTime() / 60_000),
    // The formatter behind it is slow.
    clock: once((timeZone: string) => wallClock(timeZone, now)),
    oldest: once((group: FactGroup) => {
      const oldest = oldestShown(group, now);
      return oldest === null ? 1 : Math.max(1, dayNumber(oldest));
    }),
    monthsBefore: once((months: number) => dayBefore(now, months)),
  };
}
