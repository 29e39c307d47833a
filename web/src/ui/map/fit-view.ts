import { mapLng, type LatLng } from './decode.ts';
import { drawingMiddle, drawingSize, drawingZoom } from './drawing-size.ts';
import { project, unproject, type Pixel } from './project.ts';

/** Room round the tips of pins: a pin stands up from its tip. */
const room = { left: 26, right: 26, top: 52, bottom: 16 };

export type FittedView = { middle: LatLng; zoom: number; tips: Pixel[] };

// The server and the browser must write the same numbers.
const tenths = (n: number) => Math.round(n * 10) / 10;

/** The closest view of a small map, up to its usual zoom, that shows a pin at each point, and where in it their tips are. */
export const fitView = (points: { lat: number; lng: number }[]): FittedView => {
  const world = points.map(({ lat, lng }) => project([lat, mapLng(lng)], 0));
  const [xs, ys] = [world.map(({ x }) => x), world.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoomFor = (pixels: number, span: number) => (span > 0 ? Math.log2(pixels / span) : drawingZoom);
  const zoom = Math.floor(10 * Math.min(drawingZoom,
    zoomFor(drawingSize.width - room.left - room.right, east - west), zoomFor(drawingSize.height - room.top - room.bottom, south - north))) / 10;
  const scale = 2 ** zoom;
  const centre = { x: (west + east) / 2, y: (north + south) / 2 - (room.top - room.bottom) / 2 / scale };
  return {
    middle: unproject(centre, 0),
    zoom,
    tips: world.map(({ x, y }) => ({
      x: tenths((x - centre.x) * scale + drawingMiddle.x), y: tenths((y - centre.y) * scale + drawingMiddle.y),
    })),
  };
};
