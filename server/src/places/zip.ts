import type { Database } from '../database/client.ts';
import { milesBetween } from '../../../seeds/places/miles.ts';
import { findReadings } from './find.ts';
import { findZipKind, findZips, type PlaceRow } from './repository.ts';
import { understandPlace, type Reading, type TypedZip } from './understand.ts';

/** A ZIP with a point; `elsewhere`: the town or state that was typed with it is not where it is. Or why there is none. */
export type ZipAnswer =
  | { row: PlaceRow; fromAddress: boolean; elsewhere: boolean }
  | { refused: 'military-zip' | 'unknown-zip' };

// A post office serves the towns around it, and people name theirs.
const milesAround = 50;

const military = /^\s*(?:[AFD]PO\b|$)/i;

/** Whether the places that a text names are where the ZIP is; null when it names none. */
async function agrees(db: Database, row: PlaceRow, readings: Reading[]): Promise<boolean | null> {
  const found = await findReadings(db, readings, false, 50);
  return found && found.rows.some((place) => (place.kind === 'state' ? place.state === row.state : milesBetween(place, row) <= milesAround));
}

/**
 * The place of a whole ZIP. Null when five digits in front of other words are a house number ("10001 Broadway, Denver"):
 * they are a ZIP only if the words behind them are where that ZIP is.
 */
export async function readZip(db: Database, { zip, before, behind }: TypedZip): Promise<ZipAnswer | null> {
  const [row] = await findZips(db, zip, 1);
  if (!row) {
    const kind = await findZipKind(db, zip);
    if (kind === 'military' && military.test(behind)) return { refused: 'military-zip' };
    return behind === '' ? { refused: 'unknown-zip' } : null;
  }
  if (behind !== '') {
    const { readings } = understandPlace(behind);
    const agreed = await agrees(db, row, readings.filter(({ address }) => address === 'none'));
    return agreed ? { row, fromAddress: false, elsewhere: false } : null;
  }
  if (before === '') return { row, fromAddress: false, elsewhere: false };
  const { readings } = understandPlace(before);
  const agreed = await agrees(db, row, readings.filter(({ address, region }) => address === 'none' || region !== null));
  const fromAddress = /\d/.test(before) || readings[0]?.address === 'set-off';
  return { row, fromAddress, elsewhere: agreed === false };
}
