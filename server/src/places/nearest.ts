import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { milesBetween, type Point } from '../../../seeds/places/miles.ts';

const kilometres = 1.609344;
// The library's sphere is a thousandth of a thousandth smaller than ours: it looks a little further, and we measure.
const aLittleMore = 1.0001;

/**
 * Finds the nearest of `length` points within so many miles of a point, by its index; null when there is none. Of several at
 * one point it is the first.
 */
export function indexPoints(length: number, at: (index: number) => Point): (from: Point, miles: number) => number | null {
  const first = new Map<string, number>();
  for (let index = length - 1; index >= 0; index--) {
    const { lat, lng } = at(index);
    first.set(`${lat} ${lng}`, index);
  }
  const indexes = Uint32Array.from(first.values());
  const tree = new KDBush(indexes.length);
  for (const index of indexes) tree.add(at(index).lng, at(index).lat);
  tree.finish();

  return (from, miles) => {
    const [nearest] = around(tree, from.lng, from.lat, 1, miles * kilometres * aLittleMore);
    const index = nearest === undefined ? undefined : indexes[nearest];
    return index !== undefined && milesBetween(from, at(index)) <= miles ? index : null;
  };
}
