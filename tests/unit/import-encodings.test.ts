import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchEncoding, type Encoding } from '../../server/src/importing/encoding.ts';
import { openRecords } from '../../server/src/importing/read-records.ts';
import { readWhole } from '../support/import-files.ts';

const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
const windows = (text: string) => Buffer.from(text.replaceAll('’', '\u0092').replaceAll('–', '\u0096'), 'latin1');

const ways: [string, Encoding, (text: string) => Buffer][] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little-endian with a mark', 'utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 big-endian with a mark', 'utf-16be', (text) => swap(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ['UTF-16 little-endian without one', 'utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 big-endian without one', 'utf-16be', (text) => swap(Buffer.from(text, 'utf16le'))],
  ['Windows-1252', 'windows-1252', windows],
];
const separators: [string, string][] = [['commas', ','], ['semicolons', ';'], ['tabs', '\t']];

const names = ['ref', 'name', 'street', 'unit', 'city', 'state', 'zip', 'parking'];
const row = ['a-1', 'Clínica O’Brien', '1 Peña Blvd', '', 'Cañon City', 'CO', '81212', 'Lot “B”, behind; or front – free'.replaceAll(/[“”]/g, '"')];
const lineOf = (cells: string[], separator: string) =>
  cells.map((cell) => (cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator);

describe('A file of clinics from any program', () => {
  const table = ways.flatMap(([way, encoding, write]) => separators.map(([word, separator]) => ({ way, word, encoding, write, separator })));

  it.each(table)('$way, $word: every cell as it was written', ({ write, encoding, separator }) => {
    const bytes = write([lineOf(names, separator), lineOf(row, separator)].join('\r\n'));
    const watch = watchEncoding();
    watch.push(bytes);
    expect(watch.found()).toBe(encoding);
    const { rows, errors } = readWhole(bytes);
    expect(errors).toEqual([]);
    expect(rows.map(({ row: line, cells }) => [line, names.map((name) => cells.get(name))])).toEqual([[2, row]]);
  });

  it('takes the last byte of a long file into account', () => {
    const watch = watchEncoding();
    for (let piece = 0; piece < 50; piece += 1) watch.push(Buffer.from('plain text, '.repeat(500)));
    watch.push(Buffer.from([0xe9]));
    expect(watch.found()).toBe('windows-1252');
  });

  it('takes the separator that makes columns out of the first line, whatever stands in the cells', () => {
    expect(readWhole(Buffer.from('ref;name, and more;street\n')).errors.map(({ column }) => column)).toContain('name, and more');
    expect(readWhole(Buffer.from('"ref";"name";"street";"city";"state";"zip"\na;A, B;1 St;Denver;CO;80205\n')).rows[0]?.cells.get('name')).toBe('A, B');
  });
});

describe('Reading in pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r\n', '😀', ';'), maxLength: 12 });
  const records = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  const write = (cells: string[][]) => [['ref', 'name', 'zip'], ...cells].map((line) => line.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');

  it('gives the same records wherever the pieces are cut', () => {
    fc.assert(fc.property(records, fc.integer({ min: 1, max: 9 }), fc.constantFrom<Encoding>('utf-8', 'utf-16le'), (cells, size, encoding) => {
      const bytes = Buffer.from(write(cells), encoding === 'utf-8' ? 'utf8' : 'utf16le');
      const whole = openRecords(encoding, names).push(bytes, true);
      const reader = openRecords(encoding, names);
      const cut: typeof whole = [];
      for (let at = 0; at < bytes.length; at += size) cut.push(...reader.push(bytes.subarray(at, at + size), false));
      cut.push(...reader.push(new Uint8Array(0), true));
      expect(reader.broken()).toBeNull();
      expect(cut).toEqual(whole);
    }));
  });

  it('gives up on a quote that is never closed, instead of keeping the rest of the file', () => {
    const reader = openRecords('utf-8', []);
    reader.push(Buffer.from('ref,name\na,"open'), false);
    for (let piece = 0; piece < 80 && !reader.broken(); piece += 1) reader.push(Buffer.alloc(64_000, 'x'), false);
    expect(reader.broken()).toMatchObject({ row: 2 });
  });
});
