import type { Order, Route } from '@finder/contract';
import { chord2, type Selection } from './area.ts';
import type { Columns } from './columns.ts';
import { Heap } from './heap.ts';
import type { Hits } from './hits.ts';
import type { Moment } from './moment.ts';
import { compareKeys, compareValues, distanceValue, valuesBy, type Key } from './order.ts';
import type { Centre } from './tree.ts';

/** A listing with its place in the order, for as long as slots stay. Its name and id are made where they decide, which is seldom. */
export class Ranked implements Key {
  readonly slot: number;
  readonly rank: number;
  readonly value: number | null;
  private readonly columns: Columns;

  constructor(columns: Columns, slot: number, rank: number, value: number | null) {
    this.columns = columns;
    this.slot = slot;
    this.rank = rank;
    this.value = value;
  }

  get name(): string {
    return this.columns.names.at(this.slot);
  }

  get id(): string {
    return this.columns.ids.at(this.slot);
  }
}

/** The first so many of an order behind a place in it, as they are offered one by one in any order. */
export class FirstOf {
  readonly page: Ranked[] = [];
  private behind = 0;
  private readonly columns: Columns;
  private readonly limit: number;
  private readonly after: Key | null;

  constructor(columns: Columns, limit: number, after: Key | null) {
    this.columns = columns;
    this.limit = limit;
    this.after = after;
  }

  /** Whether more than these are behind the place. */
  get more(): boolean {
    return this.behind > this.limit;
  }

  /** Whether one of this rank and value, or worse, can no longer come in; it may still count for `more`. */
  isPast(rank: number, value: number | null): boolean {
    const last = this.page[this.limit - 1];
    return this.more && last !== undefined && (rank - last.rank || compareValues(value, last.value)) > 0;
  }

  offer(slot: number, rank: number, value: number | null): void {
    if (this.after !== null && (rank - this.after.rank || compareValues(value, this.after.value)) < 0) return;
    if (this.isPast(rank, value)) return;
    const one = new Ranked(this.columns, slot, rank, value);
    if (this.after !== null && compareKeys(one, this.after) <= 0) return;
    this.behind += 1;
    const { page, limit } = this;
    const last = page[limit - 1];
    if (last !== undefined && compareKeys(one, last) >= 0) return;
    let [low, high] = [0, page.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKeys(page[middle]!, one) < 0) low = middle + 1;
      else high = middle;
    }
    page.splice(low, 0, one);
    if (page.length > limit) page.pop();
  }
}

/** How a page is ordered: by what, and from where distances are measured. */
export type Ordering = { order: Order; centre: Centre; routes: readonly Route[] };

/**
 * One page of a search's list, in order. By distance it looks at blocks nearest first and stops when none can hold a
 * nearer one; by price or check it has to look at all.
 */
export function pageOf(columns: Columns, hits: Hits, { order, centre, routes }: Ordering, limit: number, after: Key | null, moment: Moment): { page: Ranked[]; more: boolean } {
  const first = new FirstOf(columns, limit, after);
  const value = valuesBy(columns, order, centre, routes, moment);
  const { area, known, listed } = hits;
  const silent = listed.map((bits, i) => bits & ~known[i]!);
  [known, silent].forEach((words, rank) => {
    if (first.isPast(rank, null) || (after !== null && after.rank > rank)) return;
    if (order === 'distance') nearestFirst(columns, { blocks: area.blocks, masks: words }, centre, after?.rank === rank ? after.value : null, (slot, at) => first.offer(slot, rank, at), (at) => first.isPast(rank, at));
    else area.blocks.forEach((block, i) => columns.each(block, words[i]!, (slot) => first.offer(slot, rank, value(slot))));
  });
  return { page: first.page, more: first.more };
}

/**
 * Gives slots with their distances (millionths of a mile), about nearest first, until nothing nearer than `isPast` can
 * follow. Blocks that lie wholly nearer than `behind` are left out.
 */
function nearestFirst(
  columns: Columns, { blocks, masks }: Selection, centre: Centre, behind: number | null, take: (slot: number, value: number) => void, isPast: (value: number) => boolean,
): void {
  const waiting = new Heap(blocks.length);
  for (let i = 0; i < blocks.length; i += 1) {
    if (masks[i] === 0 || (behind !== null && distanceValue(columns.tree.most2(0, blocks[i]!, centre)) + 1 < behind)) continue;
    waiting.push(columns.tree.least2(0, blocks[i]!, centre), i);
  }
  while (waiting.size > 0) {
    // One millionth less: the bound is of the true distance, the value is rounded.
    if (isPast(distanceValue(waiting.leastKey) - 1)) return;
    const i = waiting.pop();
    columns.each(blocks[i]!, masks[i]!, (slot) => take(slot, distanceValue(chord2(columns, slot, centre))));
  }
}
