import {
  accessNeeds, ageGroups, conditions, coverages, filterKeys, insurers, languages, monthSteps, openTimes, planTypes, priceSteps, routes, safetyFacts,
  SearchFilters, stateCodes, supervisedBy, type Facets, type FilterKey,
} from '@finder/contract';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { questionsOf, type Question } from './questions.ts';
import type { Told } from './told.ts';

/** The choices that each filter offers, as the words of the contract. */
const choices: Record<FilterKey, readonly string[]> = {
  routes, insurers, planType: planTypes, insuranceFor: coverages, conditions, price: priceSteps.map(String),
  acceptingNewPatients: ['true', 'false'], therapyIncluded: ['true', 'false'], telehealthInto: stateCodes, languages, access: accessNeeds,
  ageGroups, open: openTimes, supervisedBy, safety: safetyFacts, remsListed: ['true', 'false'], verifiedWithinMonths: monthSteps.map(String),
};

/** Which questions a choice of a filter changes, by their names: a route also says whose price is meant. */
const changes = (key: FilterKey): FilterKey[] =>
  key === 'routes' ? ['routes', 'price'] : key === 'planType' || key === 'insuranceFor' ? ['insurers'] : [key];

const lists: FilterKey[] = ['routes', 'insurers', 'conditions', 'languages', 'access', 'ageGroups', 'open', 'supervisedBy', 'safety'];

/** The filters after one more choice: added to a list, else in place of what was chosen. */
export function choose(filters: SearchFilters, key: FilterKey, choice: string): SearchFilters {
  if (lists.includes(key)) {
    const chosen = (filters[key] ?? []) as readonly string[];
    return chosen.includes(choice) ? filters : { ...filters, [key]: [...chosen, choice] };
  }
  if (key === 'price') return { ...filters, price: { ...filters.price, most: Number(choice) } };
  if (key === 'verifiedWithinMonths') return { ...filters, verifiedWithinMonths: Number(choice) };
  return { ...filters, [key]: choice === 'true' ? true : choice === 'false' ? false : choice };
}

/** Whether a listing stands the questions: at least `enough` (2 known to match, 1 also not said) for each. */
const stands = (entry: Entry, questions: readonly Question[], enough: Told) => {
  for (const { told } of questions) if (told(entry) < enough) return false;
  return true;
};

/** For each choice of each filter, how many of these listings the search has once it is made too. */
export function countFacets(entries: readonly Entry[], filters: SearchFilters, moment: Moment, enough: Told): Facets {
  const asked = questionsOf(filters, moment);
  const standing = entries.filter((entry) => stands(entry, asked, enough));
  const count = (key: FilterKey): Record<string, number> => {
    if ((key === 'planType' || key === 'insuranceFor') && !filters.insurers?.length) return {};
    const changed = changes(key);
    const others = asked.filter((question) => !changed.includes(question.key));
    const left = others.length === asked.length ? standing : entries.filter((entry) => stands(entry, others, enough));
    return Object.fromEntries(choices[key].map((choice) => {
      const questions = questionsOf(choose(filters, key, choice), moment).filter((question) => changed.includes(question.key));
      let total = 0;
      for (const entry of left) if (stands(entry, questions, enough)) total += 1;
      return [choice, total];
    }));
  };
  // The contract's record has every key.
  return Object.fromEntries(filterKeys.map((key) => [key, count(key)])) as Facets;
}
