import type { FilterKey, Order, SearchFilters } from '@finder/contract';
import { hasBit, select, type Area, type Selection } from './area.ts';
import { popcountAll } from './bits.ts';
import type { Columns } from './columns.ts';
import { fillBlocks } from './fill.ts';
import type { Moment } from './moment.ts';
import { questionsOf, type Question } from './questions.ts';

/** A search as the core of it sees it: the place is understood, the box rounded. */
export type Asked = { area: Area; filters: SearchFilters; includeNotSaid: boolean; order: Order };

export type Hits = {
  /** Everything in the area. */
  area: Selection;
  questions: Question[];
  /** Bits of the area: known to match every filter; not known to fail one; what the list has of these. */
  known: Uint32Array;
  may: Uint32Array;
  listed: Uint32Array;
  /** How many in the list; how many in the area are not known to fail a filter, but have not said. */
  total: number;
  notSaid: number;
};

/** All listings of a search: in the area, known to match every filter or, unless that is switched off, not known to fail one. */
export function findHits(columns: Columns, asked: Pick<Asked, 'area' | 'filters' | 'includeNotSaid'>, moment: Moment): Hits {
  return findAmong(columns, select(columns, asked.area), asked, moment);
}

/** The same in a selection that is made already. */
export function findAmong(columns: Columns, area: Selection, { filters, includeNotSaid }: Pick<Asked, 'filters' | 'includeNotSaid'>, moment: Moment): Hits {
  fillBlocks(columns, area.blocks, moment, { minute: filters.open !== undefined });
  const questions = questionsOf(columns, area, filters, moment);
  const known = area.masks.slice();
  const may = area.masks.slice();
  for (const { yes, may: perhaps } of questions) {
    for (let i = 0; i < known.length; i += 1) {
      known[i]! &= yes[i]!;
      may[i]! &= perhaps[i]!;
    }
  }
  const [sure, possible] = [popcountAll(known), popcountAll(may)];
  return { area, questions, known, may, listed: includeNotSaid ? may : known, total: includeNotSaid ? possible : sure, notSaid: possible - sure };
}

/** The filters of which a listed slot has not said whether it matches. */
export const silentOn = ({ area, questions }: Hits, slot: number): FilterKey[] =>
  questions.filter(({ yes }) => !hasBit(area, yes, slot)).map(({ key }) => key);
