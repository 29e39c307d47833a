import { milesBetween } from '../../../seeds/places/miles.ts';
import { findReadings } from './find.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlaceRow } from './repository.ts';
import { understandPlace, type Reading, type TypedZip } from './understand.ts';

/** A ZIP with a point; `elsewhere`: the town or state that was typed with it is not where it is. Or why there is none. */
export type ZipAnswer =
  | { row: PlaceRow; fromAddress: boolean; elsewhere: boolean }
  | { refused: 'military-zip' | 'unknown-zip' };

// A post office serves the towns around it, and people name theirs.
const milesAround = 50;

const military = /^\s*(?:[AFD]PO\b|$)/i;

/** Whether the places that a text names are where the ZIP is; null when it names none. */
function agrees(index: PlaceIndex, row: PlaceRow, readings: Reading[]): boolean | null {
  const found = findReadings(index, readings, false, 50);
  return found && found.rows.some((place) => (place.kind === 'state' ? place.state === row.state : milesBetween(place, row) <= milesAround));
}

/**
 * The place of a whole ZIP. Null when five digits in front of other words are a house number ("10001 Broadway, Denver"):
 * they are a ZIP only if the words behind them are where that ZIP is.
 */
export function readZip(index: PlaceIndex, { zip, before, behind }: TypedZip): ZipAnswer | null {
  const [row] = index.zips(zip, 1);
  if (!row) {
    if (index.zipKind(zip) === 'military' && military.test(behind)) return { refused: 'military-zip' };
    return behind === '' ? { refused: 'unknown-zip' } : null;
  }
  if (behind !== '') {
    const { readings } = understandPlace(behind);
    const agreed = agrees(index, row, readings.filter(({ address }) => address === 'none'));
    return agreed ? { row, fromAddress: false, elsewhere: false } : null;
  }
  if (before === '') return { row, fromAddress: false, elsewhere: false };
  const { readings } = understandPlace(before);
  const agreed = agrees(index, row, readings.filter(({ address, region }) => address === 'none' || region !== null));
  const fromAddress = /\d/.test(before) || readings[0]?.address === 'set-off';
  return { row, fromAddress, elsewhere: agreed === false };
}
