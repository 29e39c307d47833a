import type { Point } from '@finder/contract';

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

/** A search's address, behind "#", of place, distance and whatever `more` filters have. */
export const writeHash = (near: Near, withinMiles: number | null, more: Record<string, string> = {}) =>
  // A comma may stand in a fragment as it is, and an address that people share should be readable.
  new URLSearchParams({ near: writeNear(near), within: withinMiles === null ? 'any' : String(withinMiles), ...more })
    .toString().replaceAll('%2C', ',');
