import { filterKeys, type Facets, type FilterKey, type Route, type SearchFilters } from '@finder/contract';
import type { Entry } from './entry.ts';
import { chosenOf, filterTable } from './filter-table.ts';
import type { Moment } from './moment.ts';
import { costsAtMost } from './prices.ts';
import type { Question } from './questions.ts';
import { combine, no, type Together, type Told } from './told.ts';

/** A listing of the area with what it told: bit i of `fails` is set when it is not enough for question i. */
export type Standing = { entry: Entry; fails: number };

/** The questions that a choice of this filter changes. A route also says whose price is meant. */
const changes = (key: FilterKey): FilterKey[] =>
  key === 'routes' ? ['routes', 'price'] : key === 'planType' || key === 'insuranceFor' ? ['insurers'] : [key];

/** What each choice, made beside those that are made already, would tell: of a list any or each, else the choice alone. */
function afterEach(answers: ArrayLike<Told>, places: readonly number[], of: Together): (place: number) => Told {
  if (of === 'one' || places.length === 0) return (place) => answers[place] ?? no;
  const now = combine(answers, places, of);
  return (place) => {
    const answer = answers[place] ?? no;
    return (of === 'any') === (answer > now) ? answer : now;
  };
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
    const changed = changes(key);
    const others = questions.reduce((mask, question, index) => (changed.includes(question.key) ? mask : mask | (1 << index)), 0);
    const { choices, of, answers } = filterTable[key];
    const places = chosenOf(filters, key).map((choice) => choices.indexOf(choice));
    const priceToo = key === 'routes' && filters.price && !filters.price.route ? filters.price.most : null;
    const routesThen = choices.map((choice) => [...new Set([...(filters.routes ?? []), choice])] as Route[]);
    const totals = choices.map(() => 0);
    for (const { entry, fails } of standing) {
      if ((fails & others) !== 0) continue;
      const told = afterEach(answers(entry, filters, moment), places, of);
      for (let place = 0; place < totals.length; place += 1) {
        if (told(place) < enough) continue;
        if (priceToo !== null && costsAtMost(entry, priceToo, routesThen[place]!, moment.isShown(entry, 'prices')) < enough) continue;
        totals[place]! += 1;
      }
    }
    return Object.fromEntries(choices.map((choice, place) => [choice, totals[place]!]));
  };
  // The contract's record has every key.
  return Object.fromEntries(filterKeys.map((key) => [key, count(key)])) as Facets;
}
