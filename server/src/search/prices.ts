import { routes, type Route, type SearchFilters } from '@finder/contract';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { no, notSaid, yes, type Told } from './told.ts';

/** The routes of which a search's prices are; none: any. */
export const pricedRoutes = ({ price, routes: asked = [] }: SearchFilters): readonly Route[] => (price?.route ? [price.route] : asked);

/** A later session starts at `most` or less: by any of `asked` (none: of the routes that the clinic is known to give). */
export function costsAtMost(entry: Entry, most: number, asked: readonly Route[], shown: boolean): Told {
  let best: Told | null = null;
  for (const [place, route] of routes.entries()) {
    const offers = entry.told.routes[place];
    if (asked.length > 0 ? !asked.includes(route) : offers !== yes) continue;
    const low = entry.laterLow[place] ?? null;
    const told = offers === no ? no : !shown || low === null ? notSaid : low <= most ? yes : no;
    if (best === null || told > best) best = told;
  }
  return best ?? notSaid;
}

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
