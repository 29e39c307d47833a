import { unzlibSync } from 'fflate';

/**
 * A WOFF file as the TrueType file that was packed in it (W3C WOFF 1.0, §3 to §5). The font reader can read WOFF too, but
 * unpacks a table anew for every letter. The browser's own unpacking would wait its turn for each of thirty tables.
 */
export const unpackWoff = (woff: Uint8Array): Uint8Array => {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const entries = Array.from({ length: view.getUint16(12) }, (_, at) => 44 + at * 20);
  const count = entries.length;
  const tables = entries.map((entry) => {
    const [offset, packedLength, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const packed = woff.slice(offset, offset + packedLength);
    return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes: packedLength < length ? unzlibSync(packed) : packed };
  });
  const sizes = tables.map(({ bytes }) => Math.ceil(bytes.length / 4) * 4);
  const head = 12 + 16 * count;
  const font = new Uint8Array(head + sizes.reduce((sum, size) => sum + size, 0));
  const out = new DataView(font.buffer);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  let offset = head;
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, checksum, offset, bytes.length].entries()) out.setUint32(12 + at * 16 + place * 4, value);
    font.set(bytes, offset);
    offset += sizes[at]!;
  }
  return font;
};
