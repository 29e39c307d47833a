import { routes, type Box, type MapClinic, type MapResponse, type Marker } from '@finder/contract';
import { isInside } from './area.ts';
import type { Ranked } from './order.ts';
import { milesOfChord } from './sphere.ts';

export const mostMarkers = 300;
const mostNamed = 50;
/** From here on street outlines end the zooming of the simple map, so bubbles must be able to say what is in them. */
const namesFrom = 11;
/** Side of a square in which clinics become one bubble, in pixels: about the width of the bubble's own words. */
const cellSide = 80;
/** Nearer than this in degrees (some ten metres), clinics stand at one point for every zoom there is. */
const onePoint = 1e-4;

type Numbered = Ranked & { number: number };

/** Web Mercator, the world as a square of 1 by 1 from its top left. */
function project(lat: number, lng: number): [number, number] {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Groups by squares that lie still on the globe, so that a bubble stays what it is while the map is moved. */
function byCell(found: readonly Numbered[], cellsAcross: number): Numbered[][] {
  const cells = new Map<number, Numbered[]>();
  for (const one of found) {
    const [x, y] = project(one.entry.lat, one.entry.lng);
    const key = Math.floor(y * cellsAcross) * (cellsAcross + 1) + Math.floor(x * cellsAcross);
    const cell = cells.get(key);
    if (cell) cell.push(one);
    else cells.set(key, [one]);
  }
  return [...cells.values()];
}

const toClinic = ({ entry, chord2, number }: Numbered): MapClinic => {
  const { id, slug, name, lat, lng, street, city, zip, offerings } = entry;
  const offered = routes.filter((route) => entry.offered.get(route));
  return {
    id, slug, name, lat, lng, street, city, zip, distanceMiles: milesOfChord(Math.sqrt(chord2)), number,
    routes: offered.length > 0 || offerings.length === routes.length ? offered : null,
  };
};

function toMarker(group: readonly Numbered[], zoom: number): Marker {
  const lats = group.map(({ entry }) => entry.lat);
  const lngs = group.map(({ entry }) => entry.lng);
  const bounds = { south: Math.min(...lats), west: Math.min(...lngs), north: Math.max(...lats), east: Math.max(...lngs) };
  const mean = (degrees: number[]) => degrees.reduce((sum, one) => sum + one, 0) / degrees.length;
  const together = bounds.north - bounds.south < onePoint && bounds.east - bounds.west < onePoint;
  return {
    lat: mean(lats), lng: mean(lngs), count: group.length, bounds,
    clinics: together || zoom >= namesFrom ? group.slice(0, mostNamed).map(toClinic) : null,
  };
}

/**
 * The clinics of an ordered list that lie in a view, as at most 300 markers whose counts add up to all of them. Each
 * marker's clinics are in list order, and so are the markers by their first clinic. Grows with the clinics in the view.
 */
export function toMarkers(ranked: readonly Ranked[], view: Box, zoom: number): MapResponse {
  const found = ranked.map((one, index) => ({ ...one, number: index + 1 })).filter(({ entry }) => isInside(entry, view));
  let cellsAcross = Math.max(1, Math.floor((256 * 2 ** zoom) / cellSide));
  let groups = byCell(found, cellsAcross);
  while (groups.length > mostMarkers) {
    cellsAcross = Math.max(1, Math.floor(cellsAcross / 2));
    groups = byCell(found, cellsAcross);
  }
  return { total: found.length, markers: groups.map((group) => toMarker(group, zoom)) };
}
