import { knownEverywhere, outweighing } from './choose.ts';
import type { PlaceIndex } from './place-index.ts';
import { readRegion } from './regions.ts';
import type { PlaceRow } from './repository.ts';
import { countSlips, slipsForgiven } from './slips.ts';
import type { Reading } from './understand.ts';

/** Places of the first reading that has any. `exact`: the name is just what was typed, not only begins with it. */
export type Found = { reading: Reading; rows: (PlaceRow & { exact: boolean })[] };

/** A place whose name, or where that counts its beginning, is `slips` away from what was typed. */
export type Lookalike = PlaceRow & { slips: number };

/**
 * Behind a street a town must stand, not a state; and where nothing sets it apart from the street, a city that everybody
 * knows, written out ("1200 Chestnut La" is a lane).
 */
function mayStand({ kind, population }: PlaceRow, { name, region, address }: Reading): boolean {
  if (address === 'loose') return kind === 'city' && population >= knownEverywhere && name.length > 2;
  return address === 'none' || region !== null || kind !== 'state';
}

/** Looks readings up in turn, likeliest first, and stops at the first that has places. */
export function findReadings(index: PlaceIndex, readings: Reading[], prefixes: boolean, limit: number): Found | null {
  for (const reading of readings) {
    const { name, region, address } = reading;
    const within = region === null ? null : readRegion(index, region, prefixes ? 'begun' : undefined);
    if (region !== null && !within) continue;
    const rows = index.names(name, within?.states ?? null, prefixes && address !== 'loose', limit);
    const likely = rows.filter((row) => mayStand(row, reading));
    if (likely.length > 0) return { reading, rows: likely };
  }
  return null;
}

/** Whether a town typed with a slip may still be guessed: not behind a street unless its state is named, too. */
const mayGuess = ({ address, region }: Reading) => address === 'none' || (address === 'set-off' && region !== null);

/**
 * Places that may be meant by a text with typing slips in it, the fewest slips first, then by weight and label. With `starts`
 * also those whose name only begins like it. Smaller places than of `people` are left out. A place comes once.
 */
export function findInSpiteOfSlips(index: PlaceIndex, readings: Reading[], { starts = false, people = 0 } = {}): Lookalike[] {
  const best = new Map<string, Lookalike>();
  for (const { name, region } of readings.filter(mayGuess)) {
    const within = region === null ? null : readRegion(index, region, 'slips');
    const forgiven = slipsForgiven(name);
    if (forgiven === 0 || (region !== null && !within)) continue;
    for (const { key, rows } of index.lookalikes(name, within?.states ?? null, name.length - forgiven, people)) {
      if (!starts && key.length > name.length + forgiven) continue;
      const counted = countSlips(name, key, forgiven);
      const least = starts ? counted.start : counted.whole;
      if (least > forgiven) continue;
      const slips = least + (within?.slips ?? 0);
      for (const row of rows()) if (slips < (best.get(row.id)?.slips ?? Infinity)) best.set(row.id, { ...row, slips });
    }
  }
  return [...best.values()].sort((a, b) => a.slips - b.slips || b.weight - a.weight || (a.label < b.label ? -1 : 1));
}

/** "Pittsburg" is a town in California, but Pittsburgh may well have been meant. A city that everybody knows is not doubted. */
export function findNearlyNamed(index: PlaceIndex, readings: Reading[], exact: PlaceRow): Lookalike[] {
  if (exact.population >= knownEverywhere) return [];
  const guesses = findInSpiteOfSlips(index, readings, { people: outweighing(exact) });
  return guesses.filter(({ slips }) => slips === 1);
}
