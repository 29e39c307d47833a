import type { Database } from '../database/client.ts';
import { knownEverywhere } from './choose.ts';
import { findLookalikes, findNames, type PlaceRow } from './repository.ts';
import { readRegion } from './regions.ts';
import { countSlips, slipsForgiven } from './slips.ts';
import type { Reading } from './understand.ts';

/** Places of the first reading that has any. `exact`: the name is just what was typed, not only begins with it. */
export type Found = { reading: Reading; rows: (PlaceRow & { exact: boolean })[] };

/** A place whose name is `slips` away from what was typed; `start`: so is only the beginning of its name. */
export type Lookalike = PlaceRow & { slips: number; start: boolean };

/**
 * Behind a street a town must stand, not a state; and where nothing sets it apart from the street, a city that everybody
 * knows, written out ("1200 Chestnut La" is a lane).
 */
function mayStand({ kind, population }: PlaceRow, { name, region, address }: Reading): boolean {
  if (address === 'loose') return kind === 'city' && population >= knownEverywhere && name.length > 2;
  return address === 'none' || region !== null || kind !== 'state';
}

/** Looks readings up in turn, likeliest first, and stops at the first that has places. */
export async function findReadings(db: Database, readings: Reading[], prefixes: boolean, limit: number): Promise<Found | null> {
  for (const reading of readings) {
    const { name, region, address } = reading;
    const within = region === null ? null : await readRegion(db, region, prefixes ? 'begun' : undefined);
    if (region !== null && !within) continue;
    const rows = await findNames(db, name, within?.states ?? null, prefixes && address !== 'loose', limit);
    const likely = rows.filter((row) => mayStand(row, reading));
    if (likely.length > 0) return { reading, rows: likely };
  }
  return null;
}

/** Whether a town typed with a slip may still be guessed: not behind a street unless its state is named, too. */
const mayGuess = ({ address, region }: Reading) => address === 'none' || (address === 'set-off' && region !== null);

/**
 * Places that may be meant by a text with typing slips in it, the fewest slips first, then by weight. With `starts`
 * also those whose name only begins like it. Smaller places than of `people` are left out. A place comes once.
 */
export async function findInSpiteOfSlips(db: Database, readings: Reading[], { starts = false, people = 0 } = {}): Promise<Lookalike[]> {
  const best = new Map<string, Lookalike>();
  for (const { name, region } of readings.filter(mayGuess)) {
    const within = region === null ? null : await readRegion(db, region, 'slips');
    const forgiven = slipsForgiven(name);
    if (forgiven === 0 || (region !== null && !within)) continue;
    for (const { key, ...row } of await findLookalikes(db, name, within?.states ?? null, name.length - forgiven, people)) {
      const counted = countSlips(name, key);
      const least = starts ? counted.start : counted.whole;
      const slips = least + (within?.slips ?? 0);
      const before = best.get(row.id)?.slips ?? Infinity;
      if (least <= forgiven && slips < before) best.set(row.id, { ...row, slips, start: counted.whole > least });
    }
  }
  return [...best.values()].sort((a, b) => a.slips - b.slips || b.weight - a.weight);
}
