import { StateCode, type Nearby, type Point } from '@finder/contract';
import { ProblemError } from '../problems/problem.ts';
import { choosePlace } from './choose.ts';
import { findInSpiteOfSlips, findNearlyNamed, findReadings } from './find.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlaceRow } from './repository.ts';
import { toPlace } from './suggest.ts';
import { understandPlace, type Reading } from './understand.ts';
import { readZip } from './zip.ts';

// More than any name has. Places come by weight.
const mostOfOneName = 50;

// A text shorter than this begins too many names to be searched for.
const shortestStart = 3;

// Beyond this the sea begins, or another country.
const milesToNearestZip = 100;

/**
 * The one place that a search starts from, as the contract's `Nearby`. Throws a problem on the field `near`:
 * `which-place` with the places when several may be meant; `place-not-found` for a text or ZIP that nobody knows, or
 * a ZIP with another town; `military-zip`, which has no point of its own.
 */
export function resolve(index: PlaceIndex, near: string): Nearby {
  const { zip, readings } = understandPlace(near);
  const answer = zip && (zip.whole ? readZip(index, zip) : { refused: 'unknown-zip' as const });
  if (answer && 'refused' in answer) return refuseZip(answer.refused);
  if (answer?.elsewhere) return refuse('place-not-found', 'This ZIP is not in that place. Please check it, or enter the ZIP alone.');
  if (answer) return toNearby(answer.row, { fromAddress: answer.fromAddress, poBox: answer.row.zipKind === 'po-box' });

  const exact = findReadings(index, readings, false, mostOfOneName);
  if (exact) {
    const { rows: [first], reading } = exact;
    const alone = reading.region === null && reading.address === 'none';
    return take(exact.rows, reading, alone ? findNearlyNamed(index, [reading], first!) : []);
  }
  const begun = findReadings(index, readings.filter(({ name, address }) => address === 'none' && name.length >= shortestStart), true, mostOfOneName);
  if (begun) return take(begun.rows, begun.reading);
  const guesses = findInSpiteOfSlips(index, readings);
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
export function describe(index: PlaceIndex, { lat, lng }: Point): Nearby {
  const state = index.nearestState({ lat, lng }, milesToNearestZip);
  const label = `${lat.toFixed(2)}, ${lng.toFixed(2)}`;
  return { label, lat, lng, kind: 'point', state: state === null ? null : StateCode.parse(state), fromAddress: false, poBox: false, others: [] };
}
