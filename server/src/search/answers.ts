import type { SearchFilters } from '@finder/contract';
import type { Selection } from './area.ts';
import type { Columns } from './columns.ts';
import type { Answer, Filter } from './filter-table.ts';
import type { Moment } from './moment.ts';
import { no, yes } from './told.ts';

/** Answers of a selection's listings: bits that are set where it is yes, and where it may be (yes or not said). */
export type Answers = { yes: Uint32Array; may: Uint32Array };

/** Asks each listing of a selection. */
export function ask(columns: Columns, { blocks, masks }: Selection, told: Answer, place: number): Answers {
  const sure = new Uint32Array(blocks.length);
  const may = new Uint32Array(blocks.length);
  for (let i = 0; i < blocks.length; i += 1) {
    columns.each(blocks[i]!, masks[i]!, (slot) => {
      const answer = told(slot, place);
      if (answer === no) return;
      may[i]! |= 1 << (slot & 31);
      if (answer === yes) sure[i]! |= 1 << (slot & 31);
    });
  }
  return { yes: sure, may };
}

/** What each choice of a filter is answered by a selection's listings. Bits outside the selection mean nothing. */
export function answersOf(columns: Columns, selection: Selection, filter: Filter, filters: SearchFilters, moment: Moment): (place: number) => Answers {
  const reckon = filter.reckon(filters, moment, columns);
  if (reckon) return (place) => ask(columns, selection, reckon, place);
  const { blocks } = selection;
  const gather = (words: Uint32Array, flip: boolean): Uint32Array => {
    const gathered = new Uint32Array(blocks.length);
    for (let i = 0; i < blocks.length; i += 1) gathered[i] = flip ? ~words[blocks[i]!]! : words[blocks[i]!]!;
    return gathered;
  };
  return (place) => {
    const { plane, not } = filter.planes[place]!;
    const { yes: sure, may } = columns.planes;
    return not ? { yes: gather(may[plane]!, true), may: gather(sure[plane]!, true) } : { yes: gather(sure[plane]!, false), may: gather(may[plane]!, false) };
  };
}

/** Several choices together. */
export function together(answers: readonly Answers[], of: 'any' | 'all'): Answers {
  const [first, ...rest] = answers;
  const joined = { yes: first!.yes.slice(), may: first!.may.slice() };
  for (const other of rest) {
    for (const words of ['yes', 'may'] as const) {
      const [into, from] = [joined[words], other[words]];
      for (let i = 0; i < into.length; i += 1) into[i] = of === 'any' ? into[i]! | from[i]! : into[i]! & from[i]!;
    }
  }
  return joined;
}
