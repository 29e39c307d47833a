import type { Box, Point } from '@finder/contract';
import type { Columns } from './columns.ts';
import { chordOfMiles, earthPoint } from './sphere.ts';
import type { Centre, Part } from './tree.ts';

/** Where a search looks: round a point, or in a box of the map; distances are from `from` either way. Neither: anywhere. */
export type Area = { from: Point; withinMiles: number | null; box: Box | null };

/** Listings by block: `masks[i]` are bits of block `blocks[i]`. Blocks go upward. */
export type Selection = { blocks: Uint32Array; masks: Uint32Array };

/** To hundredths of a degree, away from the box's middle; a corner that has two decimals already stays. */
function outward(degrees: number, up: boolean, most: number): number {
  const hundredths = degrees * 100;
  const nearest = Math.round(hundredths);
  const whole = Math.abs(hundredths - nearest) < 1e-6 ? nearest : up ? Math.ceil(hundredths) : Math.floor(hundredths);
  return Math.max(-most, Math.min(most, whole / 100));
}

/** The box with its corners rounded outward to two decimals: that one is searched, counted and drawn. */
export const roundOutward = ({ south, west, north, east }: Box): Box => ({
  south: outward(south, false, 90), west: outward(west, false, 180), north: outward(north, true, 90), east: outward(east, true, 180),
});

/** The middle of a box, also of one that crosses the antimeridian (west greater than east). */
export function middleOf({ south, west, north, east }: Box): Point {
  const width = west <= east ? east - west : east - west + 360;
  const lng = west + width / 2;
  return { lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng };
}

export function isInside(lat: number, lng: number, { south, west, north, east }: Box): boolean {
  return lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
}

/** The square of the straight line from a point to a slot, in miles: it grows as the great circle does. */
export function chord2(columns: Columns, slot: number, centre: Centre): number {
  const [x, y, z] = earthPoint({ lat: columns.lat[slot]!, lng: columns.lng[slot]! });
  return (x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2;
}

/** The listings in an area that may be shown. Only those on its rim are looked at one by one. */
export function select(columns: Columns, { from, withinMiles, box }: Area): Selection {
  const centre = earthPoint(from);
  const most = withinMiles === null ? Infinity : chordOfMiles(withinMiles) ** 2;
  const part = (level: number, node: number): Part => {
    const round: Part = most === Infinity ? 2 : columns.tree.least2(level, node, centre) > most ? 0 : columns.tree.most2(level, node, centre) <= most ? 2 : 1;
    if (round === 0 || box === null) return round;
    const inBox = columns.tree.inside(level, node, box);
    return inBox < round ? inBox : round;
  };
  const blocks: number[] = [];
  const masks: number[] = [];
  columns.tree.walk(part, (block, whole) => {
    let mask = columns.shown(block);
    if (!whole) {
      columns.each(block, mask, (slot) => {
        if (chord2(columns, slot, centre) <= most && (box === null || isInside(columns.lat[slot]!, columns.lng[slot]!, box))) return;
        mask &= ~(1 << (slot & 31));
      });
    }
    if (mask === 0) return;
    blocks.push(block);
    masks.push(mask);
  });
  return { blocks: Uint32Array.from(blocks), masks: Uint32Array.from(masks) };
}

/** The bit that a slot has in words that go with a selection; false when its block is not among them. */
export function hasBit({ blocks }: Selection, words: Uint32Array, slot: number): boolean {
  const block = slot >>> 5;
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]! < block) low = middle + 1;
    else high = middle;
  }
  return blocks[low] === block && (words[low]! & (1 << (slot & 31))) !== 0;
}
