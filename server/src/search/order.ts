import type { Order, Route } from '@finder/contract';
import { z } from 'zod';
import type { Near } from './area.ts';
import type { Moment } from './moment.ts';
import { shownPrice } from './shown-price.ts';

/** A listing with its place in the order. `rank` 0: known to match, 1: has not said. `value` null comes after all others. */
export type Ranked = Near & { rank: 0 | 1; value: number | null };

/** All that may decide the order (promise 6): what the patient chose, then the name; the id only parts equal names. */
export type Key = { rank: number; value: number | null; name: string; id: string };

/** What the list is ordered by, smaller first: square of the distance, lowest price of the route shown, or age of the check. */
export function valueOf({ entry, chord2 }: Near, order: Order, routes: readonly Route[], moment: Moment): number | null {
  if (order === 'distance') return chord2;
  if (order === 'price') return shownPrice(entry, routes, moment)?.low ?? null;
  return entry.verifiedAt === null ? null : -entry.verifiedAt;
}

const keyOf = ({ rank, value, entry: { name, id } }: Ranked): Key => ({ rank, value, name, id });

export function compareKeys(a: Key, b: Key): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : a.value - b.value;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const compare = (a: Ranked, b: Ranked) => compareKeys(keyOf(a), keyOf(b));

export const inOrder = (found: Ranked[]): Ranked[] => found.toSorted(compare);

/** The first `limit` of the order behind `after`, and whether more follow. Keeps a short sorted list instead of sorting all. */
export function firstOf(found: Ranked[], limit: number, after: Key | null): { page: Ranked[]; more: boolean } {
  const page: Ranked[] = [];
  let behind = 0;
  for (const one of found) {
    if (after !== null && compareKeys(keyOf(one), after) <= 0) continue;
    behind += 1;
    const last = page.at(-1);
    if (page.length === limit && last && compare(one, last) >= 0) continue;
    let [low, high] = [0, page.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(page[middle]!, one) < 0) low = middle + 1;
      else high = middle;
    }
    page.splice(low, 0, one);
    if (page.length > limit) page.pop();
  }
  return { page, more: behind > limit };
}

const Cursor = z.tuple([z.number(), z.number().nullable(), z.string(), z.string()]);

/** The place of the last clinic of a page, as the next page's `after`: whatever is added meanwhile, none is skipped or shown twice. */
export function writeCursor(last: Ranked): string {
  const { rank, value, name, id } = keyOf(last);
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
