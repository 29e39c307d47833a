import { hasBit } from './area.ts';
import { popcount } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Hits } from './hits.ts';
import type { Moment } from './moment.ts';
import { compareKeys, compareValues, distanceValue, valuesBy, type Key } from './order.ts';
import type { Ordering } from './page.ts';

/**
 * The places that some listings have in the whole list, from 1, without putting it in order: all others are only counted
 * between them, by distance mostly a block at a time.
 */
export function numbersOf(columns: Columns, hits: Hits, { order, centre, routes }: Ordering, slots: readonly number[], moment: Moment): Map<number, number> {
  if (slots.length === 0) return new Map();
  const valueOf = valuesBy(columns, order, centre, routes, moment);
  const { area: { blocks }, known, listed } = hits;
  const keyOf = (slot: number, rank: number, value: number | null): Key => ({ rank, value, name: columns.names.at(slot), id: columns.ids.at(slot) });
  const named = slots.map((slot) => ({ slot, ...keyOf(slot, hasBit(hits.area, known, slot) ? 0 : 1, valueOf(slot)) })).toSorted(compareKeys);
  /** How many of the list stand before each of these and behind the one before it, itself included. */
  const between = new Uint32Array(named.length + 1);

  /** The first of the named ones that stands at a place or behind it. Names decide only between equal values. */
  const placeOf = (rank: number, value: number | null, slot: number | null): number => {
    let [low, high] = [0, named.length];
    let key: Key | null = null;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = named[middle]!;
      let compared = other.rank - rank || compareValues(other.value, value);
      if (compared === 0 && slot !== null) compared = compareKeys(other, key ??= keyOf(slot, rank, value));
      if (compared < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    for (const rank of [0, 1]) {
      const bits = rank === 0 ? listed[i]! & known[i]! : listed[i]! & ~known[i]!;
      if (bits === 0) continue;
      if (order === 'distance') {
        const nearest = placeOf(rank, distanceValue(columns.tree.least2(0, block, centre)) - 1, null);
        if (nearest === placeOf(rank, distanceValue(columns.tree.most2(0, block, centre)) + 1, null)) {
          between[nearest]! += popcount(bits);
          continue;
        }
      }
      columns.each(block, bits, (slot) => { between[placeOf(rank, valueOf(slot), slot)]! += 1; });
    }
  }
  let before = 0;
  return new Map(named.map(({ slot }, index) => [slot, before += between[index]!]));
}
