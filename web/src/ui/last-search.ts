import type { Insurer, Point } from '@finder/contract';
import { roundPoint } from './near.ts';

/** Where the last search of this page measured from (rounded), and the insurers it asked for. */
export type LastSearch = { from: Point; insurers: Insurer[] };

let last: LastSearch | null = null;

/** Remembers, for as long as this page is open and in no storage, what comparing wants to know of a search. */
export const rememberSearch = (from: Point, insurers: Insurer[]) => {
  last = { from: roundPoint(from), insurers };
};

/** The last search of this page, or null. */
export const lastSearch = () => last;
