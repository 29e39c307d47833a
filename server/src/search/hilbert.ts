import type { Point } from '@finder/contract';

/** 16 bits for each of two axes. */
const steps = 65_535;

/**
 * The place of a point on a Hilbert curve through the map of the world, as a whole number of 32 bits: places near each
 * other on the curve are near each other on Earth. After Hacker's Delight (2nd edition), figure 16-5.
 */
export function hilbertPlace({ lat, lng }: Point): number {
  let x = Math.floor(((lng + 180) / 360) * steps);
  let y = Math.floor(((lat + 90) / 180) * steps);
  let place = 0;
  for (let bit = 15; bit >= 0; bit -= 1) {
    const right = (x >>> bit) & 1;
    const upper = (y >>> bit) & 1;
    place = place * 4 + ((3 * right) ^ upper);
    if (upper === 0) {
      const turned = right === 1 ? [~y & 0xffff, ~x & 0xffff] : [y, x];
      [x, y] = turned as [number, number];
    }
  }
  return place;
}

/** The indexes of points in their order along the curve. */
export function alongCurve(count: number, pointOf: (index: number) => Point): Uint32Array {
  // Both in one number of 53 bits: a typed array sorts these without asking a function each time.
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = hilbertPlace(pointOf(index)) * 2 ** 21 + (index % 2 ** 21);
  if (count > 2 ** 21) return Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => keys[a]! - keys[b]!);
  keys.sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 21);
}
