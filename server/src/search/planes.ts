import {
  accessNeeds, ageGroups, conditions, insurers, languages, monthSteps, priceSteps, routes, safetyFacts, stateCodes, supervisedBy,
} from '@finder/contract';
import { blockSize } from './bits.ts';
import type { Kept, Parts } from './parts.ts';
import { no, notSaid, yes, type Told } from './told.ts';

/** What is told once and for all: the choices of these filters, each with a plane of its own. */
const lasting = {
  routes, conditions, languages, access: accessNeeds, ageGroups, supervisedBy, safety: safetyFacts, telehealthInto: stateCodes,
  therapyIncluded: ['true'], remsListed: ['true'],
} as const;
/** What is told until facts grow too old: right for one day. */
const daily = { acceptingNewPatients: ['true'], insurers, price: priceSteps.map(String), verifiedWithinMonths: monthSteps.map(String), hours: ['evening', 'weekend'] } as const;
/** What is told for one minute. */
const fleeting = { now: ['now'] } as const;

export type PlaneKey = keyof typeof lasting | keyof typeof daily | keyof typeof fleeting;

const layout = Object.entries({ ...lasting, ...daily, ...fleeting }) as [PlaneKey, readonly string[]][];
const firsts = new Map<PlaneKey, number>();
let planes = 0;
for (const [key, choices] of layout) {
  firsts.set(key, planes);
  planes += choices.length;
}
export const lastingPlanes = layout.slice(0, Object.keys(lasting).length).reduce((sum, [, choices]) => sum + choices.length, 0);

/** The number of the plane of a filter's first choice; the others follow in the contract's order. */
export const firstPlane = (key: PlaneKey): number => firsts.get(key)!;

/**
 * What all slots tell of each choice, as two bits: whether it is yes, and whether it may be (yes or not said). A word is one
 * block's bits of one plane, so that a question is asked of 32 listings at once.
 */
export class Planes {
  readonly yes = Array.from({ length: planes }, () => new Uint32Array(0));
  readonly may = Array.from({ length: planes }, () => new Uint32Array(0));

  /** Makes room for so many blocks. */
  reserve(blocks: number): void {
    if (blocks <= this.yes[0]!.length) return;
    const grow = (words: Uint32Array) => {
      const larger = new Uint32Array(blocks);
      larger.set(words);
      return larger;
    };
    for (let plane = 0; plane < planes; plane += 1) {
      this.yes[plane] = grow(this.yes[plane]!);
      this.may[plane] = grow(this.may[plane]!);
    }
  }

  /** What is told once and for all; the rest depends on the day and is worked out anew. */
  pack(): Parts {
    return { yes: this.yes.slice(0, lastingPlanes), may: this.may.slice(0, lastingPlanes) };
  }

  /** Takes in what was packed, of so many blocks. */
  async unpack(kept: Kept, blocks: number): Promise<void> {
    this.reserve(blocks);
    for (const side of ['yes', 'may'] as const) {
      const words = await kept.numbers(side, Uint32Array, blocks * lastingPlanes);
      for (let plane = 0; plane < lastingPlanes; plane += 1) this[side][plane]!.set(words.subarray(plane * blocks, (plane + 1) * blocks));
    }
  }

  set(plane: number, slot: number, told: Told): void {
    const block = Math.floor(slot / blockSize);
    const bit = 1 << (slot % blockSize);
    const [sure, may] = [this.yes[plane]!, this.may[plane]!];
    sure[block] = told === yes ? sure[block]! | bit : sure[block]! & ~bit;
    may[block] = told === no ? may[block]! & ~bit : may[block]! | bit;
  }

  get(plane: number, slot: number): Told {
    const block = Math.floor(slot / blockSize);
    const bit = 1 << (slot % blockSize);
    return (this.yes[plane]![block]! & bit) !== 0 ? yes : (this.may[plane]![block]! & bit) !== 0 ? notSaid : no;
  }
}
