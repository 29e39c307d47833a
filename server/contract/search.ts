import { z } from 'zod';
import { latitude, longitude, Place, placeKinds } from './place.ts';
import { SearchFilters, filterKeys } from './filters.ts';
import { Coverage, Freshness, Insurer, Order, Route, StateCode } from './vocabulary.ts';

export const Point = z.strictObject({ lat: latitude, lng: longitude }).meta({ id: 'Point' });
export type Point = z.infer<typeof Point>;

/** A part of the map, in degrees. `west` greater than `east`: it crosses the antimeridian. */
export const Box = z.strictObject({ south: latitude, west: longitude, north: latitude, east: longitude })
  .refine(({ south, north }) => south <= north, { path: ['south'], message: 'must not be north of `north`' })
  .meta({ id: 'Box' });
export type Box = z.infer<typeof Box>;

const asked = {
  near: z.union([z.string().min(1).max(200), Point]).optional()
    .meta({ description: 'Where distances are measured from: a ZIP, city, state or address as text, or a point' }),
  withinMiles: z.number().min(1).max(150).nullable().default(null),
  box: Box.optional().meta({ description: 'Only clinics in this part of the map. Its corners are rounded outward to two decimals' }),
  filters: SearchFilters.default({}),
  includeNotSaid: z.boolean().default(true)
    .meta({ description: 'Whether clinics that have not said if they match are listed, after those that do' }),
  order: Order.default('distance'),
};

type Asked = { near?: unknown; box?: unknown; withinMiles: number | null };

function checkArea({ near, box, withinMiles }: Asked, context: z.core.$RefinementCtx): void {
  if (near === undefined && box === undefined) context.addIssue({ code: 'custom', path: ['near'], message: 'Give a place, or a part of the map in `box`' });
  if (box !== undefined && withinMiles !== null) context.addIssue({ code: 'custom', path: ['withinMiles'], message: 'Give a distance or a `box`, not both' });
}

export const SearchRequest = z.strictObject({
  ...asked,
  limit: z.number().int().min(1).max(100).default(20),
  after: z.string().min(1).max(1000).optional()
    .meta({ description: '`next` of the page before, with all else as it was: the list goes on behind that clinic' }),
}).superRefine(checkArea).meta({ id: 'SearchRequest' });
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

export const FilterKey = z.enum(filterKeys);
export type FilterKey = z.infer<typeof FilterKey>;

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
  }).nullable().meta({ description: 'A later session by the first route asked for (else offered) that has a price' }),
  acceptingNewPatients: z.boolean().nullable(),
  therapyIncluded: z.boolean().nullable(),
  stepFree: z.boolean().nullable(),
  insurers: z.strictObject({
    accepted: z.number().int().nonnegative(),
    covers: z.array(Coverage),
    asked: z.array(z.strictObject({ insurer: Insurer, covers: z.array(Coverage), copay: PriceRange.nullable() })),
    asOf: z.iso.date(),
    freshness: Freshness,
  }).nullable().meta({ description: 'How many are taken and what they pay for, all together; of those asked for in the filter, what each pays for' }),
  checked: Checked,
  verifiedOn: z.iso.date().nullable().meta({ description: 'The oldest day on which name and address, phone and treatments were all verified' }),
  notSaid: z.array(FilterKey).meta({ description: 'Filters of this search of which the clinic has not said whether it matches; empty: known to match' }),
}).meta({ id: 'ClinicCard' });
export type ClinicCard = z.infer<typeof ClinicCard>;

/** What was understood of `near`. */
export const Nearby = z.strictObject({
  label: z.string(),
  lat: latitude,
  lng: longitude,
  kind: z.enum([...placeKinds, 'point']),
  state: StateCode.nullable().meta({ description: 'The state that the place lies in, for telehealth' }),
  fromAddress: z.boolean().meta({ description: 'A street address was typed: only its ZIP or city was used' }),
  poBox: z.boolean().meta({ description: 'The ZIP is one of PO boxes: the point is its post office' }),
  others: z.array(Place).meta({ description: 'Other places of the same name that may have been meant' }),
}).meta({ id: 'Nearby' });
export type Nearby = z.infer<typeof Nearby>;

