import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedBuilding, splitStreet } from '../../web/src/search/map/building.ts';
import { nameSpots } from '../../web/src/search/map/name-spots.ts';
import { numberClinics } from '../../web/src/search/map/numbered.ts';
import { deepestZoom, findSpots, type Spot } from '../../web/src/search/map/spots.ts';
import { mapWords } from '../../web/src/words/map.ts';
import { clinicAt } from './map-example.ts';

const numbersOf = (spots: Spot[]) => spots.map(({ members }) => members.map(({ number }) => number));
const denver = { lat: 39.74, lng: -104.99 };

describe('What stands on the map', () => {
  test('clinics far apart have a pin each, in the order of the list', () => {
    const clinics = numberClinics([clinicAt(1, 39.74, -104.99), clinicAt(2, 40.02, -105.27), clinicAt(3, 38.83, -104.82)]);
    expect(numbersOf(findSpots(clinics, 9, null))).toEqual([[1], [2], [3]]);
  });

  test('clinics too near to be told apart share a bubble, and zooming in opens it', () => {
    const clinics = numberClinics([clinicAt(1, 39.74, -104.99), clinicAt(2, 39.75, -104.9), clinicAt(3, 40.6, -105.1)]);
    const [bubble, pin] = findSpots(clinics, 7, null);
    expect(bubble?.members.map(({ number }) => number)).toEqual([1, 2]);
    expect(pin?.members.map(({ number }) => number)).toEqual([3]);
    const opensAt = bubble?.opensAt ?? 0;
    expect(opensAt).toBeGreaterThan(7);
    expect(findSpots(clinics, opensAt, null)).toHaveLength(3);
  });

  test('clinics at one address stay in one bubble at the deepest zoom', () => {
    const clinics = numberClinics([1, 2, 3, 4].map((n) => clinicAt(n, denver.lat, denver.lng)));
    const spots = findSpots(clinics, deepestZoom, null);
    expect(spots).toHaveLength(1);
    expect(spots[0]?.opensAt).toBeNull();
  });

  test('the selected clinic leaves its bubble and has a pin of its own', () => {
    const clinics = numberClinics([clinicAt(1, 39.74, -104.99), clinicAt(2, 39.741, -104.99), clinicAt(3, 39.739, -104.992)]);
    const selected = clinics[1]?.clinic.id ?? '';
    expect(numbersOf(findSpots(clinics, 9, selected))).toEqual([[1, 3], [2]]);
  });

  test('a selected clinic that shares its address stays in the bubble, which stands for it', () => {
    const clinics = numberClinics([clinicAt(1, denver.lat, denver.lng), clinicAt(2, denver.lat, denver.lng)]);
    expect(numbersOf(findSpots(clinics, 9, clinics[0]?.clinic.id ?? ''))).toEqual([[1, 2]]);
  });

  test('Guam and the last Aleutian islands lie west of Hawaii', () => {
    const clinics = numberClinics([clinicAt(1, 13.48, 144.79), clinicAt(2, 21.3, -157.86)]);
    const [guam, honolulu] = findSpots(clinics, 5, null);
    expect(guam?.lng).toBeLessThan(honolulu?.lng ?? 0);
  });

  test('at every zoom each clinic of the list stands on the map exactly once', () => {
    const point = fc.record({ lat: fc.double({ min: 18, max: 71, noNaN: true }), lng: fc.double({ min: -170, max: -65, noNaN: true }) });
    const near = fc.record({ lat: fc.double({ min: 39.5, max: 40, noNaN: true }), lng: fc.double({ min: -105.3, max: -104.7, noNaN: true }) });
    fc.assert(fc.property(fc.array(fc.oneof(point, near), { minLength: 1, maxLength: 30 }), fc.integer({ min: 12, max: 44 }), fc.nat(), (points, quarters, pick) => {
      const clinics = numberClinics(points.map(({ lat, lng }, index) => clinicAt(index + 1, lat, lng)));
      const selected = clinics[pick % clinics.length]?.clinic.id ?? null;
      const shown = findSpots(clinics, quarters / 4, selected).flatMap(({ members }) => members.map(({ number }) => number));
      expect(shown.toSorted((a, b) => a - b)).toEqual(clinics.map(({ number }) => number));
    }), { numRuns: 60 });
  });
});

describe('What pins and bubbles are called', () => {
  const clinics = numberClinics([
    clinicAt(1, denver.lat, denver.lng, 'Larkspur', '1719 Example St, Suite 400'),
    clinicAt(2, denver.lat, denver.lng, 'Cottonwood', '1719 Example St, Suite 100'),
  ]);

  test('a pin says its number, its name and how far it is', () => {
    const [pin] = findSpots(clinics.slice(0, 1), 9, null);
    expect(pin && nameSpots(mapWords.en).pin(pin)).toBe('1, Larkspur, 1.0 miles');
    expect(pin && nameSpots(mapWords.es).pin(pin)).toBe('1, Larkspur, a 1.0 millas');
  });

  test('a bubble that cannot be split says the address its clinics share', () => {
    const [bubble] = findSpots(clinics, 9, null);
    expect(bubble && nameSpots(mapWords.en).bubbleText(bubble)).toBe('2 clinics');
    expect(bubble && nameSpots(mapWords.en).bubble(bubble)).toBe('2 clinics at 1719 Example St. Show them');
  });

  test('the unit is told apart from the building', () => {
    expect(splitStreet('1719 Example St, Suite 400')).toEqual({ building: '1719 Example St', unit: 'Suite 400' });
    expect(splitStreet('1719 Example St #4')).toEqual({ building: '1719 Example St', unit: '#4' });
    expect(splitStreet('1440 Unity Ave')).toEqual({ building: '1440 Unity Ave', unit: '' });
  });

  test('two buildings are not called one', () => {
    const apart = numberClinics([clinicAt(1, denver.lat, denver.lng, 'A', '1 Main St'), clinicAt(2, denver.lat, denver.lng, 'B', '3 Main St')]);
    expect(sharedBuilding(apart)).toBeNull();
  });
});
