/** Numbers as they lie in memory. */
export type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** What of something is kept in a file, by name: arrays of numbers, one behind the other, or texts. */
export type Parts = Record<string, readonly Numbers[] | { texts: Iterable<string> }>;

/** The same when it is read. Each rejects on what is not there, or not as it was written. */
export type Kept = {
  /** As an array with memory of its own. `length`: how many numbers there must be. */
  numbers: <T extends Numbers>(name: string, make: new (from: ArrayBuffer) => T, length?: number) => Promise<T>;
  texts: (name: string) => Promise<Iterable<string>>;
  /** The parts that were written with `within`. */
  within: (name: string) => Kept;
};

/** Parts of something that is part of something else. */
export const within = (name: string, parts: Parts): Parts => Object.fromEntries(Object.entries(parts).map(([key, part]) => [`${name}.${key}`, part]));

/** Texts as UTF-8, each after its length in four bytes, in pieces of about a megabyte. */
export function* packTexts(texts: Iterable<string>): Generator<Uint8Array> {
  let piece = Buffer.alloc(0);
  let end = 0;
  for (const text of texts) {
    const most = 4 + text.length * 3;
    if (end + most > piece.length) {
      if (end > 0) yield piece.subarray(0, end);
      piece = Buffer.allocUnsafeSlow(Math.max(2 ** 20, most));
      end = 0;
    }
    const length = piece.write(text, end + 4);
    end = piece.writeUInt32LE(length, end) + length;
  }
  if (end > 0) yield piece.subarray(0, end);
}

/** The other way round. Throws when the bytes end within a text. */
export function* unpackTexts(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length;) {
    const start = at + 4;
    at = start + bytes.readUInt32LE(at);
    if (at > bytes.length) throw new RangeError('A text is cut off.');
    yield bytes.toString('utf8', start, at);
  }
}
