/** How much nearer two glyphs stand than their widths say, in the font's units. */
export type Kerning = (left: number, right: number) => number;

const tag = (view: DataView, at: number) => String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));

/** Place of a glyph in a coverage table (OpenType, common table formats); -1 when it is not in it. */
const coverageIndex = (view: DataView, at: number, glyph: number): number => {
  const count = view.getUint16(at + 2);
  const isList = view.getUint16(at) === 1;
  for (let entry = 0; entry < count; entry++) {
    const place = at + 4 + entry * (isList ? 2 : 6);
    if (isList && view.getUint16(place) === glyph) return entry;
    if (!isList && glyph >= view.getUint16(place) && glyph <= view.getUint16(place + 2)) return view.getUint16(place + 4) + glyph - view.getUint16(place);
  }
  return -1;
};

const classOf = (view: DataView, at: number, glyph: number): number => {
  if (view.getUint16(at) === 1) {
    const place = glyph - view.getUint16(at + 2);
    return place >= 0 && place < view.getUint16(at + 4) ? view.getUint16(at + 6 + place * 2) : 0;
  }
  for (let entry = 0; entry < view.getUint16(at + 2); entry++) {
    const place = at + 4 + entry * 6;
    if (glyph >= view.getUint16(place) && glyph <= view.getUint16(place + 2)) return view.getUint16(place + 4);
  }
  return 0;
};

const bits = (mask: number) => mask.toString(2).replaceAll('0', '').length;

/** The advance that one subtable of pairs gives the left glyph; null when the next one is asked. */
const pairValue = (view: DataView, at: number, left: number, right: number): number | null => {
  const index = coverageIndex(view, at + view.getUint16(at + 2), left);
  if (index < 0) return null;
  const [first, second] = [view.getUint16(at + 4), view.getUint16(at + 6)];
  const size = 2 * (bits(first) + bits(second));
  // Of a value record, x and y of the place come before the advance.
  const read = (record: number) => ((first & 4) === 0 ? 0 : view.getInt16(record + 2 * bits(first & 3)));
  if (view.getUint16(at) === 2) {
    const [lefts, rights] = [classOf(view, at + view.getUint16(at + 8), left), classOf(view, at + view.getUint16(at + 10), right)];
    return read(at + 16 + (lefts * view.getUint16(at + 14) + rights) * size);
  }
  const set = at + view.getUint16(at + 10 + index * 2);
  for (let entry = 0; entry < view.getUint16(set); entry++) {
    const record = set + 2 + entry * (2 + size);
    if (view.getUint16(record) === right) return read(record + 2);
  }
  return null;
};

/** Offsets of the subtables of pairs of each lookup that the feature "kern" names. */
const pairTables = (view: DataView, gpos: number): number[][] => {
  const [features, lookups] = [gpos + view.getUint16(gpos + 6), gpos + view.getUint16(gpos + 8)];
  const named = new Set<number>();
  for (let entry = 0; entry < view.getUint16(features); entry++) {
    const record = features + 2 + entry * 6;
    if (tag(view, record) !== 'kern') continue;
    const feature = features + view.getUint16(record + 4);
    for (let lookup = 0; lookup < view.getUint16(feature + 2); lookup++) named.add(view.getUint16(feature + 4 + lookup * 2));
  }
  return [...named].map((index) => {
    const lookup = lookups + view.getUint16(lookups + 2 + index * 2);
    const type = view.getUint16(lookup);
    return Array.from({ length: view.getUint16(lookup + 4) }, (_, entry) => lookup + view.getUint16(lookup + 6 + entry * 2)).flatMap((at) => {
      if (type === 2) return [at];
      // An extension leads to a table further away.
      return type === 9 && view.getUint16(at + 2) === 2 ? [at + view.getUint32(at + 4)] : [];
    });
  });
};

/** Reads the pairs of a TrueType file (OpenType GPOS, lookups of type 2); each pair is looked up once. */
export const readKerning = (file: Uint8Array): Kerning => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entry = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + at * 16).find((at) => tag(view, at) === 'GPOS');
  const tables = entry === undefined ? [] : pairTables(view, view.getUint32(entry + 8));
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65_536 + right;
    let value = known.get(key);
    if (value === undefined) {
      value = 0;
      for (const subtables of tables) {
        for (const at of subtables) {
          const found = pairValue(view, at, left, right);
          if (found === null) continue;
          value += found;
          break;
        }
      }
      known.set(key, value);
    }
    return value;
  };
};
