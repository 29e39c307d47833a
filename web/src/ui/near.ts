import type { Box, Point } from '@finder/contract';

/** Where a search starts: what somebody typed, or a point. */
export type Near = string | Point;

const twoDecimals = (degrees: number) => Math.round(degrees * 100) / 100;

/** About one kilometre: no finer place of a patient leaves the page. */
export const roundPoint = ({ lat, lng }: Point): Point => ({ lat: twoDecimals(lat), lng: twoDecimals(lng) });

/** As it stands in an address: "80205", "Denver, CO", "39.74,-104.99" (always rounded). */
export const writeNear = (near: Near) => {
  if (typeof near === 'string') return near;
  const { lat, lng } = roundPoint(near);
  return `${lat},${lng}`;
};

/** The other way round; null for nothing. A pair of numbers on the globe is a point, everything else is a typed place. */
export const readNear = (text: string): Near | null => {
  const trimmed = text.trim().slice(0, 200);
  const [, lat, lng] = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(trimmed) ?? [];
  if (lat !== undefined && lng !== undefined && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lng)) <= 180) {
    return roundPoint({ lat: Number(lat), lng: Number(lng) });
  }
  return trimmed === '' ? null : trimmed;
};

/** The distances offered, in miles. */
export const distances = [5, 10, 25, 50, 100, 150] as const;
export const usualDistance = 25;

// A corner that already has two decimals must stay where it is, whatever 39.74 * 100 comes to in floating point.
// Adding 0 makes 0 of −0, which would be written differently.
const slack = 1e-6;
const downToTwo = (degrees: number) => Math.floor(degrees * 100 + slack) / 100 + 0;
const upToTwo = (degrees: number) => Math.ceil(degrees * 100 - slack) / 100 + 0;

/** A box with its corners moved outward to two decimals, as the server moves them. */
export const roundBox = ({ south, west, north, east }: Box): Box =>
  ({ south: downToTwo(south), west: downToTwo(west), north: upToTwo(north), east: upToTwo(east) });

/** "39.1,-105.2,40,-104.5": south, west, north, east. */
export const writeBox = (box: Box) => {
  const { south, west, north, east } = roundBox(box);
  return [south, west, north, east].join(',');
};

/** The other way round; null for anything but four numbers that make a box on the globe. */
export const readBox = (text: string): Box | null => {
  const numbers = text.split(',').map((part) => (/^-?\d{1,3}(?:\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN] = numbers;
  const onGlobe = numbers.length === 4 && south >= -90 && north <= 90 && south <= north && Math.abs(west) <= 180 && Math.abs(east) <= 180;
  return onGlobe ? roundBox({ south, west, north, east }) : null;
};

/** The middle of a box, to two decimals, also of one that crosses the antimeridian. */
export const middleOf = ({ south, west, north, east }: Box): Point => {
  const lng = (west + (east < west ? east + 360 : east)) / 2;
  return roundPoint({ lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng });
};

/** Names and values as a search stands behind "#". A comma may stand there as it is, and people should be able to read it. */
export const toHash = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString().replaceAll('%2C', ',');

/** A search's address, behind "#", of place and distance alone. */
export const writeHash = (near: Near, withinMiles: number | null) =>
  toHash({ near: writeNear(near), within: withinMiles === null ? 'any' : String(withinMiles) });
