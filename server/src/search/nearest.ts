import { chord2, type Selection } from './area.ts';
import { blockSize } from './bits.ts';
import type { Columns } from './columns.ts';
import { Heap } from './heap.ts';
import { findAmong, type Asked, type Hits } from './hits.ts';
import type { Moment } from './moment.ts';
import { distanceValue } from './order.ts';
import { FirstOf } from './page.ts';
import { earthPoint } from './sphere.ts';

/** A listing that was found, with the search of its part of the map, which knows on what it is silent. */
export type Nearest = { slot: number; hits: Hits };

/** What may be shown in the blocks of a node above them. */
function blocksBelow(columns: Columns, node: number): Selection {
  const first = node * blockSize;
  const length = Math.min(blockSize, columns.tree.blocks - first);
  const blocks = new Uint32Array(length);
  const masks = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) {
    blocks[i] = first + i;
    masks[i] = columns.shown(first + i);
  }
  return { blocks, masks };
}

/**
 * The nearest so many of a search's list at any distance, whether known to match or not said. It asks filters
 * of a thousand listings at a time, nearest parts of the map first, and measures the way to those of the nearest blocks that are
 * left: so it hardly grows with all there are.
 */
export function findNearest(columns: Columns, asked: Pick<Asked, 'area' | 'filters' | 'includeNotSaid'>, limit: number, moment: Moment): Nearest[] {
  const { tree } = columns;
  const centre = earthPoint(asked.area.from);
  const first = new FirstOf(columns, limit, null);
  const found = new Map<number, Hits>();
  const waiting = Array.from({ length: tree.top + 1 }, () => new Heap(64));
  for (let node = 0; node < tree.nodes(tree.top); node += 1) waiting[tree.top]!.push(tree.least2(tree.top, node, centre), node);
  for (;;) {
    // Of the nodes that wait on all levels, the nearest; of equally near ones the lowest.
    let level = -1;
    waiting.forEach((heap, at) => {
      if (heap.size > 0 && (level === -1 || heap.leastKey < waiting[level]!.leastKey)) level = at;
    });
    if (level === -1) break;
    const { leastKey } = waiting[level]!;
    if (first.page.length === limit && distanceValue(leastKey) - 1 > first.page[limit - 1]!.value!) break;
    const node = waiting[level]!.pop();
    if (level > 1) {
      for (let below = node * blockSize; below < Math.min((node + 1) * blockSize, tree.nodes(level - 1)); below += 1) {
        waiting[level - 1]!.push(tree.least2(level - 1, below, centre), below);
      }
      continue;
    }
    if (level === 0) {
      const hits = found.get(Math.floor(node / blockSize))!;
      columns.each(node, hits.listed[node % blockSize]!, (slot) => first.offer(slot, 0, distanceValue(chord2(columns, slot, centre))));
      continue;
    }
    const hits = findAmong(columns, blocksBelow(columns, node), asked, moment);
    if (hits.total === 0) continue;
    found.set(node, hits);
    hits.listed.forEach((bits, i) => {
      const block = node * blockSize + i;
      if (bits !== 0) waiting[0]!.push(tree.least2(0, block, centre), block);
    });
  }
  return first.page.map(({ slot }) => ({ slot, hits: found.get(Math.floor(slot / blockSize ** 2))! }));
}
