import { z } from 'zod';
import { latitude, longitude } from './place.ts';
import { Condition, Coverage, Freshness, Insurer, Route } from './vocabulary.ts';

export const Point = z.strictObject({ lat: latitude, lng: longitude }).meta({ id: 'Point' });
export type Point = z.infer<typeof Point>;

/** Every key may be left out. A clinic matches when it is known to match every key given, any value of a list. */
export const SearchFilters = z.strictObject({
  routes: z.array(Route).max(4).optional(),
  insurers: z.array(Insurer).max(12).optional(),
  conditions: z.array(Condition).max(9).optional(),
  acceptingNewPatients: z.boolean().optional(),
}).meta({ id: 'SearchFilters' });
export type SearchFilters = z.infer<typeof SearchFilters>;

export const SearchRequest = z.strictObject({
  near: z.union([z.string().min(1).max(200), Point]).meta({ description: 'A ZIP, city or state as text, or a point' }),
  withinMiles: z.number().min(1).max(150).nullable().default(null),
  filters: SearchFilters.default({}),
  limit: z.number().int().min(1).max(100).default(20),
}).meta({ id: 'SearchRequest' });
export type SearchRequest = z.input<typeof SearchRequest>;

export const PriceRange = z.strictObject({
  low: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
}).meta({ id: 'PriceRange', description: 'Whole US dollars' });
export type PriceRange = z.infer<typeof PriceRange>;

/** What may be said of the listing as a whole: verified or confirmed when name, address, phone and treatments are. */
export const Checked = z.strictObject({
  how: z.enum(['verified', 'confirmed', 'old', 'never']),
  on: z.iso.date().nullable(),
}).meta({ id: 'Checked' });
export type Checked = z.infer<typeof Checked>;

/** One clinic in a list. Absent or null means "not listed", never "no". */
export const ClinicCard = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  lat: latitude,
  lng: longitude,
  distanceMiles: z.number().nonnegative(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  phone: z.string().nullable(),
  routes: z.array(Route).nullable(),
  price: z.strictObject({
    route: Route,
    perSession: PriceRange,
    freshness: Freshness,
    asOf: z.iso.date(),
  }).nullable().meta({ description: 'A later session by the first route that has a price' }),
  acceptingNewPatients: z.boolean().nullable(),
  therapyIncluded: z.boolean().nullable(),
  stepFree: z.boolean().nullable(),
  insurers: z.strictObject({
    accepted: z.number().int().nonnegative(),
    asked: z.array(z.strictObject({ insurer: Insurer, covers: z.array(Coverage) })),
    asOf: z.iso.date(),
    freshness: Freshness,
  }).nullable().meta({ description: 'How many are taken, and of those asked for in the filter: what each pays for' }),
  checked: Checked,
}).meta({ id: 'ClinicCard' });
export type ClinicCard = z.infer<typeof ClinicCard>;

export const SearchResponse = z.strictObject({
  near: z.strictObject({ label: z.string(), lat: latitude, lng: longitude }),
  total: z.number().int().nonnegative(),
  notSaid: z.number().int().nonnegative().meta({
    description: 'Clinics in the same area that are not known to fail a filter, but have not said: not in the list',
  }),
  invented: z.boolean().meta({ description: 'True while the listings are invented examples' }),
  nearestMiles: z.number().nonnegative().nullable().meta({
    description: 'When nothing is within the radius: how far the nearest match is',
  }),
  clinics: z.array(ClinicCard),
}).meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;
