import {
  accessNeeds, ageGroups, conditions, coverages, insurers, languages, openTimes, orders, planTypes, routes, safetyFacts, stateCodes, supervisedBy,
  type Box, type Point, type SearchFilters,
} from '@finder/contract';
import fc from 'fast-check';

const some = <T>(values: readonly T[], most = 3) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
/** Mostly absent: with all filters at once nothing is ever found. */
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 7 }, { arbitrary: value, weight: 1 });

export const anyFilters: fc.Arbitrary<SearchFilters> = fc.record({
  routes: rarely(some(routes)), conditions: rarely(some(conditions)), insurers: rarely(some(insurers)), planType: rarely(fc.constantFrom(...planTypes)),
  insuranceFor: rarely(fc.constantFrom(...coverages)),
  price: rarely(fc.record({ most: fc.integer({ min: 100, max: 1200 }), route: fc.option(fc.constantFrom(...routes), { nil: undefined }) })),
  acceptingNewPatients: rarely(fc.boolean()), therapyIncluded: rarely(fc.boolean()), telehealthInto: rarely(fc.constantFrom(...stateCodes)),
  languages: rarely(some(languages)), access: rarely(some(accessNeeds)), ageGroups: rarely(some(ageGroups)), open: rarely(some(openTimes)),
  supervisedBy: rarely(some(supervisedBy)), safety: rarely(some(safetyFacts)), remsListed: rarely(fc.boolean()),
  verifiedWithinMonths: rarely(fc.integer({ min: 1, max: 24 })),
}).map((drawn) => {
  const { planType, insuranceFor, ...rest } = drawn;
  const given = Object.entries(drawn.insurers ? { ...rest, planType, insuranceFor } : rest).filter(([, value]) => value !== undefined);
  const price = drawn.price && { most: drawn.price.most, ...(drawn.price.route && { route: drawn.price.route }) };
  return { ...Object.fromEntries(given), ...(price && { price }) };
});

const around = (south: number, west: number, north: number, east: number): fc.Arbitrary<Point> => fc.record({
  lat: fc.double({ min: south, max: north, noNaN: true }), lng: fc.double({ min: west, max: east, noNaN: true }),
});

/** Where many clinics are, by latitude and longitude. */
const towns = [[40.7, -74], [34.05, -118.25], [41.85, -87.65], [29.75, -95.35], [33.45, -112.05], [39.95, -75.15], [32.8, -96.8], [37.75, -122.4], [39.75, -105], [25.8, -80.2]] as const;
const nearTown = fc.tuple(fc.constantFrom(...towns), around(-1, -1, 1, 1)).map(([[lat, lng], off]) => ({ lat: lat + off.lat, lng: lng + off.lng }));

/** The country, its towns, and where globes are hard: Alaska, Hawaii, both sides of the antimeridian, both poles. */
export const anyPoint: fc.Arbitrary<Point> = fc.oneof(
  { arbitrary: around(24, -125, 49, -67), weight: 6 }, { arbitrary: nearTown, weight: 10 }, around(51, -179.9, 71, -130), around(18, -161, 23, -154), around(-15, 144, 55, 180),
  around(-15, -180, 55, -168), around(89, -180, 90, 180), around(-90, -180, -89, 180),
  fc.constantFrom({ lat: 90, lng: 0 }, { lat: -90, lng: 0 }, { lat: 0, lng: 180 }, { lat: 0, lng: -180 }, { lat: 52, lng: 179.99 }),
);

/** Boxes with any corners; about as many across the antimeridian as not. */
const anyBox: fc.Arbitrary<Box> = fc.tuple(anyPoint, fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })).map(([{ lat, lng }, height, width]) => ({
  south: Math.max(-90, lat - height), north: Math.min(90, lat + height), west: lng, east: lng + width > 180 ? lng + width - 360 : lng + width,
}));

export const anyArea = fc.oneof(
  { arbitrary: fc.record({ near: anyPoint, withinMiles: fc.option(fc.integer({ min: 1, max: 150 }), { nil: null, freq: 2 }) }), weight: 4 },
  fc.record({ near: anyPoint, box: anyBox, withinMiles: fc.constant(null) }),
  fc.record({ box: anyBox, withinMiles: fc.constant(null) }),
);

export const anySearch = fc.record({ area: anyArea, filters: anyFilters, includeNotSaid: fc.boolean(), order: fc.constantFrom(...orders) });

/** Instants through more than a year: summer time, holidays, and ages at which facts are hidden. */
export const anyInstant = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => new Date(Date.now() + minutes * 60_000));
