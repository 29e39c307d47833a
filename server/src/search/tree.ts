import type { Box } from '@finder/contract';
import { blockSize } from './bits.ts';
import type { Kept, Parts } from './parts.ts';

/** Miles and degrees by which a box is drawn too large, since its sides are kept as 32-bit floats. */
const padMiles = 1e-3;
const padDegrees = 1e-4;
/** Six sides in miles from Earth's centre (least x, y, z, most x, y, z), then south, west, north, east in degrees. */
const sides = 10;
/** Blocks of 32, of 1,024, of 32,768 and of a million slots. */
const levels = 4;

/** Nothing inside; perhaps something; everything. */
export type Part = 0 | 1 | 2;
export type Centre = readonly [x: number, y: number, z: number];

/**
 * A tree of bounding boxes over slots that lie near each other when their numbers do: each node has 32 below it. Straight
 * lines through Earth need no care at the poles or the antimeridian, so a box is one of three dimensions; the degrees
 * beside it serve boxes of the map. Searching grows with the nodes on the rim of what is searched.
 */
export class Tree {
  private boxes = Array.from({ length: levels }, () => new Float32Array(0));
  private slots = 0;

  /** How many blocks of the lowest level there are. */
  get blocks(): number {
    return Math.ceil(this.slots / blockSize);
  }

  /** Takes a slot in: its point in miles from Earth's centre and in degrees. Boxes only grow. */
  add(slot: number, [x, y, z]: Centre, lat: number, lng: number): void {
    this.slots = Math.max(this.slots, slot + 1);
    const lows = [x - padMiles, y - padMiles, z - padMiles];
    const highs = [x + padMiles, y + padMiles, z + padMiles];
    for (let level = 0, node = Math.floor(slot / blockSize); level < levels; level += 1, node = Math.floor(node / blockSize)) {
      const boxes = this.roomFor(level, node);
      const at = node * sides;
      for (let axis = 0; axis < 3; axis += 1) {
        boxes[at + axis] = Math.min(boxes[at + axis]!, lows[axis]!);
        boxes[at + 3 + axis] = Math.max(boxes[at + 3 + axis]!, highs[axis]!);
      }
      boxes[at + 6] = Math.min(boxes[at + 6]!, lat - padDegrees);
      boxes[at + 7] = Math.min(boxes[at + 7]!, lng - padDegrees);
      boxes[at + 8] = Math.max(boxes[at + 8]!, lat + padDegrees);
      boxes[at + 9] = Math.max(boxes[at + 9]!, lng + padDegrees);
    }
  }

  /** A lower bound for the square of the straight line from a point to anything in a node. */
  least2(level: number, node: number, centre: Centre): number {
    const boxes = this.boxes[level]!;
    const at = node * sides;
    let sum = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      const value = centre[axis]!;
      const off = value < boxes[at + axis]! ? boxes[at + axis]! - value : value > boxes[at + 3 + axis]! ? value - boxes[at + 3 + axis]! : 0;
      sum += off * off;
    }
    return sum;
  }

  /** An upper bound of the same. */
  most2(level: number, node: number, centre: Centre): number {
    const boxes = this.boxes[level]!;
    const at = node * sides;
    let sum = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      const off = Math.max(Math.abs(centre[axis]! - boxes[at + axis]!), Math.abs(boxes[at + 3 + axis]! - centre[axis]!));
      sum += off * off;
    }
    return sum;
  }

  /** How much of a node lies in a box of the map, which may cross the antimeridian. */
  inside(level: number, node: number, { south, west, north, east }: Box): Part {
    const boxes = this.boxes[level]!;
    const at = node * sides;
    const [s, w, n, e] = [boxes[at + 6]!, boxes[at + 7]!, boxes[at + 8]!, boxes[at + 9]!];
    if (n < south || s > north) return 0;
    const crosses = west > east;
    if (crosses ? w > east && e < west : e < west || w > east) return 0;
    const wide = crosses ? w >= west || e <= east : w >= west && e <= east;
    return wide && s >= south && n <= north ? 2 : 1;
  }

  /**
   * Walks down from the top: `part` says how much of a node is wanted, and each block of which something is wanted is
   * given to `take`, in the order of blocks. `part` is not asked again below a node that is wanted as a whole.
   */
  walk(part: (level: number, node: number) => Part, take: (block: number, whole: boolean) => void): void {
    const down = (level: number, from: number, to: number, whole: boolean) => {
      for (let node = from; node < to; node += 1) {
        const wanted = whole ? 2 : part(level, node);
        if (wanted === 0) continue;
        if (level === 0) take(node, wanted === 2);
        else down(level - 1, node * blockSize, Math.min((node + 1) * blockSize, this.nodes(level - 1)), wanted === 2);
      }
    };
    down(levels - 1, 0, this.nodes(levels - 1), false);
  }

  /** How many nodes a level has; 0 is the level of blocks. */
  nodes(level: number): number {
    return Math.ceil(this.slots / blockSize ** (level + 1));
  }

  /** The topmost level. */
  get top(): number {
    return levels - 1;
  }

  pack(): Parts {
    return { slots: [Uint32Array.of(this.slots)], boxes: this.boxes.map((boxes, level) => boxes.subarray(0, this.nodes(level) * sides)) };
  }

  /** Takes in what was packed, in place of what was there. */
  async unpack(kept: Kept): Promise<void> {
    this.slots = (await kept.numbers('slots', Uint32Array, 1))[0]!;
    const lengths = this.boxes.map((_, level) => this.nodes(level) * sides);
    const all = await kept.numbers('boxes', Float32Array, lengths.reduce((sum, length) => sum + length, 0));
    let from = 0;
    this.boxes = lengths.map((length) => all.slice(from, from += length));
  }

  private roomFor(level: number, node: number): Float32Array {
    const boxes = this.boxes[level]!;
    if ((node + 1) * sides <= boxes.length) return boxes;
    const larger = new Float32Array(Math.max(boxes.length + (boxes.length >> 2), (node + 1) * sides));
    larger.set(boxes);
    for (let at = boxes.length; at < larger.length; at += 1) larger[at] = [0, 1, 2, 6, 7].includes(at % sides) ? Infinity : -Infinity;
    return this.boxes[level] = larger;
  }
}
