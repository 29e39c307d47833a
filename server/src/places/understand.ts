import { stateCodes } from '@finder/contract';
import { normalisePlaceName } from '../../../seeds/places/normalise.ts';

/** What a typed place may be: a ZIP (or its first digits), or readings as a name in a state, likeliest first. */
export type Understood =
  | { kind: 'zip'; zip: string; whole: boolean }
  | { kind: 'name'; readings: { name: string; region: string | null }[] };

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
  const readings = [{ name: whole, region: null as string | null }];
  if (parts.length > 1) readings.unshift({ name: parts.at(-2)!, region: parts.at(-1)! });
  const words = whole.split(' ');
  for (const count of [1, 2]) {
    if (words.length > count) readings.push({ name: words.slice(0, -count).join(' '), region: words.slice(-count).join(' ') });
  }
  return { kind: 'name', readings: whole === '' ? [] : readings };
}
