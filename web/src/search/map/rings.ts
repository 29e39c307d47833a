import { boxesTouch, type Box } from '../../ui/map/labels.ts';

/** Miles that a person can picture. */
const steps = [5, 10, 25, 50, 100];
/** A ring smaller than this, or nearer than this to the next, only makes the middle of the map crowded. */
const room = 44;
const mostRings = 2;

/**
 * Which dashed rings to draw inside the search edge (miles; null when the search has none), given how many pixels a
 * mile takes: at most two, the smallest that have room.
 */
export const chooseRings = (edgeMiles: number | null, pixelsPerMile: number): number[] => {
  const edge = (edgeMiles ?? Infinity) * pixelsPerMile;
  const chosen: number[] = [];
  let last = 0;
  for (const miles of steps) {
    const radius = miles * pixelsPerMile;
    if (chosen.length === mostRings || (edgeMiles !== null && miles >= edgeMiles)) break;
    if (radius - last < room || edge - radius < room) continue;
    chosen.push(miles);
    last = radius;
  }
  return chosen;
};

/** Clockwise from the top, in degrees: the places where a ring's distance is written, best first. */
const angles = { inner: [-18, 18, -40, 40, 180, 160, -160, 90, -90], edge: [180, 0, 160, -160, 20, -20, 140, -140, 40, -40, 90, -90] };

/** Where on a ring its pill stands: wholly in view and off everything that stands there, or nowhere. */
export const placePill = (
  middle: { x: number; y: number }, radius: number, size: { width: number; height: number },
  kind: 'inner' | 'edge', taken: Box[], view: Box,
): Box | undefined => angles[kind]
  .map((angle): Box => {
    const turn = (angle * Math.PI) / 180;
    const left = middle.x + radius * Math.sin(turn) - size.width / 2;
    const top = middle.y - radius * Math.cos(turn) - size.height / 2;
    return { left, top, right: left + size.width, bottom: top + size.height };
  })
  .find((box) => box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom
    && !taken.some((other) => boxesTouch(box, other)));
