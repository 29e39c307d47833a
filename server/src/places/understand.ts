import { normalisePlaceName } from '../../../seeds/places/normalise.ts';

/**
 * One way to read a text: the name of a town or state, in a region that must be a state ("co", "new mexico") or anywhere.
 * `address`: what stood before it is the street of an address, of which only the town counts. It is `loose` where neither a
 * comma nor a state sets the town apart from the street, so that only a large city may be meant.
 */
export type Reading = { name: string; region: string | null; address: 'none' | 'set-off' | 'loose' };

/** A ZIP (`whole`) or its first digits, with the text before or behind it. */
export type TypedZip = { zip: string; whole: boolean; before: string; behind: string };

/** What a typed place may be. Where there is a ZIP, it is likelier than the readings, which then are of the whole text. */
export type Understood = { zip: TypedZip | null; readings: Reading[] };

const country = /^(?:usa?|united states(?: of america)?|ee ?uu|estados unidos)$/;

/** Street names that are no more than a direction: "3400 North Charles" is in no town that it says. */
const directions = new Set([...'nsew', 'ne', 'nw', 'se', 'sw', 'north', 'south', 'east', 'west']);

function readZip(text: string): TypedZip | null {
  const [, alone] = /^(\d{5})(?:-?\d{4}|[-\s]\d{0,4})?$/.exec(text) ?? [];
  if (alone) return { zip: alone, whole: true, before: '', behind: '' };
  if (/^\d{3,4}$/.test(text)) return { zip: text, whole: false, before: '', behind: '' };
  const [, before, last] = /^(.*[\s,])(\d{5})(?:-?\d{4})?(?:[\s,]+(?:U\.?S\.?A?\.?|United States))?$/is.exec(text) ?? [];
  if (before && last) return { zip: last, whole: true, before, behind: '' };
  const [, first, behind] = /^(\d{5})(?:-?\d{4})?[\s,]+(.+)$/s.exec(text) ?? [];
  return first && behind ? { zip: first, whole: true, before: '', behind } : null;
}

/** "denver co" and "santa fe new mexico": the last one or two words may be the state. */
function splitRegion(text: string): { name: string; region: string }[] {
  const words = text.split(' ');
  return [1, 2].filter((count) => words.length > count)
    .map((count) => ({ name: words.slice(0, -count).join(' '), region: words.slice(-count).join(' ') }));
}

/** "1600 broadway denver": the town is in the last one to three words, behind a number and the name of a street. */
function townsBehindStreet(text: string): string[] {
  const words = text.split(' ');
  return [3, 2, 1].flatMap((count) => {
    const street = words.slice(1, -count);
    return street.some((word) => !directions.has(word)) ? [words.slice(-count).join(' ')] : [];
  });
}

/** "Denver, CO", "12 Example St, Denver CO", "12 Example St Denver, CO", "12 Example St, Denver". */
function readParts(before: string[], last: string): Reading[] {
  const town = before.at(-1)!;
  const setOff = { address: 'set-off' } as const;
  return [
    { name: town, region: last, address: before.length > 1 ? 'set-off' : 'none' },
    ...splitRegion(last).map((split) => ({ ...split, ...setOff })),
    ...(/\d/.test(town) ? townsBehindStreet(town).map((name) => ({ name, region: last, ...setOff })) : []),
    // Only behind a street with a number: of "Toronto, Ontario" the second is no town of ours.
    ...(before.every((part) => /\d/.test(part)) ? [{ name: last, region: null, ...setOff }] : []),
  ];
}

/** "Denver", "denver co", "1600 broadway denver co", "1600 broadway denver". */
function readWords(text: string): Reading[] {
  const splits = splitRegion(text);
  if (!/\d/.test(text)) return [{ name: text, region: null }, ...splits].map((reading) => ({ ...reading, address: 'none' }));
  return [
    ...splits.flatMap(({ name, region }) => townsBehindStreet(name).map((town): Reading => ({ name: town, region, address: 'set-off' }))),
    ...townsBehindStreet(text).map((name): Reading => ({ name, region: null, address: 'loose' })),
  ];
}

function readNames(text: string): Reading[] {
  const parts = text.split(',').map(normalisePlaceName).filter((part) => part !== '' && !country.test(part));
  const last = parts.pop();
  if (last === undefined) return [];
  return parts.length > 0 ? readParts(parts, last) : readWords(last);
}

/**
 * Reads "80205", "80205-1234", "80205, Denver, CO", "1719 Example St, Denver, CO 80205", "Denver, CO", "denver co",
 * "denver colorado", "Colorado", "1600 broadway denver", likeliest first. Nothing is looked up here: a reading may be of no
 * place at all.
 */
export function understandPlace(text: string): Understood {
  // Full-width digits and letters, as some keyboards give them, become plain ones.
  const trimmed = text.normalize('NFKC').trim();
  return { zip: readZip(trimmed), readings: readNames(trimmed) };
}
