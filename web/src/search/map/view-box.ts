import type { Box } from '@finder/contract';
import { mapLng } from '../../ui/map/decode.ts';
import { project } from '../../ui/map/project.ts';
import { roundBox } from '../../ui/near.ts';

/** A part of this map: longitudes go on beyond −180 to the west, so `west` is never greater than `east`. */
export type MapArea = { south: number; west: number; north: number; east: number };

/** What is on the screen, for telling how far it has been moved. */
export type MapView = { lat: number; lng: number; zoom: number; width: number; height: number };

const moveShare = 0.2;
/** Zooming out by less than this shows little that was not there. */
const zoomOut = 0.5;

/** A longitude of any size in −180 (with it) to 180 (without it). */
const wrapLng = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;

/** What is in view, as it leaves the page: rounded outward to two decimals; `west` is greater than `east` across the antimeridian. */
export const toBox = (area: MapArea): Box => {
  const { south, west, north, east } = roundBox(area);
  const end = wrapLng(east);
  const across = east - west >= 360 ? { west: -180, east: 180 } : { west: wrapLng(west), east: end === -180 ? 180 : end };
  return roundBox({ south: Math.max(-90, south), north: Math.min(90, north), ...across });
};

/** A box of the contract as a part of this map, on which the Pacific is in one piece. */
export const toArea = ({ south, west, north, east }: Box): MapArea => {
  const left = mapLng(west);
  const right = mapLng(east);
  return { south, north, west: left, east: right < left || east - west >= 360 ? right + 360 : right };
};

/** Whether a part of the map holds a point of it. */
export const holds = ({ south, west, north, east }: MapArea, { lat, lng }: { lat: number; lng: number }) =>
  lat >= south && lat <= north && [lng - 360, lng, lng + 360].some((same) => same >= west && same <= east);

/** The smallest part of the map that holds all of these. */
export const spanAreas = (areas: MapArea[]): MapArea => ({
  south: Math.min(...areas.map(({ south }) => south)),
  west: Math.min(...areas.map(({ west }) => west)),
  north: Math.max(...areas.map(({ north }) => north)),
  east: Math.max(...areas.map(({ east }) => east)),
});

/** Whether the map has been moved by more than a fifth of the view, or zoomed out, since it showed `before`. */
export const hasMovedAway = (before: MapView, now: MapView) => {
  const from = project([before.lat, before.lng], now.zoom);
  const to = project([now.lat, now.lng], now.zoom);
  return now.zoom <= before.zoom - zoomOut
    || Math.abs(to.x - from.x) > moveShare * now.width || Math.abs(to.y - from.y) > moveShare * now.height;
};
