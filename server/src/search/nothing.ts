import { filterKeys, stateCodes, type ClinicCard, type FilterKey, type NothingHere, type SearchFilters, type StateCode } from '@finder/contract';
import { popcount } from './bits.ts';
import type { Columns } from './columns.ts';
import { findHits, type Asked } from './hits.ts';
import type { Moment } from './moment.ts';
import { findNearest, type Nearest } from './nearest.ts';
import { firstPlane } from './planes.ts';

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

/** How many listings that may be shown are known to treat by video into a state. */
function countTelehealth(columns: Columns, state: StateCode): number {
  const told = columns.planes.yes[firstPlane('telehealthInto') + stateCodes.indexOf(state)]!;
  let total = 0;
  for (let block = 0; block < columns.tree.blocks; block += 1) total += popcount(columns.shown(block) & told[block]!);
  return total;
}

/** What may be tried when a search has nothing in its area. `state` is the one that the place lies in. */
export async function whenNothing(
  columns: Columns, asked: Asked, state: StateCode | null, moment: Moment, toCard: (one: Nearest) => Promise<ClinicCard | null>,
): Promise<NothingHere> {
  const [nearest] = findNearest(columns, asked, 1, moment);
  const totalWithin = (withinMiles: number | null) => findHits(columns, { ...asked, area: { ...asked.area, box: null, withinMiles } }, moment).total;
  let nextRadius: NothingHere['nextRadius'] = null;
  if (nearest) {
    const miles = usualRadii.find((radius) => totalWithin(radius) > 0) ?? null;
    nextRadius = { miles, total: totalWithin(miles) };
  }
  return {
    nearest: nearest ? await toCard(nearest) : null,
    nextRadius,
    withoutFilter: filterKeys.filter((key) => isUsed(asked.filters, key)).map((filter) => ({
      filter,
      total: findHits(columns, { ...asked, filters: without(asked.filters, filter) }, moment).total,
    })),
    telehealth: state === null ? null : { state, total: countTelehealth(columns, state) },
  };
}
