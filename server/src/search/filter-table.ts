import {
  accessNeeds, ageGroups, conditions, coverages, insurers, languages, monthSteps, openTimes, planTypes, priceSteps, routes, safetyFacts, stateCodes,
  supervisedBy, type FilterKey, type SearchFilters,
} from '@finder/contract';
import type { Columns } from './columns.ts';
import { takesAny, takesFor, type Insurance } from './insurance.ts';
import type { Moment } from './moment.ts';
import { firstPlane } from './planes.ts';
import { costsAtMost, leastCost, pricedRoutes } from './prices.ts';
import { no, yes, type Together, type Told } from './told.ts';

/** Where the answers to a choice are kept; `not`: to the opposite question. */
export type Plane = { plane: number; not: boolean };

/** What the listing of a slot tells of the choice at a place. */
export type Answer = (slot: number, place: number) => Told;

/**
 * One filter: the choices it offers, whether of several chosen ones any or each must hold (`one`: a choice takes the
 * place of the last), and where the answers come from: planes, or, where other filters of the search change the question,
 * a reckoning for each listing. `free`: what a listing tells of a choice that is not among those offered.
 */
export type Filter = {
  choices: readonly string[];
  of: Together;
  planes: readonly Plane[];
  reckon: (filters: SearchFilters, moment: Moment, columns: Columns) => Answer | null;
  free?: (filters: SearchFilters, moment: Moment, columns: Columns) => Answer;
};

const never = () => null;
const planesOf = (key: Parameters<typeof firstPlane>[0], choices: readonly unknown[]): Plane[] =>
  choices.map((_, place) => ({ plane: firstPlane(key) + place, not: false }));
const lasting = <K extends 'routes' | 'conditions' | 'languages' | 'access' | 'ageGroups' | 'supervisedBy' | 'safety'>(key: K, choices: readonly string[], of: Together): Filter =>
  ({ choices, of, planes: planesOf(key, choices), reckon: never });
const both = (key: 'acceptingNewPatients' | 'therapyIncluded' | 'remsListed'): Filter => ({
  choices: ['true', 'false'], of: 'one', planes: [{ plane: firstPlane(key), not: false }, { plane: firstPlane(key), not: true }], reckon: never,
});

/** An answer that is the same for all who say the same of insurers, worked out once for each such say. */
function ofInsurance(columns: Columns, told: (insurance: Insurance, place: number) => Told): Answer {
  const known: (Told | undefined)[][] = [];
  return (slot, place) => {
    const number = columns.insurance[slot]!;
    const answers = known[number] ??= [];
    return answers[place] ??= told(columns.insurances.at(number), place);
  };
}

/** Every filter but the coupling of two: see `changes` in facets.ts. */
export const filterTable: Record<FilterKey, Filter> = {
  routes: lasting('routes', routes, 'any'),
  insurers: {
    choices: insurers, of: 'any', planes: planesOf('insurers', insurers),
    reckon: ({ planType, insuranceFor }, moment, columns) => (planType === undefined && insuranceFor === undefined ? null
      : ofInsurance(columns, (insurance, place) => takesFor(insurance, insurers[place]!, planType, insuranceFor, moment.oldest('insurers')))),
  },
  planType: {
    choices: planTypes, of: 'one', planes: [],
    reckon: ({ insurers: asked = [], insuranceFor }, moment, columns) =>
      ofInsurance(columns, (insurance, place) => takesAny(insurance, asked, planTypes[place], insuranceFor, moment.oldest('insurers'))),
  },
  insuranceFor: {
    choices: coverages, of: 'one', planes: [],
    reckon: ({ insurers: asked = [], planType }, moment, columns) =>
      ofInsurance(columns, (insurance, place) => takesAny(insurance, asked, planType, coverages[place], moment.oldest('insurers'))),
  },
  conditions: lasting('conditions', conditions, 'any'),
  price: {
    choices: priceSteps.map(String), of: 'one', planes: planesOf('price', priceSteps),
    reckon: (filters, moment, columns) => {
      const asked = pricedRoutes(filters);
      if (asked.length === 0) return null;
      const cost = leastCost(columns, asked, moment);
      return (slot, place) => costsAtMost(cost(slot), priceSteps[place]!);
    },
    free: (filters, moment, columns) => {
      const cost = leastCost(columns, pricedRoutes(filters), moment);
      const most = filters.price?.most ?? 0;
      return (slot) => costsAtMost(cost(slot), most);
    },
  },
  acceptingNewPatients: both('acceptingNewPatients'),
  therapyIncluded: both('therapyIncluded'),
  telehealthInto: { choices: stateCodes, of: 'one', planes: planesOf('telehealthInto', stateCodes), reckon: never },
  languages: lasting('languages', languages, 'any'),
  access: lasting('access', accessNeeds, 'all'),
  ageGroups: lasting('ageGroups', ageGroups, 'any'),
  open: { choices: openTimes, of: 'all', planes: [...planesOf('now', ['now']), ...planesOf('hours', ['evening', 'weekend'])], reckon: never },
  supervisedBy: lasting('supervisedBy', supervisedBy, 'any'),
  safety: lasting('safety', safetyFacts, 'all'),
  remsListed: both('remsListed'),
  verifiedWithinMonths: {
    choices: monthSteps.map(String), of: 'one', planes: planesOf('verifiedWithinMonths', monthSteps), reckon: never,
    free: ({ verifiedWithinMonths = 0 }, moment, columns) => {
      const since = moment.monthsBefore(verifiedWithinMonths);
      return (slot) => (columns.verifiedDay[slot]! !== 0 && columns.verifiedDay[slot]! >= since ? yes : no);
    },
  },
};

/** What is chosen of a filter, as words; none for a key that is absent or an empty list. */
export function chosenOf(filters: SearchFilters, key: FilterKey): string[] {
  if (key === 'price') return filters.price ? [String(filters.price.most)] : [];
  const value = filters[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
}
