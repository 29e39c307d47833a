/** Texts in ascending order, each once. */
export type PackedTexts = {
  readonly length: number;
  at: (index: number) => string;
  /** Where `text` is; -1 when it is not there. */
  find: (text: string) => number;
  /** The texts that begin with `start`: from the first up to, but without, the second index. */
  range: (start: string) => [from: number, to: number];
};

/** Packs texts, in whatever order and however often they come, into one block of bytes: a fifth of what strings take. */
export function packTexts(texts: Iterable<string>): PackedTexts {
  const sorted = [...new Set(texts)].sort();
  const length = sorted.length;
  const block = Buffer.from(sorted.join(''));
  const ends = new Uint32Array(length + 1);
  for (const [index, text] of sorted.entries()) ends[index + 1] = ends[index]! + Buffer.byteLength(text);
  const at = (index: number) => block.toString('utf8', ends[index], ends[index + 1]);

  /** The first index from `low` on whose text does not go before; those that do stand in front. */
  function first(low: number, goesBefore: (text: string) => boolean): number {
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (goesBefore(at(middle))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    length, at,
    find: (text) => {
      const index = first(0, (other) => other < text);
      return index < length && at(index) === text ? index : -1;
    },
    range: (start) => {
      const from = first(0, (text) => text < start);
      return [from, first(from, (text) => text.startsWith(start))];
    },
  };
}
