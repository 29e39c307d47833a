import type { Order, Route } from '@finder/contract';
import { z } from 'zod';
import { chord2 } from './area.ts';
import type { Columns } from './columns.ts';
import type { Moment } from './moment.ts';
import { shownLow } from './prices.ts';
import { milesOfChord } from './sphere.ts';
import type { Centre } from './tree.ts';

/**
 * All that may decide the order (promise 6): whether it is known to match (0) or has not said (1), what the patient chose
 * to order by (null after all others), then the name; the id only parts equal names.
 */
export type Key = { rank: number; value: number | null; name: string; id: string };

/** Distance in millionths of a mile: finer differences are rounding, and such ties go by name. */
export const distanceValue = (chord: number): number => Math.round(milesOfChord(Math.sqrt(chord)) * 1e6);

/** What the list is ordered by, smaller first: distance, lowest price of the route shown, or age of the check. */
export function valuesBy(columns: Columns, order: Order, centre: Centre, routes: readonly Route[], moment: Moment): (slot: number) => number | null {
  if (order === 'distance') return (slot) => distanceValue(chord2(columns, slot, centre));
  if (order === 'verified') return (slot) => (columns.verifiedDay[slot] === 0 ? null : -columns.verifiedDay[slot]!);
  return (slot) => {
    const low = shownLow(columns, slot, routes, moment);
    return low === -1 ? null : low;
  };
}

/** Smaller first, null last. */
export function compareValues(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const compareKeys = (a: Key, b: Key): number =>
  a.rank - b.rank || compareValues(a.value, b.value) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id);

const Cursor = z.tuple([z.number(), z.number().nullable(), z.string(), z.string()]);

/** The place of the last clinic of a page, as the next page's `after`: whatever is added meanwhile, none is skipped or shown twice. */
export function writeCursor({ rank, value, name, id }: Key): string {
  return Buffer.from(JSON.stringify([rank, value, name, id])).toString('base64url');
}

/** The other way round; null for a text that is no such place. */
export function readCursor(text: string): Key | null {
  try {
    const [rank, value, name, id] = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { rank, value, name, id };
  } catch {
    return null;
  }
}
