import { routes, type PriceRange, type Route } from '@finder/contract';

/** A way of treatment that a clinic offers; `prices` of a later session while they may be shown, else null. */
export type OfferedRow = { clinicId: string; route: string; prices: PriceRange | null };

export type RouteCounts = { priced: number; routes: { route: Route; total: number; prices: PriceRange | null; priced: number }[] };

/** How many clinics give each route, and what those that list a price ask for: Spravato and ketamine never in one range. */
export function countRoutes(rows: OfferedRow[]): RouteCounts {
  return {
    priced: new Set(rows.filter(({ prices }) => prices).map(({ clinicId }) => clinicId)).size,
    routes: routes.map((route) => {
      const given = rows.filter((row) => row.route === route);
      const listed = given.flatMap(({ prices }) => (prices ? [prices] : []));
      return {
        route,
        total: given.length,
        prices: listed.length === 0 ? null : { low: Math.min(...listed.map(({ low }) => low)), high: Math.max(...listed.map(({ high }) => high)) },
        priced: listed.length,
      };
    }),
  };
}
