import { describe, expect, test } from 'vitest';
import { chooseRings, placePill } from '../../web/src/search/map/rings.ts';

const view = { left: 0, top: 0, right: 600, bottom: 600 };
const pill = { width: 50, height: 24 };

describe('Rings of distance', () => {
  test('a search within 25 miles has rings at 5 and 10 miles where there is room, and only 10 on a phone', () => {
    expect(chooseRings(25, 10)).toEqual([5, 10]);
    expect(chooseRings(25, 5.8)).toEqual([10]);
  });

  test('a ring is never drawn at or beyond the edge of the search', () => {
    expect(chooseRings(5, 40)).toEqual([]);
    expect(chooseRings(10, 40)).toEqual([5]);
  });

  test('a wide search has wide rings, at most two', () => {
    expect(chooseRings(100, 2.5)).toEqual([25, 50]);
    expect(chooseRings(null, 1)).toEqual([50, 100]);
  });

  test('the pill of a ring keeps off the pins and inside the map', () => {
    const free = placePill({ x: 300, y: 300 }, 200, pill, 'edge', [], view);
    expect(free).toMatchObject({ top: 488, bottom: 512 });
    const moved = placePill({ x: 300, y: 300 }, 200, pill, 'edge', [{ left: 270, right: 330, top: 480, bottom: 520 }], view);
    expect(moved).toMatchObject({ top: 88, bottom: 112 });
  });

  test('a pill that has no room is left out', () => {
    expect(placePill({ x: 300, y: 300 }, 5000, pill, 'inner', [], view)).toBeUndefined();
  });
});
