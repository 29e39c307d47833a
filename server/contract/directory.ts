import { z } from 'zod';
import { ClinicCard, Point, PriceRange } from './search.ts';
import { Route, StateCode } from './vocabulary.ts';

const count = z.number().int().nonnegative();

/** A place with a page of its own, and how many open clinics it lists. `path` is without language: "/clinics/co/denver". */
export const PlaceLink = z.strictObject({ name: z.string(), path: z.string(), total: count });
export type PlaceLink = z.infer<typeof PlaceLink>;

/** Every state and territory, A to Z, also those without a clinic. */
export const StatesPage = z.strictObject({ total: count, states: z.array(PlaceLink.extend({ state: StateCode })) });
export type StatesPage = z.infer<typeof StatesPage>;

const counted = {
  total: count,
  priced: count.meta({ description: 'How many of them list the price of a session, by any route' }),
  routes: z.array(z.strictObject({ route: Route, total: count, prices: PriceRange.nullable(), priced: count }))
    .meta({ description: 'Every route: how many give it, how many list what a later session costs, and from what to what' }),
};

/** How many clinics a page of a city lists. */
export const clinicsOnPage = 10;

/** A state: its cities with clinics, A to Z. */
export const StatePage = z.strictObject({
  state: StateCode,
  name: z.string(),
  path: z.string(),
  ...counted,
  cities: z.array(PlaceLink),
  nearest: z.array(PlaceLink.extend({ distanceMiles: z.number().nonnegative() })).meta({ description: 'When the state has no clinic: the nearest cities that do' }),
}).meta({ id: 'StatePage' });
export type StatePage = z.infer<typeof StatePage>;

/** At most `clinicsOnPage` clinics of a city, A to Z. `from` is the middle of the city; distances on the cards are from there. */
export const CityPage = z.strictObject({
  state: StateCode,
  stateName: z.string(),
  city: z.string(),
  path: z.string().meta({ description: 'Of the first page, without language' }),
  from: Point,
  ...counted,
  within10Miles: count.meta({ description: 'More clinics outside the city, within ten miles of its middle' }),
  page: z.number().int().positive(),
  pages: z.number().int().positive(),
  clinics: z.array(ClinicCard),
  nearby: z.array(PlaceLink.extend({ distanceMiles: z.number().nonnegative() })).meta({ description: 'The nearest towns that have clinics, by how far the nearest of those is from `from`' }),
}).meta({ id: 'CityPage' });
export type CityPage = z.infer<typeof CityPage>;
