import type { Box, Point } from '@finder/contract';
import type { Entry } from './entry.ts';
import { chordOfMiles, earthPoint } from './sphere.ts';

/** Where a search looks: round a point, or in a box of the map; distances are from `from` either way. Neither: anywhere. */
export type Area = { from: Point; withinMiles: number | null; box: Box | null };

/** A listing in the area. `chord2` is the square of the straight line from `from`, in miles: it grows as the great circle does. */
export type Near = { entry: Entry; chord2: number };

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
  const width = (east - west + 360) % 360;
  const lng = west + width / 2;
  return { lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng };
}

export function isInside({ lat, lng }: Point, { south, west, north, east }: Box): boolean {
  return lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
}

/** The listings in an area, in no order. */
export function findNear(entries: readonly Entry[], { from, withinMiles, box }: Area): Near[] {
  const [x, y, z] = earthPoint(from);
  const most = withinMiles === null ? Infinity : chordOfMiles(withinMiles) ** 2;
  const found: Near[] = [];
  for (const entry of entries) {
    const chord2 = (entry.x - x) ** 2 + (entry.y - y) ** 2 + (entry.z - z) ** 2;
    if (chord2 <= most && (box === null || isInside(entry, box))) found.push({ entry, chord2 });
  }
  return found;
}
