import type { Box, MapClinic, MapResponse, Marker } from '@finder/contract';
import { chord2, hasBit, isInside } from './area.ts';
import { toRoutes, type Entry } from './card.ts';
import type { Columns } from './columns.ts';
import type { Hits } from './hits.ts';
import { numbersOf } from './list-numbers.ts';
import type { Moment } from './moment.ts';
import { valuesBy } from './order.ts';
import { FirstOf, type Ordering } from './page.ts';
import { earthPoint, milesOfChord } from './sphere.ts';

export const mostMarkers = 120;
const mostNamed = 50;
/** Of all markers together: an answer stays below some 15 kB on its way. */
const mostNamedInAll = 120;
/** From here on street outlines end the zooming of the simple map, so bubbles must be able to say what is in them. */
const namesFrom = 11;
/** Side of a square in which clinics become one bubble, in pixels: about the width of the bubble's own words. */
const cellSide = 80;
/** Nearer than this in degrees (some ten metres), clinics stand at one point for every zoom there is. */
const onePoint = 1e-4;
/** About a metre. */
const decimals = 1e5;

/** Beyond so many clinics in one square nobody looks for the first fifty of them: any are named. */
const mostLookedAt = 2000;

/** What stands in one square. `slots` are some of it, in no order. */
type Cell = { count: number; latSum: number; lngSum: number; south: number; west: number; north: number; east: number; slots: number[] };

