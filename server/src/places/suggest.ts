import { StateCode, type Place, type PlacesResponse } from '@finder/contract';
import { oncePerLabel } from './choose.ts';
import { findInSpiteOfSlips, findNearlyNamed, findReadings } from './find.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlaceRow } from './repository.ts';
import { understandPlace } from './understand.ts';
import { readZip } from './zip.ts';

const mostSuggestions = 8;

// With as many places that are named or begin as typed, nobody needs guesses at slips below them.
const enoughMatches = 4;

export const toPlace = ({ label, kind, state, lat, lng }: PlaceRow): Place => ({ label, kind, state: StateCode.parse(state), lat, lng });

/** What somebody who typed `q` may mean, best first, at most eight: named so, beginning so, then named nearly so. */
export function suggest(index: PlaceIndex, q: string): PlacesResponse {
  const { zip, readings } = understandPlace(q);
  if (zip && !zip.whole) return { places: index.zips(zip.zip, mostSuggestions).map(toPlace) };
  const answer = zip && readZip(index, zip);
  if (answer && 'refused' in answer) return { places: [], note: answer.refused };
  if (answer) return { places: [toPlace(answer.row)], ...(answer.row.zipKind === 'po-box' && { note: 'po-box-zip' as const }) };

  const rows = findReadings(index, readings, true, mostSuggestions)?.rows ?? [];
  const exact = rows.find((row) => row.exact);
  const guesses = rows.length >= enoughMatches ? [] : exact ? findNearlyNamed(index, readings, exact) : findInSpiteOfSlips(index, readings, { starts: true });
  return { places: oncePerLabel<PlaceRow>([...rows, ...guesses]).slice(0, mostSuggestions).map(toPlace) };
}
