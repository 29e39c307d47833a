import { filterKeys, type Facets, type FilterKey, type Route, type SearchFilters } from '@finder/contract';
import type { Entry } from './entry.ts';
import { chosenOf, filterTable } from './filter-table.ts';
import type { Moment } from './moment.ts';
import { costsAtMost, leastCost } from './prices.ts';
import type { Question } from './questions.ts';
import { combine, type Told } from './told.ts';

/** A listing of the area with what it told: bit i of `fails` is set when it is not enough for question i. */
export type Standing = { entry: Entry; fails: number };

/** Whether the price asked for is that of the routes chosen, because it names none of its own. */
const pricesFollowRoutes = ({ price }: SearchFilters) => price !== undefined && price.route === undefined;

/** The questions that a choice of this filter changes. */
function changes(key: FilterKey, filters: SearchFilters): FilterKey[] {
  if (key === 'planType' || key === 'insuranceFor') return ['insurers'];
  return key === 'routes' && pricesFollowRoutes(filters) ? ['routes', 'price'] : [key];
}

/**
 * For each choice of each filter, how many of these listings the search has once it is made too. `questions` are those of
 * the search, `enough` what counts as a match (2 known, 1 also not said). Grows with the listings and the choices.
 */
export function countFacets(
  standing: readonly Standing[], questions: readonly Question[], filters: SearchFilters, moment: Moment, enough: Told,
): Facets {
  const count = (key: FilterKey): Record<string, number> => {
    if ((key === 'planType' || key === 'insuranceFor') && !filters.insurers?.length) return {};
    const changed = changes(key, filters);
    const others = questions.reduce((mask, question, index) => (changed.includes(question.key) ? mask : mask | (1 << index)), 0);
    const { choices, of, answers } = filterTable[key];
    const answersOf = answers(filters, moment);
    const places = chosenOf(filters, key).map((choice) => choices.indexOf(choice));
    const alone = of === 'one' || places.length === 0;
    const most = key === 'routes' && filters.price && pricesFollowRoutes(filters) ? [filters.price.most] : null;
    const costs = most && choices.map((choice) => leastCost([...new Set([...(filters.routes ?? []), choice])] as Route[], moment));
    const totals = choices.map(() => 0);
    for (const { entry, fails } of standing) {
      if ((fails & others) !== 0) continue;
      const told = answersOf(entry);
      const before = alone ? null : combine(told, places, of);
      for (let place = 0; place < totals.length; place += 1) {
        const choice = told[place]!;
        const after = before === null ? choice : of === 'any' ? Math.max(before, choice) : Math.min(before, choice);
        if (after < enough || (most && costsAtMost(costs![place]!(entry), most)[0]! < enough)) continue;
        totals[place]! += 1;
      }
    }
    return Object.fromEntries(choices.map((choice, place) => [choice, totals[place]!]));
  };
  // The contract's record has every key.
  return Object.fromEntries(filterKeys.map((key) => [key, count(key)])) as Facets;
}
