import { insurers, type FactGroup } from '@finder/contract';
import { oldestShown } from '../freshness/freshness.ts';
import type { Entry } from './entry.ts';
import { takesFor } from './insurance.ts';
import { wallClock, type WallClock } from './opening.ts';
import type { Told } from './told.ts';

/** The instant for which a search is answered: what is too old to be shown then decides nothing, and clinics open and close. */
export type Moment = {
  now: Date;
  clock: (timeZone: string) => WallClock;
  /** The first day, in milliseconds, from which a word of this group may still be shown. */
  oldest: (group: FactGroup) => number;
  isShown: (entry: Entry, group: FactGroup) => boolean;
  /** The day so many months before, in milliseconds. */
  monthsBefore: (months: number) => number;
  /** What a listing tells of each insurer, whatever the plan and the treatment. Worked out once a day. */
  insurersOf: (entry: Entry) => readonly Told[];
};

function insurersOf(entry: Entry, oldest: number): readonly Told[] {
  if (entry.insurersTold?.oldest !== oldest) {
    entry.insurersTold = { oldest, told: insurers.map((insurer) => takesFor(entry, insurer, undefined, undefined, oldest)) };
  }
  return entry.insurersTold.told;
}

/** The day so many months before an instant, in milliseconds. Day 31 falls back to the last day of a shorter month. */
function dayBefore(now: Date, months: number): number {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(now.getUTCDate(), lastDay) - 1) * 86_400_000;
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
  const oldest = once((group: FactGroup) => oldestShown(group, now)?.getTime() ?? -Infinity);
  return {
    now, oldest,
    // The formatter behind it is slow.
    clock: once((timeZone: string) => wallClock(timeZone, now)),
    monthsBefore: once((months: number) => dayBefore(now, months)),
    isShown: (entry, group) => {
      const last = entry.lastDay[group];
      return last !== undefined && last >= oldest(group);
    },
    insurersOf: (entry) => insurersOf(entry, oldest('insurers')),
  };
}
