import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../server/src/bulk/export.ts';
import { disarm, rearm } from '../../server/src/importing/formula-cells.ts';
import { readWhole } from '../support/import-files.ts';

const beginnings = ['=', '+', '-', '@', '\t', '\r'];

describe('Cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+13035550142', '-105.0372', '@SUM(A1)', '\tx', '\rx', `'=1+1`, `''+1`])('get an apostrophe: %j', (cell) => {
    expect(disarm(cell)).toBe(`'${cell}`);
    expect(rearm(disarm(cell))).toBe(cell);
  });

  it.each(['', 'plain', '39.7', '(303) 555-0142', `'tis`, `O'Brien`, `'`])('are no others: %j', (cell) => {
    expect([disarm(cell), rearm(cell)]).toEqual([cell, cell]);
  });

  it('are whole again after the round trip, whatever the text, and never begin as a formula in the file', () => {
    const cell = fc.string({ unit: fc.constantFrom(...beginnings, `'`, '"', ',', ';', 'a', '1', ' ', 'é'), maxLength: 10 });
    fc.assert(fc.property(cell, (text) => {
      expect(beginnings).not.toContain(disarm(text)[0]);
      expect(rearm(disarm(text))).toBe(text);
    }));
  });

  it('survive a file, line breaks and separators among them', () => {
    const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', `'`, '"', ',', ';', 'a', '1', ' b', 'é'), maxLength: 10 }).map((text) => text.trim());
    fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 2 }), ([name = '', parking = '']) => {
      const text = `${lineOf(['ref', 'name', 'street', 'city', 'state', 'zip', 'parking'])}${lineOf(['a', name, 'x', 'x', 'CO', '80205', parking])}`;
      const { rows } = readWhole(Buffer.from(text));
      expect([rows[0]?.cells.get('name'), rows[0]?.cells.get('parking')]).toEqual([name, parking]);
    }));
  });
});
