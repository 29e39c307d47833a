import { numberTexts, packTexts, type PackedTexts } from './packed-texts.ts';

/** The names of places, each once, and for each the places that have it: `at` goes from `first[key]` up to, but without, `first[key + 1]`. */
export type NameTable = {
  readonly keys: PackedTexts;
  readonly first: Uint32Array;
  placeAt: (at: number) => number;
  /** Whether it is another name of the place, and not its own. */
  isAlias: (at: number) => boolean;
};

export type Named = { key: string; place: number; alias: boolean };

/** Lays out names with the numbers of their places, in whatever order they come. */
export function tabulateNames(named: Named[]): NameTable {
  const keys = packTexts(named.map(({ key }) => key));
  const { first, entries } = groupByKey(named, keys);
  return {
    keys, first,
    placeAt: (at) => entries[at]! >>> 1,
    isAlias: (at) => (entries[at]! & 1) === 1,
  };
}

/** A place and, in the last bit, whether the name is an alias. */
function groupByKey(named: Named[], keys: PackedTexts): { first: Uint32Array; entries: Uint32Array } {
  const numbers = numberTexts(keys);
  const first = new Uint32Array(keys.length + 1);
  for (const { key } of named) first[numbers.get(key)! + 1]!++;
  for (let key = 0; key < keys.length; key++) first[key + 1]! += first[key]!;
  const next = first.slice();
  const entries = new Uint32Array(named.length);
  for (const { key, place, alias } of named) entries[next[numbers.get(key)!]!++] = place * 2 + Number(alias);
  return { first, entries };
}
