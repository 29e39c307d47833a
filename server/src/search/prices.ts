import { routes, type Route, type SearchFilters } from '@finder/contract';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { no, notSaid, yes, type Told } from './told.ts';

/** The routes of which a search's prices are; none: any. */
export const pricedRoutes = ({ price, routes: asked = [] }: SearchFilters): readonly Route[] => (price?.route ? [price.route] : asked);

/** The least listed price of a later session; `silent`: of another route that counts, none is listed. `none`: no route counts. */
export type Cost = { low: number; silent: boolean; none: boolean };

/** How to find what listings cost by any of the routes asked for (none: those that the clinic is known to give). */
export function leastCost(asked: readonly Route[], moment: Moment): (entry: Entry) => Cost {
  const counts = routes.map((route) => asked.length === 0 || asked.includes(route));
  return (entry) => {
    const shown = moment.isShown(entry, 'prices');
    const cost: Cost = { low: Infinity, silent: false, none: true };
    for (let place = 0; place < routes.length; place += 1) {
      const given = entry.told.routes[place];
      if (!counts[place] || (asked.length === 0 && given !== yes)) continue;
      cost.none = false;
      if (given === no) continue;
      const low = shown ? entry.laterLow[place] ?? null : null;
      if (low === null) cost.silent = true;
      else if (low < cost.low) cost.low = low;
    }
    return cost;
  };
}

/** Whether it costs at most so much, for each of the amounts: known when one route does, known not when none can. */
export function costsAtMost({ low, silent, none }: Cost, amounts: readonly number[]): Told[] {
  return amounts.map((most) => (low <= most ? yes : silent || none ? notSaid : no));
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
