import type { FactGroup } from '@finder/contract';
import { oldestShown } from '../freshness/freshness.ts';
import type { Entry } from './entry.ts';
import { clocksAt, type WallClock } from './opening.ts';

/** The instant for which a search is answered: what is too old to be shown then decides nothing, and clinics open and close. */
export type Moment = {
  now: Date;
  clock: (timeZone: string) => WallClock;
  /** The first day, in milliseconds, from which a word of this group may still be shown. */
  oldest: (group: FactGroup) => number;
  isShown: (entry: Entry, group: FactGroup) => boolean;
};

export function momentOf(now: Date): Moment {
  const days = new Map<FactGroup, number>();
  const oldest = (group: FactGroup) => {
    const known = days.get(group) ?? oldestShown(group, now)?.getTime() ?? -Infinity;
    days.set(group, known);
    return known;
  };
  return {
    now, oldest,
    clock: clocksAt(now),
    isShown: (entry, group) => (entry.lastDay[group] ?? -Infinity) >= oldest(group) && entry.lastDay[group] !== undefined,
  };
}
