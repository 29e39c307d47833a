import { filterKeys, type FilterKey, type SearchFilters } from '@finder/contract';
import { answersOf, ask, together, type Answers } from './answers.ts';
import type { Selection } from './area.ts';
import type { Columns } from './columns.ts';
import { chosenOf, filterTable } from './filter-table.ts';
import type { Moment } from './moment.ts';

/** What one filter in use is answered. Insurers, kind of plan and what is paid for are one question, named `insurers`. */
export type Question = { key: FilterKey } & Answers;

/** The questions of a search's filters, in their order; none for a key that is absent or an empty list. */
export function questionsOf(columns: Columns, selection: Selection, filters: SearchFilters, moment: Moment): Question[] {
  return filterKeys.flatMap((key): Question[] => {
    const filter = filterTable[key];
    const chosen = chosenOf(filters, key);
    if (chosen.length === 0 || key === 'planType' || key === 'insuranceFor') return [];
    if (filter.free) return [{ key, ...ask(columns, selection, filter.free(filters, moment, columns), 0) }];
    const answers = answersOf(columns, selection, filter, filters, moment);
    return [{ key, ...together(chosen.map((choice) => answers(filter.choices.indexOf(choice))), filter.of === 'all' ? 'all' : 'any') }];
  });
}
