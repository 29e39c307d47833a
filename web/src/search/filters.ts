import type { Search } from './address.ts';
import { conditionWords, insurerWords, routeWords } from '../words/vocabulary.ts';

export type Filters = Pick<Search, 'routes' | 'insurers' | 'conditions' | 'takingNew'>;
export type ListFilter = 'routes' | 'insurers' | 'conditions';

export const noFilters: Filters = { routes: [], insurers: [], conditions: [], takingNew: false };

/** The filters that are lists: their order on the page, their name in `searchWords` and the words of their choices. */
export const listFilters = [
  { key: 'routes', label: 'route', choices: routeWords },
  { key: 'insurers', label: 'insurance', choices: insurerWords },
  { key: 'conditions', label: 'condition', choices: conditionWords },
] as const;

/** The filters with one choice turned on or off; the list keeps the vocabulary's order. */
export const toggleChoice = (filters: Filters, key: ListFilter, choice: string): Filters => {
  const chosen = new Set<string>(filters[key]);
  if (!chosen.delete(choice)) chosen.add(choice);
  const all = listFilters.find((filter) => filter.key === key)?.choices.en ?? {};
  return { ...filters, [key]: Object.keys(all).filter((known) => chosen.has(known)) };
};
