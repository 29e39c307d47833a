import { routes, type Route } from '@finder/contract';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';

/**
 * The price that a card shows: a later session by the first route asked for (none asked: offered) that has one. Racemic
 * ketamine and Spravato are never mixed into one figure (promise 8). Null when none is listed or it is too old to be shown.
 */
export function shownPrice(entry: Entry, asked: readonly Route[], moment: Moment): { route: Route; low: number; high: number } | null {
  if (!moment.isShown(entry, 'prices')) return null;
  for (const route of routes) {
    if (asked.length > 0 && !asked.includes(route)) continue;
    const offering = entry.offerings.find((row) => row.route === route && row.offered);
    if (offering?.laterLow != null && offering.laterHigh !== null) return { route, low: offering.laterLow, high: offering.laterHigh };
  }
  return null;
}
