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
  routes: z.array(z.strictObject({ route: Route, total: count, prices: PriceRange.nullable(), priced: count })),
};

/** A state: its cities with clinics, A to Z. */
export const StatePage = z.strictObject({
  state: StateCode,
  name: z.string(),
  ...counted,
  cities: z.array(PlaceLink),
  nearest: z.array(PlaceLink.extend({ distanceMiles: z.number().nonnegative() })).meta({ description: 'When the state has no clinic: the nearest cities that do' }),
}).meta({ id: 'StatePage' });
export type StatePage = z.infer<typeof StatePage>;

/** Ten clinics of a city, A to Z. `from` is the middle of the city; distances on the cards are from there. */
export const CityPage = z.strictObject({
  state: StateCode,
  stateName: z.string(),
  city: z.string(),
  from: Point,
  ...counted,
  within10Miles: count.meta({ description: 'More clinics outside the city, within ten miles of its middle' }),
  page: z.number().int().positive(),
  pages: z.number().int().positive(),
  clinics: z.array(ClinicCard),
  nearby: z.array(PlaceLink.extend({ distanceMiles: z.number().nonnegative() })),
}).meta({ id: 'CityPage' });
export type CityPage = z.infer<typeof CityPage>;
