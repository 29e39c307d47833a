import { filterKeys, type ClinicCard, type FilterKey, type NothingHere, type SearchFilters, type StateCode } from '@finder/contract';
import type { Entry } from './entry.ts';
import { findHits, type Asked } from './hits.ts';
import type { Moment } from './moment.ts';
import { firstOf, type Ranked } from './order.ts';
import { chordOfMiles } from './sphere.ts';
import { tell, yes } from './told.ts';

/** The distances that the page offers, in miles. */
const usualRadii = [5, 10, 25, 50, 100, 150];

/** The filters without one of them. What needs insurers goes with them. */
function without(filters: SearchFilters, key: FilterKey): SearchFilters {
  const gone: FilterKey[] = key === 'insurers' ? ['insurers', 'planType', 'insuranceFor'] : [key];
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !gone.some((each) => each === name)));
}

const isUsed = (filters: SearchFilters, key: FilterKey) => {
  const value = filters[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

/** What may be tried when a search has nothing in its area. `state` is the one that the place lies in. */
export function whenNothing(
  entries: readonly Entry[], asked: Asked, state: StateCode | null, moment: Moment, toCard: (one: Ranked) => ClinicCard,
): NothingHere {
  const anywhere = findHits(entries, { ...asked, area: { ...asked.area, withinMiles: null, box: null }, order: 'distance' }, moment).listed;
  const nearest = firstOf(anywhere.map((one) => ({ ...one, rank: 0 })), 1, null).page[0];
  const miles = nearest && usualRadii.find((radius) => chordOfMiles(radius) ** 2 >= nearest.chord2);
  const within = miles === undefined ? anywhere : anywhere.filter(({ chord2 }) => chord2 <= chordOfMiles(miles) ** 2);
  return {
    nearest: nearest ? toCard(nearest) : null,
    nextRadius: nearest ? { miles: miles ?? null, total: within.length } : null,
    withoutFilter: filterKeys.filter((key) => isUsed(asked.filters, key)).map((filter) => ({
      filter,
      total: findHits(entries, { ...asked, filters: without(asked.filters, filter) }, moment).listed.length,
    })),
    telehealth: state === null ? null : { state, total: entries.filter(({ telehealth }) => tell(telehealth[state]) === yes).length },
  };
}
