import { packTexts } from './packed-texts.ts';

/**
 * The different letter triples of a text, as Postgres' pg_trgm takes them: of each word with two spaces before and one behind.
 * (Letters beyond the first 65,536 signs of Unicode count as two; no name has any.)
 */
export function trigramsOf(text: string): string[] {
  const triples: string[] = [];
  for (const word of text.match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? []) {
    const spaced = `  ${word} `;
    for (let at = 0; at + 3 <= spaced.length; at++) {
      const triple = spaced.slice(at, at + 3);
      if (!triples.includes(triple)) triples.push(triple);
    }
  }
  return triples;
}

// A similarity of a fifth. Postgres' usual 0.3 loses one slip in 25 of our larger cities; 0.2 one in 600, and leaves some
// hundred names to look at letter by letter.
const similarFrom = 0.2;

/**
 * Reads `length` texts once, and then finds those that look somewhat like another text: of all triples that the two have, at
 * least a fifth are in both (pg_trgm's similarity). Texts go by their index; the answer has no order.
 */
export function indexTrigrams(length: number, at: (index: number) => string): (text: string) => number[] {
  const seen = new Map<string, number>();
  // Names are short: neither this nor what is counted below comes near 255.
  const triplesOf = new Uint8Array(length);
  const all: number[] = [];
  for (let index = 0; index < length; index++) {
    const triples = trigramsOf(at(index));
    triplesOf[index] = triples.length;
    for (const triple of triples) {
      const number = seen.get(triple) ?? seen.size;
      if (number === seen.size) seen.set(triple, number);
      all.push(number);
    }
  }
  // For each triple the texts that have it, one list behind the other: as arrays of their own they would take five times as much.
  const known = packTexts(seen.keys());
  const place = Uint32Array.from(seen, ([triple]) => known.find(triple));
  const ends = new Uint32Array(known.length + 1);
  for (const number of all) ends[place[number]! + 1]!++;
  for (let triple = 0; triple < known.length; triple++) ends[triple + 1]! += ends[triple]!;
  const lists = new (length <= 0x1_0000 ? Uint16Array : Uint32Array)(all.length);
  const filled = ends.slice();
  for (let index = 0, next = 0; index < length; index++) {
    for (let count = triplesOf[index]!; count > 0; count--) lists[filled[place[all[next++]!]!]!++] = index;
  }

  const shared = new Uint8Array(length);
  return (text) => {
    const triples = trigramsOf(text);
    const touched: number[] = [];
    for (const triple of triples) {
      const found = known.find(triple);
      if (found === -1) continue;
      for (let next = ends[found]!; next < ends[found + 1]!; next++) if (shared[lists[next]!]!++ === 0) touched.push(lists[next]!);
    }
    const alike = touched.filter((index) => shared[index]! >= similarFrom * (triples.length + triplesOf[index]! - shared[index]!));
    for (const index of touched) shared[index] = 0;
    return alike;
  };
}
