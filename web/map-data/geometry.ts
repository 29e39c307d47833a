/** [longitude, latitude] in degrees. */
export type Position = [number, number];

/** Coordinates travel as thousandths of a degree (about 110 m): finer than the outlines themselves. */
export const unitsPerDegree = 1000;

/** A line as whole numbers: the first point, then the step to each next one. [[-105.1, 40]] → [-105100, 40000]. */
export const encodeLine = (line: Position[]): number[] => {
  const flat: number[] = [];
  let lastX = 0;
  let lastY = 0;
  line.forEach(([lng, lat], index) => {
    const x = Math.round(lng * unitsPerDegree);
    const y = Math.round(lat * unitsPerDegree);
    // Two points that round to one would only cost bytes; the first is always kept.
    if (index > 0 && x === lastX && y === lastY) return;
    flat.push(x - lastX, y - lastY);
    lastX = x;
    lastY = y;
  });
  return flat;
};

/** East of the date line the islands of Alaska and Guam go on at −181° and beyond, so that the Pacific is one piece. */
export const unwrap = ([lng, lat]: Position): Position => (lng > 100 ? [lng - 360, lat] : [lng, lat]);

/** [west, south, east, north] of some points. */
export const boundsOf = (points: Position[]): [number, number, number, number] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
};

/** Area of a ring in square degrees, never negative. */
export const ringArea = (ring: Position[]): number => {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
};

const distanceToSegment = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position) => {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** Douglas–Peucker: leaves out points nearer than their `tolerance` in degrees to the line without them. */
export const simplifyLine = (line: Position[], tolerance: (point: Position) => number): Position[] => {
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const from = line[first];
    const to = line[last];
    if (!from || !to) continue;
    let farthest = -1;
    let distance = 1;
    for (let index = first + 1; index < last; index += 1) {
      const point = line[index] ?? from;
      const here = distanceToSegment(point, from, to) / tolerance(point);
      if (here > distance) {
        farthest = index;
        distance = here;
      }
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => keep.has(index));
};

/** The part of a ring on one side of a meridian or parallel (Sutherland–Hodgman). */
export const clipRing = (ring: Position[], axis: 0 | 1, limit: number, side: 'above' | 'below'): Position[] => {
  const inside = (point: Position) => (side === 'above' ? point[axis] >= limit : point[axis] <= limit);
  const clipped: Position[] = [];
  ring.forEach((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    if (inside(point) !== inside(before)) {
      const t = (limit - before[axis]) / (point[axis] - before[axis]);
      clipped.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]);
    }
    if (inside(point)) clipped.push(point);
  });
  return clipped;
};
