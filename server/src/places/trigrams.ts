import { packTexts } from './packed-texts.ts';

/** The different letter triples of a text, as Postgres' pg_trgm takes them: of each word with two spaces before and one behind. */
export function trigramsOf(text: string): Set<string> {
  const triples = new Set<string>();
  for (const word of text.match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? []) {
    const letters = [' ', ' ', ...word, ' '];
    for (let at = 2; at < letters.length; at++) triples.add(letters[at - 2]! + letters[at - 1]! + letters[at]!);
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
  const having = new Map<string, number[]>();
  // Names are short: neither this nor what is counted below comes near 255.
  const triplesOf = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const triples = trigramsOf(at(index));
    triplesOf[index] = triples.size;
    for (const triple of triples) {
      const texts = having.get(triple);
      if (texts) texts.push(index);
      else having.set(triple, [index]);
    }
  }
  // All lists one behind the other; as arrays of their own they would take five times as much.
  const known = packTexts(having.keys());
  const ends = new Uint32Array(known.length + 1);
  for (let triple = 0; triple < known.length; triple++) ends[triple + 1] = ends[triple]! + having.get(known.at(triple))!.length;
  const lists = new (length <= 0x1_0000 ? Uint16Array : Uint32Array)(ends[known.length]!);
  for (let triple = 0; triple < known.length; triple++) lists.set(having.get(known.at(triple))!, ends[triple]);

  const shared = new Uint8Array(length);
  return (text) => {
    const triples = trigramsOf(text);
    const touched: number[] = [];
    for (const triple of triples) {
      const found = known.find(triple);
      if (found === -1) continue;
      for (let place = ends[found]!; place < ends[found + 1]!; place++) if (shared[lists[place]!]!++ === 0) touched.push(lists[place]!);
    }
    const alike = touched.filter((index) => shared[index]! >= similarFrom * (triples.size + triplesOf[index]! - shared[index]!));
    for (const index of touched) shared[index] = 0;
    return alike;
  };
}
