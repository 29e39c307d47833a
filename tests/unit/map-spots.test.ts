import type { MapClinic } from '@finder/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedBuilding, splitStreet } from '../../web/src/search/map/building.ts';
import { groupOfOne, toGroup, type Group } from '../../web/src/search/map/groups.ts';
import { nameSpots } from '../../web/src/search/map/name-spots.ts';
import { deepestZoom, findSpots, type Spot } from '../../web/src/search/map/spots.ts';
import { mapWords } from '../../web/src/words/map.ts';
import { clinicAt, markerOf } from './map-example.ts';

const deepest = deepestZoom.outlines;
const numbersOf = (spots: Spot[]) => spots.map(({ clinics }) => clinics.map(({ number }) => number));
const countsOf = (spots: Spot[]) => spots.map(({ count }) => count);
const spotsOf = (clinics: MapClinic[], zoom: number, selected: MapClinic | null = null) => findSpots(clinics.map(groupOfOne), zoom, deepest, selected);
const denver = { lat: 39.74, lng: -104.99 };

describe('What stands on the map', () => {
  test('clinics far apart have a pin each, in the order of the list', () => {
    expect(numbersOf(spotsOf([clinicAt(1, 39.74, -104.99), clinicAt(2, 40.02, -105.27), clinicAt(3, 38.83, -104.82)], 9))).toEqual([[1], [2], [3]]);
  });

  test('pins that would hide each other share a bubble, and further in they are apart', () => {
    const clinics = [clinicAt(1, 39.74, -104.99), clinicAt(2, 39.75, -104.9), clinicAt(3, 40.6, -105.1)];
    const [bubble, pin] = spotsOf(clinics, 7);
    expect(bubble).toMatchObject({ count: 2, opens: 'closer' });
    expect(pin?.clinics.map(({ number }) => number)).toEqual([3]);
    expect(spotsOf(clinics, 11)).toHaveLength(3);
  });

  test('clinics at one address open as a list at every zoom', () => {
    const marker = toGroup(markerOf([1, 2, 3, 4].map((n) => clinicAt(n, denver.lat, denver.lng)), true));
    for (const zoom of [5, 9, deepest]) expect(findSpots([marker], zoom, deepest, null)).toMatchObject([{ count: 4, opens: 'list' }]);
  });

  test('close up on the simple map a bubble opens as a list; on the street map it can be zoomed apart', () => {
    const two = [clinicAt(1, 39.74, -104.99), clinicAt(2, 39.742, -104.99)];
    expect(spotsOf(two, deepestZoom.outlines)).toMatchObject([{ count: 2, opens: 'list' }]);
    expect(findSpots(two.map(groupOfOne), 11, deepestZoom.streets, null)).toMatchObject([{ count: 2, opens: 'closer' }]);
    expect(findSpots(two.map(groupOfOne), 15, deepestZoom.streets, null)).toHaveLength(2);
  });

  test('bubbles of the server whose words would touch are joined, and nobody is lost or counted twice', () => {
    const near = [[1, 2, 3], [4, 5]].map((numbers, index) => toGroup(markerOf(numbers.map((n) => clinicAt(n, 39.7 + n / 100, -105 + index / 10)))));
    expect(countsOf(findSpots(near, 8, deepest, null))).toEqual([5]);
    expect(countsOf(findSpots(near, 11, deepest, null))).toEqual([3, 2]);
  });

  test('the selected clinic leaves its bubble and has a pin of its own', () => {
    const clinics = [clinicAt(1, 39.74, -104.99), clinicAt(2, 39.741, -104.99), clinicAt(3, 39.739, -104.992)];
    expect(numbersOf(spotsOf(clinics, 9, clinics[1]))).toEqual([[1, 3], [2]]);
  });

  test('a selected clinic that the server only counted leaves its bubble, too, which then says one less', () => {
    const clinics = [1, 2, 3, 4].map((n) => clinicAt(n, 39.7 + n / 100, -105));
    const far = toGroup(markerOf([clinicAt(5, 41, -105)]));
    const spots = findSpots([toGroup(markerOf(clinics)), far], 8, deepest, clinics[2]!);
    expect(spots.map(({ count, clinics: [first] }) => [count, first?.number])).toEqual([[3, undefined], [1, 3], [1, 5]]);
  });

  test('a selected clinic outside the view has a pin for the map to move to', () => {
    const inView = toGroup(markerOf([clinicAt(1, 39.7, -105), clinicAt(2, 39.71, -105)]));
    expect(countsOf(findSpots([inView], 9, deepest, clinicAt(9, 45, -93)))).toEqual([2, 1]);
  });

  test('a selected clinic that shares its address stays in the bubble, which stands for it', () => {
    const clinics = [clinicAt(1, denver.lat, denver.lng), clinicAt(2, denver.lat, denver.lng)];
    expect(numbersOf(spotsOf(clinics, 9, clinics[0]))).toEqual([[1, 2]]);
  });

  test.each([
    ['Guam', clinicAt(1, 13.48, 144.79)], ['Attu', clinicAt(1, 52.9, 172.91)], ['Adak', clinicAt(1, 51.88, -176.65)], ['American Samoa', clinicAt(1, -14.28, -170.7)],
  ])('%s lies west of Hawaii, with no line of the calendar between', (_name, clinic) => {
    const [there, honolulu] = findSpots([toGroup(markerOf([clinic])), toGroup(markerOf([clinicAt(2, 21.3, -157.86)]))], 4, deepest, null);
    expect(there!.lng).toBeLessThan(honolulu!.lng);
    expect(honolulu!.lng - there!.lng).toBeLessThan(60);
  });

  test('whatever the server joins and whoever is selected: the counts add up to all clinics, and no name stands twice', () => {
    const point = fc.record({ lat: fc.double({ min: -15, max: 71, noNaN: true }), lng: fc.oneof(fc.double({ min: -179, max: -65, noNaN: true }), fc.double({ min: 144, max: 179, noNaN: true })) });
    const near = fc.record({ lat: fc.double({ min: 39.5, max: 40, noNaN: true }), lng: fc.double({ min: -105.3, max: -104.7, noNaN: true }) });
    const together = fc.record({ points: fc.array(fc.oneof(point, near), { minLength: 1, maxLength: 4 }), named: fc.boolean() });
    fc.assert(fc.property(fc.array(together, { minLength: 1, maxLength: 12 }), fc.integer({ min: 12, max: 44 }), fc.nat(), (markers, quarters, pick) => {
      let number = 0;
      const all: MapClinic[] = [];
      const taken = new Set<string>();
      const groups = markers.flatMap(({ points, named }): Group[] => {
        // As the server does it: a square of the map never reaches across the antimeridian, and has all clinics of a point.
        const side = Math.sign(points[0]!.lng);
        const keyOf = ({ lat, lng }: { lat: number; lng: number }) => `${lat.toFixed(4)},${lng.toFixed(4)}`;
        const clinics = points.filter((one) => Math.sign(one.lng) === side && !taken.has(keyOf(one))).map(({ lat, lng }) => clinicAt(number += 1, lat, lng));
        for (const clinic of clinics) taken.add(keyOf(clinic));
        all.push(...clinics);
        return clinics.length === 0 ? [] : [toGroup(markerOf(clinics, named || clinics.length === 1))];
      });
      const spots = findSpots(groups, quarters / 4, deepest, all[pick % all.length]!);
      expect(countsOf(spots).reduce((sum, count) => sum + count, 0)).toBe(all.length);
      const names = spots.flatMap(({ clinics }) => clinics.map(({ id }) => id));
      expect(new Set(names).size).toBe(names.length);
      expect(spots.some(({ clinics }) => clinics.some(({ id }) => id === all[pick % all.length]!.id))).toBe(true);
    }), { numRuns: 200 });
  });
});