/** Web Mercator: how far down the world a latitude is, from 0 at the top to 1. */
function downOf(lat: number): number {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

const latOf = (down: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;

/** The row of squares that a latitude is in. Rows are looked up: to reckon each anew takes longer than all else. */
function rows(cellsAcross: number, { south, north }: Box): (lat: number) => number {
  const first = Math.floor(downOf(north) * cellsAcross);
  const last = Math.floor(downOf(south) * cellsAcross);
  if (last - first > 4096) return (lat) => Math.floor(downOf(lat) * cellsAcross);
  const upperEdges = Float64Array.from({ length: last - first + 1 }, (_, row) => latOf((first + row) / cellsAcross));
  return (lat) => {
    let [low, high] = [0, upperEdges.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (upperEdges[middle]! >= lat) low = middle;
      else high = middle;
    }
    return first + low;
  };
}

/** Groups by squares that lie still on the globe, so that a bubble stays what it is while the map is moved. */
function intoCells(columns: Columns, { area: { blocks }, listed }: Hits, view: Box, cellsAcross: number): Cell[] {
  const cells = new Map<number, Cell>();
  const rowOf = rows(cellsAcross, view);
  for (let i = 0; i < blocks.length; i += 1) {
    if (listed[i] === 0) continue;
    const part = columns.tree.inside(0, blocks[i]!, view);
    if (part === 0) continue;
    columns.each(blocks[i]!, listed[i]!, (slot) => {
      const [lat, lng] = [columns.lat[slot]!, columns.lng[slot]!];
      if (part === 1 && !isInside(lat, lng, view)) return;
      const key = rowOf(lat) * (cellsAcross + 1) + Math.floor(((lng + 180) / 360) * cellsAcross);
      let cell = cells.get(key);
      if (!cell) cells.set(key, cell = { count: 0, latSum: 0, lngSum: 0, south: lat, west: lng, north: lat, east: lng, slots: [] });
      cell.count += 1;
      cell.latSum += lat;
      cell.lngSum += lng;
      if (lat < cell.south) cell.south = lat;
      if (lat > cell.north) cell.north = lat;
      if (lng < cell.west) cell.west = lng;
      if (lng > cell.east) cell.east = lng;
      if (cell.slots.length < mostLookedAt) cell.slots.push(slot);
    });
  }
  return [...cells.values()];
}

const isOnePoint = ({ south, west, north, east }: Cell) => north - south < onePoint && east - west < onePoint;

/** The cells that say which clinics are in them: single ones, then those that no zoom takes apart, then others while there is room. */
function namedCells(cells: readonly Cell[], zoom: number): Set<Cell> {
  const wanted = (cell: Cell) => (cell.count === 1 ? 0 : isOnePoint(cell) ? 1 : zoom >= namesFrom ? 2 : 3);
  const named = new Set<Cell>();
  let left = mostNamedInAll;
  for (const cell of cells.filter((each) => wanted(each) < 3).toSorted((a, b) => wanted(a) - wanted(b) || a.count - b.count)) {
    const needs = Math.min(cell.count, mostNamed);
    if (needs > left) break;
    left -= needs;
    named.add(cell);
  }
  return named;
}

const round = (degrees: number) => Math.round(degrees * decimals) / decimals;
const roundedOut = ({ south, west, north, east }: Cell): Box => ({
  south: Math.max(-90, Math.floor(south * decimals) / decimals), west: Math.max(-180, Math.floor(west * decimals) / decimals),
  north: Math.min(90, Math.ceil(north * decimals) / decimals), east: Math.min(180, Math.ceil(east * decimals) / decimals),
});

/**
 * A search's listings that lie in a view, as at most 120 markers whose counts add up to all of them, nearest first; each
 * marker's clinics are in list order. Grows with the listings in the view.
 */
export async function toMarkers(
  columns: Columns, hits: Hits, ordering: Ordering, view: Box, zoom: number, moment: Moment, entriesOf: (slots: number[]) => Promise<Map<number, Entry>>,
): Promise<MapResponse> {
  let cellsAcross = Math.max(1, Math.floor((256 * 2 ** zoom) / cellSide));
  let cells = intoCells(columns, hits, view, cellsAcross);
  while (cells.length > mostMarkers) {
    cellsAcross = Math.max(1, Math.floor(cellsAcross / 2));
    cells = intoCells(columns, hits, view, cellsAcross);
  }
  const named = namedCells(cells, zoom);
  const value = valuesBy(columns, ordering.order, ordering.centre, ordering.routes, moment);
  const firstOf = (cell: Cell): number[] => {
    if (cell.count <= mostNamed) return cell.slots;
    const first = new FirstOf(columns, mostNamed, null);
    for (const slot of cell.slots) first.offer(slot, hasBit(hits.area, hits.known, slot) ? 0 : 1, value(slot));
    return first.page.map(({ slot }) => slot);
  };
  const shown = new Map([...named].map((cell) => [cell, firstOf(cell)]));
  const slots = [...shown.values()].flat();
  const numbers = numbersOf(columns, hits, ordering, slots, moment);
  const entries = await entriesOf(slots);
  const toClinic = (slot: number): MapClinic[] => {
    const entry = entries.get(slot);
    if (!entry) return [];
    const { id, slug, name, lat, lng, street, city, zip } = entry;
    const distanceMiles = Math.round(milesOfChord(Math.sqrt(chord2(columns, slot, ordering.centre))) * 1000) / 1000;
    return [{ id, slug, name, lat, lng, street, city, zip, distanceMiles, number: numbers.get(slot)!, routes: toRoutes(entry) }];
  };
  const markers = cells.map((cell): Marker => {
    const lat = round(cell.latSum / cell.count);
    const lng = round(cell.lngSum / cell.count);
    const clinics = shown.get(cell)?.flatMap(toClinic).toSorted((a, b) => a.number - b.number) ?? null;
    return { lat, lng, count: cell.count, bounds: roundedOut(cell), clinics };
  });
  const [x, y, z] = ordering.centre;
  const away = (marker: Marker) => {
    const [mx, my, mz] = earthPoint(marker);
    return (mx - x) ** 2 + (my - y) ** 2 + (mz - z) ** 2;
  };
  const nearestFirst = markers.map((marker) => ({ marker, away: away(marker) })).toSorted((a, b) => a.away - b.away).map(({ marker }) => marker);
  return { total: cells.reduce((sum, { count }) => sum + count, 0), markers: nearestFirst };
}