const count = z.number().int().nonnegative();

/**
 * For each choice of each filter: the `total` that the search has once that choice is made too (for a choice that is
 * made already: the total now). `planType` and `insuranceFor` are empty while no insurer is chosen.
 */
export const Facets = z.record(FilterKey, z.record(z.string(), count)).meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;

/** What to try when nothing is in the area. */
export const NothingHere = z.strictObject({
  nearest: ClinicCard.nullable().meta({ description: 'The nearest that matches, at any distance' }),
  nextRadius: z.strictObject({ miles: z.number().nullable(), total: count }).nullable()
    .meta({ description: 'The next usual radius that has one, null for any distance' }),
  withoutFilter: z.array(z.strictObject({ filter: FilterKey, total: count }))
    .meta({ description: 'For each filter in use: the total in the same area without it' }),
  telehealth: z.strictObject({ state: StateCode, total: count }).nullable()
    .meta({ description: 'Clinics anywhere that are known to treat by video into the state of `near`' }),
}).meta({ id: 'NothingHere' });
export type NothingHere = z.infer<typeof NothingHere>;

export const SearchResponse = z.strictObject({
  near: Nearby.nullable().meta({ description: 'Null when only a `box` was given' }),
  from: Point.meta({ description: 'Where distances are measured from: `near`, else the middle of the box' }),
  box: Box.nullable().meta({ description: 'The box that was searched, rounded' }),
  total: count.meta({ description: 'How many clinics the whole list has' }),
  notSaid: count.meta({ description: 'Clinics in the area not known to fail a filter that have not said: in the list unless includeNotSaid is off' }),
  invented: z.boolean().meta({ description: 'True while the listings are invented examples' }),
  facets: Facets,
  clinics: z.array(ClinicCard),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null on the last' }),
  nothing: NothingHere.nullable().meta({ description: 'When the total is 0: what to try' }),
}).meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;

/** The same search as `SearchRequest`, for the part of the map on the screen. */
export const MapRequest = z.strictObject({
  ...asked,
  view: Box.meta({ description: 'The part of the map on the screen' }),
  zoom: z.number().int().min(0).max(18).meta({ description: 'Web Mercator zoom: the world is 256 · 2^zoom pixels wide' }),
}).superRefine(checkArea).meta({ id: 'MapRequest' });
export type MapRequest = z.input<typeof MapRequest>;

/** A clinic on the map. `number` is its place in the whole list, from 1. */
export const MapClinic = ClinicCard.pick({
  id: true, slug: true, name: true, lat: true, lng: true, street: true, city: true, zip: true, distanceMiles: true, routes: true,
}).extend({ number: z.number().int().positive() }).meta({ id: 'MapClinic' });
export type MapClinic = z.infer<typeof MapClinic>;

/**
 * One thing on the map: a clinic, or several that stand too near to be told apart at this zoom. `clinics` names them by
 * number (at most 50 of a marker and 120 of an answer) when there is one, when all stand at one point, and from zoom 11 on;
 * otherwise it is null and `bounds` says what to zoom to. Points and bounds are right to a metre.
 */
export const Marker = z.strictObject({
  lat: latitude,
  lng: longitude,
  count: z.number().int().positive(),
  bounds: Box,
  clinics: z.array(MapClinic).nullable(),
}).meta({ id: 'Marker' });
export type Marker = z.infer<typeof Marker>;

/** At most 120 markers, nearest first; their counts add up to `total`, the clinics of the search that lie in the view. */
export const MapResponse = z.strictObject({ total: count, markers: z.array(Marker) }).meta({ id: 'MapResponse' });
export type MapResponse = z.infer<typeof MapResponse>;
