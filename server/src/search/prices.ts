import { routes, type Route, type SearchFilters } from '@finder/contract';
import type { Columns } from './columns.ts';
import type { Moment } from './moment.ts';
import { firstPlane } from './planes.ts';
import { no, notSaid, yes, type Told } from './told.ts';

/** The routes of which a search's prices are; none: any. */
export const pricedRoutes = ({ price, routes: asked = [] }: SearchFilters): readonly Route[] => (price?.route ? [price.route] : asked);

/** The least listed price of a later session, Infinity for none; `silent`: of another route that counts, none is listed. `none`: no route counts. */
export type Cost = { low: number; silent: boolean; none: boolean };

/**
 * How to find what a slot's listing costs by any of the routes asked for (none: those that the clinic is known to give).
 * The answer is the same object each time, overwritten.
 */
export function leastCost(columns: Columns, asked: readonly Route[], moment: Moment): (slot: number) => Cost {
  const places = routes.flatMap((route, place) => (asked.length === 0 || asked.includes(route) ? [place] : []));
  const oldest = moment.oldest('prices');
  const told = firstPlane('routes');
  const cost: Cost = { low: Infinity, silent: false, none: true };
  return (slot) => {
    cost.low = Infinity;
    cost.silent = false;
    cost.none = true;
    const shown = columns.pricesDay[slot]! >= oldest;
    for (const place of places) {
      const given = columns.planes.get(told + place, slot);
      if (asked.length === 0 && given !== yes) continue;
      cost.none = false;
      if (given === no) continue;
      const low = shown ? columns.laterLow[slot * routes.length + place]! : -1;
      if (low === -1) cost.silent = true;
      else if (low < cost.low) cost.low = low;
    }
    return cost;
  };
}

/** Whether it costs at most so much: known when one route does, known not when none can. */
export const costsAtMost = ({ low, silent, none }: Cost, most: number): Told => (low <= most ? yes : silent || none ? notSaid : no);

/**
 * The price that the order goes by, as the card shows it: a later session by the first route asked for (none asked:
 * offered) that has one. Racemic ketamine and Spravato are never mixed into one figure (promise 8). -1 when none is listed
 * or it is too old to be shown.
 */
export function shownLow(columns: Columns, slot: number, asked: readonly Route[], moment: Moment): number {
  if (columns.pricesDay[slot]! < moment.oldest('prices')) return -1;
  for (let place = 0; place < routes.length; place += 1) {
    if (asked.length > 0 && !asked.includes(routes[place]!)) continue;
    const low = columns.laterLow[slot * routes.length + place]!;
    if (low !== -1) return low;
  }
  return -1;
}
