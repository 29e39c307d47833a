import { boundsOf, ringArea, type Position } from './geometry.ts';

const rows = 24;

/** Where a line of latitude enters and leaves the rings, in order from the west. */
const crossings = (rings: Position[][], lat: number) => {
  const found: number[] = [];
  for (const ring of rings) {
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      if (y > lat === nextY > lat) return;
      found.push(x + ((lat - y) / (nextY - y)) * (nextX - x));
    });
  }
  return found.sort((a, b) => a - b);
};

/**
 * Where a name reads best inside an area: in the middle of its widest stretch from west to east, since names are
 * wide and low, and rather near the middle than near the top or bottom edge.
 */
export const labelPoint = (rings: Position[][]): Position => {
  const largest = rings.reduce((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best), rings[0] ?? []);
  const [west, south, east, north] = boundsOf(largest);
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let score = 0;
  for (let row = 1; row < rows; row += 1) {
    const lat = south + ((north - south) * row) / rows;
    const fromMiddle = Math.abs(row / rows - 0.5);
    const at = crossings([largest], lat);
    for (let index = 0; index + 1 < at.length; index += 2) {
      const enter = at[index] ?? west;
      const leave = at[index + 1] ?? east;
      const value = (leave - enter) * (1 - fromMiddle);
      if (value <= score) continue;
      score = value;
      best = [(enter + leave) / 2, lat];
    }
  }
  return best;
};
