import { stateCodes } from '@finder/contract';
import { normalisePlaceName } from '../../../seeds/places/normalise.ts';

/** What a typed place may be: a ZIP (or its first digits), or readings as a name in a state, likeliest first. */
export type Understood =
  | { kind: 'zip'; zip: string; whole: boolean }
  | { kind: 'name'; readings: Reading[] };

/** A name of a town or state, in a region that must be a state ("co", "new mexico") or anywhere. */
export type Reading = { name: string; region: string | null };

const codes = new Set<string>(stateCodes);

/** The code of a state that was written as its code ("co"), or null: full names are looked up among the places. */
export function stateCodeOf(region: string): string | null {
  const code = region.toUpperCase();
  return codes.has(code) ? code : null;
}

function readZip(text: string): string | null {
  const first = /^(\d{5})(?:-?\d{4})?(?=$|[\s,])/.exec(text)?.[1];
  const last = /[\s,](\d{5})(?:-\d{4})?(?:,?\s*USA?)?$/i.exec(text)?.[1];
  // "12345 Main St, Denver, CO" begins with a house number, not with a ZIP.
  const isHouseNumber = /^\d{5}\s+[^,]+,/.test(text);
  return last ?? (isHouseNumber ? null : first) ?? null;
}

/** "denver co" and "santa fe new mexico": the last one or two words may be the state. */
function splitRegion(text: string): Reading[] {
  const words = text.split(' ');
  return [1, 2].filter((count) => words.length > count)
    .map((count) => ({ name: words.slice(0, -count).join(' '), region: words.slice(-count).join(' ') }));
}

/** "1600 broadway denver co": what stands before the state ends in the town, of one to three words. */
function readTownOfAddress(text: string): Reading[] {
  return splitRegion(text).flatMap(({ name, region }) => {
    const words = name.split(' ');
    return [3, 2, 1].filter((count) => words.length > count).map((count) => ({ name: words.slice(-count).join(' '), region }));
  });
}

/**
 * Reads "80205", "80205-1234", "80205, Denver, CO", "1719 Example St, Denver, CO 80205", "Denver, CO", "denver co",
 * "denver colorado", "Colorado". A ZIP wins; of an address without one, its town counts.
 */
export function understandPlace(text: string): Understood {
  const trimmed = text.trim();
  const zip = readZip(trimmed);
  if (zip) return { kind: 'zip', zip, whole: true };
  if (/^\d{3,4}$/.test(trimmed)) return { kind: 'zip', zip: trimmed, whole: false };

  const parts = trimmed.split(',').map(normalisePlaceName).filter((part) => part !== '' && !/^usa?$/.test(part));
  const whole = parts.join(' ');
  const readings: Reading[] = [{ name: whole, region: null }];
  if (parts.length > 1) readings.unshift({ name: parts.at(-2)!, region: parts.at(-1)! }, ...splitRegion(parts.at(-1)!));
  readings.push(...splitRegion(whole));
  if (/^\d/.test(whole)) readings.push(...readTownOfAddress(whole));
  return { kind: 'name', readings: whole === '' ? [] : readings };
}
