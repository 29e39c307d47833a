import { filterKeys, type FilterKey, type SearchFilters } from '@finder/contract';
import type { Entry } from './entry.ts';
import { chosenOf, filterTable } from './filter-table.ts';
import type { Moment } from './moment.ts';
import { combine, type Told } from './told.ts';

/** What one filter in use asks of a listing. Insurers, kind of plan and what is paid for are one question, named `insurers`. */
export type Question = { key: FilterKey; told: (entry: Entry) => Told };

/** The questions of a search's filters, in their order; none for a key that is absent or an empty list. */
export function questionsOf(filters: SearchFilters, moment: Moment): Question[] {
  return filterKeys.flatMap((key): Question[] => {
    const { choices, of, answers, free } = filterTable[key];
    const chosen = chosenOf(filters, key);
    if (chosen.length === 0 || key === 'planType' || key === 'insuranceFor') return [];
    if (free) return [{ key, told: free(filters, moment) }];
    const places = chosen.map((choice) => choices.indexOf(choice));
    const answersOf = answers(filters, moment);
    return [{ key, told: (entry) => combine(answersOf(entry), places, of) }];
  });
}
