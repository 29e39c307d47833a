import { earthRadiusMiles } from '../../../seeds/places/miles.ts';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The point as three coordinates in miles from Earth's centre: what the index of clinics is made of. */
export function earthPoint({ lat, lng }: { lat: number; lng: number }): [number, number, number] {
  const [phi, lambda] = [radians(lat), radians(lng)];
  return [
    earthRadiusMiles * Math.cos(phi) * Math.cos(lambda),
    earthRadiusMiles * Math.cos(phi) * Math.sin(lambda),
    earthRadiusMiles * Math.sin(phi),
  ];
}

/** The straight line through Earth between two points that lie `miles` apart on its surface. */
export function chordOfMiles(miles: number): number {
  return 2 * earthRadiusMiles * Math.sin(miles / (2 * earthRadiusMiles));
}

/** The miles on the surface between two points whose straight line is `chord` long. */
export function milesOfChord(chord: number): number {
  return 2 * earthRadiusMiles * Math.asin(Math.min(1, chord / (2 * earthRadiusMiles)));
}
