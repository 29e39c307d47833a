/** Listings stand in blocks of this many; a block's yes-or-no answers are the bits of one whole number. */
export const blockSize = 32;

/** How many bits of a 32-bit number are set. */
export function popcount(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits of several such numbers are set, all together. */
export function popcountAll(words: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < words.length; i += 1) total += popcount(words[i]!);
  return total;
}

/** The place of the lowest set bit, 0 to 31; of none, 32. */
export const lowestBit = (bits: number): number => (bits === 0 ? 32 : 31 - Math.clz32(bits & -bits));
