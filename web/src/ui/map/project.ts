import type { LatLng } from './decode.ts';

export type Pixel = { x: number; y: number };

/** Web Mercator: pixels from the top left of the world at a zoom, as web maps count them (256 px at zoom 0). */
export const project = ([lat, lng]: LatLng, zoom: number): Pixel => {
  const world = 256 * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: ((lng + 180) / 360) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world };
};

/** The place a pixel stands for. */
export const unproject = ({ x, y }: Pixel, zoom: number): LatLng => {
  const world = 256 * 2 ** zoom;
  return [(Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI, (x / world) * 360 - 180];
};

/** Pixels that a mile takes at a latitude and zoom. */
export const pixelsPerMile = (lat: number, zoom: number) =>
  (256 * 2 ** zoom * 1609.344) / (40_075_017 * Math.cos((lat * Math.PI) / 180));