describe('What pins and bubbles are called', () => {
  const clinics = [
    clinicAt(1, denver.lat, denver.lng, 'Larkspur', '1719 Example St, Suite 400'),
    clinicAt(2, denver.lat, denver.lng, 'Cottonwood', '1719 Example St, Suite 100'),
  ];

  test('a pin says its number, its name and how far it is', () => {
    const [pin] = spotsOf(clinics.slice(0, 1), 9);
    expect(pin && nameSpots(mapWords.en).pin(pin)).toBe('1, Larkspur, 1.0 miles');
    expect(pin && nameSpots(mapWords.es).pin(pin)).toBe('1, Larkspur, a 1.0 millas');
  });

  test('a bubble that cannot be split says the address its clinics share', () => {
    const [bubble] = spotsOf(clinics, 9);
    expect(bubble && nameSpots(mapWords.en).bubbleText(bubble)).toBe('2 clinics');
    expect(bubble && nameSpots(mapWords.en).bubble(bubble)).toBe('2 clinics at 1719 Example St. Show them');
  });

  test('a bubble whose clinics are not all named claims no address for them', () => {
    const [bubble] = findSpots([{ ...toGroup(markerOf(clinics, true)), count: 1234 }], deepest, deepest, null);
    expect(bubble && nameSpots(mapWords.es).bubble(bubble)).toBe('1,234 clínicas muy cerca entre sí. Mostrarlas');
  });

  test('the unit is told apart from the building', () => {
    expect(splitStreet('1719 Example St, Suite 400')).toEqual({ building: '1719 Example St', unit: 'Suite 400' });
    expect(splitStreet('1719 Example St #4')).toEqual({ building: '1719 Example St', unit: '#4' });
    expect(splitStreet('1440 Unity Ave')).toEqual({ building: '1440 Unity Ave', unit: '' });
  });

  test('two buildings are not called one', () => {
    expect(sharedBuilding([clinicAt(1, denver.lat, denver.lng, 'A', '1 Main St'), clinicAt(2, denver.lat, denver.lng, 'B', '3 Main St')])).toBeNull();
  });
});
