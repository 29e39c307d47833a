import { StateCode, type Nearby, type Place, type PlacesResponse, type Point } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { ProblemError } from '../problems/problem.ts';
import { choosePlace, oncePerLabel, outweighing } from './choose.ts';
import { findInSpiteOfSlips, findReadings, type Lookalike } from './find.ts';
import { findNearestState, findZips, type PlaceRow } from './repository.ts';
import { understandPlace, type Reading } from './understand.ts';
import { readZip } from './zip.ts';

const mostSuggestions = 8;

// With as many places that are named or begin as typed, nobody needs guesses at slips below them.
const enoughMatches = 4;

// More than any name has. Places come by weight.
const mostOfOneName = 50;

// A text shorter than this begins too many names to be searched for.
const shortestStart = 3;

// Beyond this the sea begins, or another country.
const milesToNearestZip = 100;

const toPlace = ({ label, kind, state, lat, lng }: PlaceRow): Place => ({ label, kind, state: StateCode.parse(state), lat, lng });

/** What somebody who typed `q` may mean, best first, at most eight: named so, beginning so, then named nearly so. */
export async function suggestPlaces(db: Database, q: string): Promise<PlacesResponse> {
  const { zip, readings } = understandPlace(q);
  if (zip && !zip.whole) return { places: (await findZips(db, zip.zip, mostSuggestions)).map(toPlace) };
  const answer = zip && await readZip(db, zip);
  if (answer && 'refused' in answer) return { places: [], note: answer.refused };
  if (answer) return { places: [toPlace(answer.row)], ...(answer.row.zipKind === 'po-box' && { note: 'po-box-zip' as const }) };

  const rows = (await findReadings(db, readings, true, mostSuggestions))?.rows ?? [];
  const exact = rows.find((row) => row.exact);
  const guesses = rows.length >= enoughMatches ? [] : await (exact ? findNearlyNamed(db, readings, exact) : findInSpiteOfSlips(db, readings, { starts: true }));
  return { places: oncePerLabel<PlaceRow>([...rows, ...guesses]).slice(0, mostSuggestions).map(toPlace) };
}

/** "Pittsburg" is a town in California, but Pittsburgh may well have been meant. */
async function findNearlyNamed(db: Database, readings: Reading[], exact: PlaceRow): Promise<Lookalike[]> {
  const guesses = await findInSpiteOfSlips(db, readings, { people: outweighing(exact) });
  return guesses.filter(({ slips }) => slips === 1);
}

/**
 * The one place that a search starts from, as the contract's `Nearby`. Throws a problem on the field `near`:
 * `which-place` with the places when several may be meant; `place-not-found` for a text or ZIP that nobody knows, or
 * a ZIP with another town; `military-zip`, which has no point of its own.
 */
export async function resolvePlace(db: Database, near: string): Promise<Nearby> {
  const { zip, readings } = understandPlace(near);
  const answer = zip && (zip.whole ? await readZip(db, zip) : { refused: 'unknown-zip' as const });
  if (answer && 'refused' in answer) return refuseZip(answer.refused);
  if (answer?.elsewhere) return refuse('place-not-found', 'This ZIP is not in that place. Please check it, or enter the ZIP alone.');
  if (answer) return toNearby(answer.row, { fromAddress: answer.fromAddress, poBox: answer.row.zipKind === 'po-box' });

  const exact = await findReadings(db, readings, false, mostOfOneName);
  if (exact) {
    const { rows: [first], reading } = exact;
    const alone = reading.region === null && reading.address === 'none';
    return take(exact.rows, reading, alone ? await findNearlyNamed(db, [reading], first!) : []);
  }
  const begun = await findReadings(db, readings.filter(({ name, address }) => address === 'none' && name.length >= shortestStart), true, mostOfOneName);
  if (begun) return take(begun.rows, begun.reading);
  const guesses = await findInSpiteOfSlips(db, readings);
  const nearest = guesses.filter(({ slips }) => slips === guesses[0]?.slips);
  const reading = readings.find(({ address }) => address !== 'none');
  return nearest.length > 0 ? take(nearest, reading) : refuse('place-not-found', 'We could not find this place. Please enter a ZIP, or a city and state.');
}

function take(rows: PlaceRow[], reading: Reading | undefined, larger: PlaceRow[] = []): Nearby {
  const choice = choosePlace(rows, larger);
  if ('ask' in choice) return refuse('which-place', 'Several places may be meant. Please choose one.', choice.ask);
  return toNearby(choice.taken, { fromAddress: reading !== undefined && reading.address !== 'none', others: choice.others });
}

function toNearby(row: PlaceRow, { fromAddress = false, poBox = false, others = [] }: { fromAddress?: boolean; poBox?: boolean; others?: PlaceRow[] }): Nearby {
  return { ...toPlace(row), fromAddress, poBox, others: others.map(toPlace) };
}

function refuseZip(why: 'military-zip' | 'unknown-zip'): never {
  return why === 'military-zip'
    ? refuse('military-zip', 'This is a military address. Please enter a city and state.')
    : refuse('place-not-found', 'We do not know this ZIP. Please check it, or enter a city and state.');
}

function refuse(code: 'place-not-found' | 'military-zip' | 'which-place', message: string, places?: PlaceRow[]): never {
  throw new ProblemError(code, message, [{ path: 'near', message }], places && { places: places.map(toPlace) });
}

/** A point as the start of a search, with the state that it lies in or next to: that of the nearest ZIP within 100 miles. */
export async function describePoint(db: Database, { lat, lng }: Point): Promise<Nearby> {
  // Most people have a ZIP within ten miles, and around a large city a hundred miles hold thousands.
  const state = await findNearestState(db, { lat, lng }, 10) ?? await findNearestState(db, { lat, lng }, milesToNearestZip);
  const label = `${lat.toFixed(2)}, ${lng.toFixed(2)}`;
  return { label, lat, lng, kind: 'point', state: state === null ? null : StateCode.parse(state), fromAddress: false, poBox: false, others: [] };
}
