import type { Box } from './labels.ts';
import type { Pixel } from './project.ts';

const clipSide = (ring: Pixel[], axis: 'x' | 'y', limit: number, keepsAbove: boolean): Pixel[] => {
  const inside = (point: Pixel) => (keepsAbove ? point[axis] >= limit : point[axis] <= limit);
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const kept = inside(point) ? [point] : [];
    if (inside(point) === inside(before)) return kept;
    const t = (limit - before[axis]) / (point[axis] - before[axis]);
    return [{ x: before.x + t * (point.x - before.x), y: before.y + t * (point.y - before.y) }, ...kept];
  });
};

/** The part of an area inside a box (Sutherland–Hodgman, one side after the other). */
export const clipToBox = (ring: Pixel[], { left, top, right, bottom }: Box): Pixel[] =>
  clipSide(clipSide(clipSide(clipSide(ring, 'x', left, true), 'x', right, false), 'y', top, true), 'y', bottom, false);

/** Whether any of a line may be seen in a box. */
export const mayTouch = (line: Pixel[], { left, top, right, bottom }: Box): boolean =>
  line.some(({ x }) => x >= left) && line.some(({ x }) => x <= right) && line.some(({ y }) => y >= top) && line.some(({ y }) => y <= bottom);
