import type { Point } from '@finder/contract';
import { milesBetween } from '../../../seeds/places/miles.ts';
import type { Database } from '../database/client.ts';
import { findPlaces, listZipTowns, type ListedClinic } from './repository.ts';
import { joinTowns, placeKey, townSlug } from './towns.ts';

export type FoundTown = Point & { name: string };

// Mean degrees are near enough within a town; no town lies on the antimeridian.
const middleOf = (points: Point[]): Point => ({
  lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
  lng: points.reduce((sum, { lng }) => sum + lng, 0) / points.length,
});

/**
 * The town that a slug names in a state, with its middle: of the place files, the post office, or only of the clinics
 * that say they are there; null when nobody knows it. Of several towns of one name it is the one nearest to the clinics,
 * or without any the most populous.
 */
export async function findTown(db: Database, state: string, slug: string, clinics: ListedClinic[]): Promise<FoundTown | null> {
  const places = await findPlaces(db, [{ state, key: placeKey(slug) }]);
  if (clinics.length > 0) {
    const middle = middleOf(clinics);
    const [nearest] = places.toSorted((a, b) => milesBetween(middle, a) - milesBetween(middle, b));
    if (nearest) return nearest;
    const [written] = joinTowns(clinics.map(({ city }) => ({ state, city, total: 1, miles: null, within: 0 })));
    return { name: written?.written ?? slug, ...middle };
  }
  if (places[0]) return places[0];
  const zips = (await listZipTowns(db, state)).filter(({ name }) => townSlug(name) === slug);
  return zips[0] ? { name: zips[0].name, ...middleOf(zips) } : null;
}
