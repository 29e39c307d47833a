import type { Place, PlacesResponse } from '@finder/contract';
import { normalisePlaceName } from '../../../seeds/places/normalise.ts';
import type { Database } from '../database/client.ts';
import { ProblemError } from '../problems/problem.ts';
import { findNames, findZips, type PlaceRow } from './repository.ts';
import { understandPlace } from './understand.ts';

const mostSuggestions = 8;

function toPlaces(rows: PlaceRow[]): Place[] {
  return rows.flatMap(({ kind, label, lat, lng }) => (lat === null || lng === null ? [] : [{ kind, label, lat, lng }]));
}

/** What somebody who typed `q` may mean, best first, at most eight. */
export async function suggestPlaces(db: Database, q: string): Promise<PlacesResponse> {
  const understood = understandPlace(q, normalisePlaceName);
  if (understood.kind === 'zip') {
    const rows = await findZips(db, understood.zip, mostSuggestions);
    const places = toPlaces(rows);
    if (places.length > 0 || !understood.whole) return { places };
    return { places, note: rows.some((row) => row.zipKind === 'military') ? 'military-zip' : 'unknown-zip' };
  }
  if (understood.name === '') return { places: [] };
  return { places: toPlaces(await findNames(db, understood.name, understood.state, true, mostSuggestions)) };
}

/**
 * The one place that a search starts from. Throws a problem with field `near` when there is none: an unknown text or
 * ZIP, or a military ZIP, which has no point of its own.
 */
export async function resolvePlace(db: Database, near: string): Promise<Place> {
  const understood = understandPlace(near, normalisePlaceName);
  const refuse = (code: 'place-not-found' | 'military-zip', message: string): never => {
    throw new ProblemError(code, message, [{ path: 'near', message }]);
  };
  if (understood.kind === 'zip') {
    const rows = understood.whole ? await findZips(db, understood.zip, 1) : [];
    if (rows[0]?.zipKind === 'military') return refuse('military-zip', 'This is a military address. Please enter a city and state.');
    return toPlaces(rows)[0] ?? refuse('place-not-found', 'We do not know this ZIP. Please check it, or enter a city and state.');
  }
  if (understood.name === '') return refuse('place-not-found', 'Please enter a ZIP, or a city and state.');
  const exact = toPlaces(await findNames(db, understood.name, understood.state, false, 1));
  const found = exact[0] ?? toPlaces(await findNames(db, understood.name, understood.state, true, 1))[0];
  return found ?? refuse('place-not-found', 'We could not find this place. Please enter a ZIP, or a city and state.');
}
