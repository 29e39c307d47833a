import type { Order, Route } from '@finder/contract';
import { z } from 'zod';
import type { Near } from './area.ts';
import type { Moment } from './moment.ts';
import { shownPrice } from './prices.ts';
import { milesOfChord } from './sphere.ts';

/**
 * All that may decide the order (promise 6): whether it is known to match (0) or has not said (1), what the patient chose
 * to order by (null after all others), then the name; the id only parts equal names.
 */
export type Key = { rank: number; value: number | null; name: string; id: string };

/** A listing with its place in the order. */
export type Ranked = Near & Key;

/**
 * What the list is ordered by, smaller first: distance in millionths of a mile (finer differences are rounding, and such
 * ties go by name), lowest price of the route shown, or age of the check.
 */
export function valueOf({ entry, chord2 }: Near, order: Order, routes: readonly Route[], moment: Moment): number | null {
  if (order === 'distance') return Math.round(milesOfChord(Math.sqrt(chord2)) * 1e6);
  if (order === 'price') return shownPrice(entry, routes, moment)?.low ?? null;
  return entry.verifiedAt === null ? null : -entry.verifiedAt;
}

export function compareKeys(a: Key, b: Key): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : a.value - b.value;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const inOrder = (found: Ranked[]): Ranked[] => found.toSorted(compareKeys);

/** The first `limit` of the order behind `after`, and whether more follow. Keeps a short sorted list instead of sorting all. */
export function firstOf(found: Ranked[], limit: number, after: Key | null): { page: Ranked[]; more: boolean } {
  const page: Ranked[] = [];
  let behind = 0;
  for (const one of found) {
    if (after !== null && compareKeys(one, after) <= 0) continue;
    behind += 1;
    const last = page.at(-1);
    if (page.length === limit && last && compareKeys(one, last) >= 0) continue;
    let [low, high] = [0, page.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKeys(page[middle]!, one) < 0) low = middle + 1;
      else high = middle;
    }
    page.splice(low, 0, one);
    if (page.length > limit) page.pop();
  }
  return { page, more: behind > limit };
}

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
