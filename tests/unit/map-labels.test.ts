import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesTouch, placeLabels, type LabelWish } from '../../web/src/ui/map/labels.ts';
import { chooseTowns, leastPeople, townKind } from '../../web/src/ui/map/towns.ts';

const view = { left: 0, top: 0, right: 600, bottom: 600 };
const town = (text: string, x: number, y: number): LabelWish => ({ text, kind: 'town', x, y, width: text.length * 8, height: 18 });

describe('Names on the map', () => {
  test('a town is named to the right of its dot, or to the left where a pin is in the way', () => {
    expect(placeLabels([town('Golden', 100, 100)], [], view, 45)[0]?.box.left).toBe(109);
    const pin = { left: 115, right: 150, top: 80, bottom: 110 };
    expect(placeLabels([town('Golden', 100, 100)], [pin], view, 45)[0]?.box.right).toBe(91);
  });

  test('a town whose dot lies under a pin is not named', () => {
    expect(placeLabels([town('Golden', 100, 100)], [{ left: 90, right: 110, top: 90, bottom: 110 }], view, 45)).toEqual([]);
  });

  test('a city that the search starts in is named although its dot is covered', () => {
    const start = { left: 286, right: 314, top: 286, bottom: 314 };
    const [label] = placeLabels([{ ...town('Honolulu', 300, 300), kind: 'city' }], [start], view, 45);
    expect(label).toMatchObject({ text: 'Honolulu', hasDot: false });
  });

  test('names never touch each other, a pin or the edge, and there are never more than asked for', () => {
    const wish = fc.record({
      text: fc.string({ minLength: 2, maxLength: 14 }), kind: fc.constantFrom('county', 'state', 'town', 'city', 'main-city'),
      x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }), width: fc.integer({ min: 20, max: 140 }), height: fc.integer({ min: 14, max: 26 }),
    }) as fc.Arbitrary<LabelWish>;
    const box = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) })
      .map(({ x, y }) => ({ left: x - 20, right: x + 20, top: y - 44, bottom: y }));
    fc.assert(fc.property(fc.array(wish, { maxLength: 60 }), fc.array(box, { maxLength: 12 }), (wishes, taken) => {
      const placed = placeLabels(wishes, taken, view, 45);
      expect(placed.length).toBeLessThanOrEqual(45);
      placed.forEach((label, index) => {
        expect(label.box.left >= 0 && label.box.top >= 0 && label.box.right <= 600 && label.box.bottom <= 600).toBe(true);
        expect([...taken, ...placed.slice(0, index).map((other) => other.box)].some((other) => boxesTouch(other, label.box))).toBe(false);
      });
    }));
  });

  test('from far only large cities are named, from near small towns too', () => {
    expect(Math.round(leastPeople(4))).toBe(600_000);
    expect(Math.round(leastPeople(10))).toBe(8_000);
    const { large, small } = chooseTowns([['Golden', 0, 0, 20_571], ['Denver', 0, 0, 715_522]], 8);
    expect(large.map(([name]) => name)).toEqual(['Denver']);
    expect(small.map(([name]) => name)).toEqual(['Golden']);
  });

  test('Denver stands out among its suburbs', () => {
    expect(townKind(715_522, 9.5)).toBe('main-city');
    expect(townKind(155_000, 9.5)).toBe('city');
    expect(townKind(20_571, 9.5)).toBe('town');
  });
});
