import type { ClinicDetail, Point } from '@finder/contract';

export type Placed = { clinic: ClinicDetail; miles: number | null };

const earthRadiusMiles = 3958.7613;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle miles between two points (haversine, on the same sphere as the search's). */
export const milesBetween = (a: Point, b: Point): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * earthRadiusMiles * Math.asin(Math.min(1, Math.sqrt(chord)));
};

const byName = (a: Placed, b: Placed) => a.clinic.name.localeCompare(b.clinic.name, 'en') || a.clinic.slug.localeCompare(b.clinic.slug, 'en');

/** Nearest first, ties by name; A to Z where it is not known from where. Nothing else has a say (promise 6). */
export const inOrder = (clinics: ClinicDetail[], from: Point | null): Placed[] => clinics
  .map((clinic) => ({ clinic, miles: from && milesBetween(from, clinic) }))
  .sort((a, b) => (a.miles ?? 0) - (b.miles ?? 0) || byName(a, b));
