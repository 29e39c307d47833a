import { Box } from '@finder/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markerZoom } from '../../web/src/search/map/use-markers.ts';
import { hasMovedAway, holds, toArea, toBox, type MapArea } from '../../web/src/search/map/view-box.ts';

describe('What is on the screen, as it leaves the page', () => {
  test.each<[string, MapArea, Box]>([
    ['is rounded outward to two decimals', { south: 39.581, west: -105.309, north: 39.951, east: -104.601 }, { south: 39.58, west: -105.31, north: 39.96, east: -104.6 }],
    ['stays when it has two decimals', { south: 40.02, west: -105.27, north: 40.1, east: -104.29 }, { south: 40.02, west: -105.27, north: 40.1, east: -104.29 }],
    ['from Guam to Hawaii goes across the antimeridian', { south: 10, west: -216, north: 25, east: -150 }, { south: 10, west: 144, north: 25, east: -150 }],
    ['round Attu ends at the antimeridian', { south: 51, west: -188.004, north: 54, east: -180 }, { south: 51, west: 171.99, north: 54, east: 180 }],
    ['round Adak begins there', { south: 51, west: -180, north: 54, east: -175.5 }, { south: 51, west: -180, north: 54, east: -175.5 }],
    ['wider than the world is the world', { south: -60, west: -300, north: 85, east: 70 }, { south: -60, west: -180, north: 85, east: 180 }],
    ['ends at the poles', { south: -90.5, west: 0, north: 91, east: 1 }, { south: -90, west: 0, north: 90, east: 1 }],
  ])('%s', (_name, area, box) => {
    expect(toBox(area)).toEqual(box);
    expect(Box.safeParse(toBox(area)).success).toBe(true);
  });

  const area = fc.record({
    south: fc.double({ min: -25, max: 60, noNaN: true }), height: fc.double({ min: 0, max: 20, noNaN: true }),
    west: fc.double({ min: -232, max: -40, noNaN: true }), width: fc.double({ min: 0, max: 150, noNaN: true }),
  }).map(({ south, height, west, width }): MapArea => ({ south, west, north: south + height, east: west + width }));

  test('holds all that is on the screen, less than 0.011 degrees more on each side, and stays the same when rounded again', () => {
    fc.assert(fc.property(area, (on) => {
      const box = toBox(on);
      expect(Box.parse(box)).toEqual(box);
      for (const corner of Object.values(box)) expect(Math.abs(corner * 100 - Math.round(corner * 100))).toBeLessThan(1e-6);
      const wider = (box.east - box.west + 360) % 360 - (on.east - on.west);
      expect(wider).toBeGreaterThan(-1e-6);
      expect(wider).toBeLessThan(0.0201);
      expect(box.south).toBeLessThan(on.south + 1e-6);
      expect(box.north).toBeGreaterThan(on.north - 1e-6);
      expect(toBox(toArea(box))).toEqual(box);
    }));
  });

  test('says of each point whether it is on the screen, on both sides of the antimeridian', () => {
    const inBox = ({ south, west, north, east }: Box, lat: number, lng: number) =>
      lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
    fc.assert(fc.property(area, fc.double({ min: -20, max: 70, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (on, lat, lng) => {
      const box = toBox(on);
      expect(holds(toArea(box), { lat, lng })).toBe(inBox(box, lat, lng));
    }));
  });

  test('the map asks for a finer grain than it shows, close up for the finest', () => {
    expect([3, 8.25, 8.75, 10.25, 10.5, 11, 17].map(markerZoom)).toEqual([5, 10, 11, 12, 18, 18, 18]);
  });
});

describe('“Search this area”', () => {
  const before = { lat: 39.74, lng: -104.99, zoom: 9, width: 700, height: 600 };
  // At zoom 9 a degree of longitude takes 364 pixels.
  test.each([
    ['is not there at first', before, false],
    ['stays away for a small move', { ...before, lng: before.lng + 130 / 364 }, false],
    ['comes with a move of more than a fifth of the width', { ...before, lng: before.lng + 150 / 364 }, true],
    ['comes with a move of more than a fifth of the height', { ...before, lat: before.lat + 0.3 }, true],
    ['comes with zooming out', { ...before, zoom: 8 }, true],
    ['stays away for zooming in', { ...before, zoom: 11 }, false],
    ['comes with a small move close up, which leaves what was shown', { ...before, zoom: 12, lng: before.lng + 0.06 }, true],
  ])('%s', (_name, now, expected) => {
    expect(hasMovedAway(before, now)).toBe(expected);
  });
});
