import type { Place, PlacesResponse } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { ProblemError } from '../problems/problem.ts';
import { findNames, findStateCode, findZips, type PlaceRow } from './repository.ts';
import { stateCodeOf, understandPlace, type Reading } from './understand.ts';

const mostSuggestions = 8;

function toPlaces(rows: PlaceRow[]): Place[] {
  return rows.flatMap(({ kind, label, lat, lng }) => (lat === null || lng === null ? [] : [{ kind, label, lat, lng }]));
}

/** Places for the first reading of the text that has any. A region that is no state makes a reading fail. */
async function findReadings(db: Database, readings: Reading[], prefixes: boolean, limit: number): Promise<Place[]> {
  for (const { name, region } of readings) {
    const state = region === null ? null : stateCodeOf(region) ?? (await findStateCode(db, region));
    if (region !== null && state === null) continue;
    const places = toPlaces(await findNames(db, name, state, prefixes, limit));
    if (places.length > 0) return places;
  }
  return [];
}

/** What somebody who typed `q` may mean, best first, at most eight. */
export async function suggestPlaces(db: Database, q: string): Promise<PlacesResponse> {
  const understood = understandPlace(q);
  if (understood.kind === 'zip') {
    const rows = await findZips(db, understood.zip, mostSuggestions);
    const places = toPlaces(rows);
    if (places.length > 0 || !understood.whole) return { places };
    return { places, note: rows.some((row) => row.zipKind === 'military') ? 'military-zip' : 'unknown-zip' };
  }
  return { places: await findReadings(db, understood.readings, true, mostSuggestions) };
}

/**
 * The one place that a search starts from. Throws a problem with field `near` when there is none: an unknown text or
 * ZIP, or a military ZIP, which has no point of its own.
 */
export async function resolvePlace(db: Database, near: string): Promise<Place> {
  const understood = understandPlace(near);
  const refuse = (code: 'place-not-found' | 'military-zip', message: string): never => {
    throw new ProblemError(code, message, [{ path: 'near', message }]);
  };
  if (understood.kind === 'zip') {
    const rows = understood.whole ? await findZips(db, understood.zip, 1) : [];
    if (rows[0]?.zipKind === 'military') return refuse('military-zip', 'This is a military address. Please enter a city and state.');
    return toPlaces(rows)[0] ?? refuse('place-not-found', 'We do not know this ZIP. Please check it, or enter a city and state.');
  }
  const [exact] = await findReadings(db, understood.readings, false, 1);
  const [begun] = exact ? [] : await findReadings(db, understood.readings, true, 1);
  return exact ?? begun ?? refuse('place-not-found', 'We could not find this place. Please enter a ZIP, or a city and state.');
}
