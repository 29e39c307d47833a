/** A number as PMTiles and protocol buffers write it: seven bits a byte, the last byte without the high bit. */
const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]);

const headerLength = 127;
export const tileTypes = { vector: 1, png: 2 } as const;

/**
 * A PMTiles file, version 3, of one tile that covers the world, uncompressed. `metadata` is what the file says of itself.
 * By https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md.
 */
export function makePmtiles(type: keyof typeof tileTypes, tile: Uint8Array, metadata: object = {}): Buffer {
  // One entry: tile 0, run length 1, its length, and offset + 1.
  const directory = Buffer.from([1, 0, 1, tile.length, 1].flatMap(varint));
  const about = Buffer.from(JSON.stringify(metadata));
  const header = Buffer.alloc(headerLength);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const dataAt = headerLength + directory.length + about.length;
  const places = [headerLength, directory.length, headerLength + directory.length, about.length, dataAt, 0, dataAt, tile.length, 1, 1, 1];
  places.forEach((place, index) => header.writeBigUInt64LE(BigInt(place), 8 + index * 8));
  // Clustered, directories and tiles uncompressed, the type, zoom 0 to 0.
  Buffer.from([1, 1, 1, tileTypes[type], 0, 0]).copy(header, 96);
  [-180, -85, 180, 85].forEach((degree, index) => header.writeInt32LE(degree * 10_000_000, 102 + index * 4));
  return Buffer.concat([header, directory, about, tile]);
}

const field = (number: number, bytes: number[]) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
const text = (words: string) => [...Buffer.from(words)];

/** A vector tile whose one layer is a square over all of it. */
export function makeVectorTile(layer: string): Buffer {
  const step = (value: number) => varint(value < 0 ? -value * 2 - 1 : value * 2);
  const square = [varint(9), step(0), step(0), varint(26), step(4096), step(0), step(0), step(4096), step(-4096), step(0), varint(15)].flat();
  const polygon = [...varint(3 * 8), 3, ...field(4, square)];
  return Buffer.from(field(3, [...varint(15 * 8), 2, ...field(1, text(layer)), ...field(2, polygon), ...varint(5 * 8), ...varint(4096)]));
}

/** A picture of one colour, 1 by 1 pixel, as PNG. */
export const tinyPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
