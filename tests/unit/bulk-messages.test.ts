import { describe, expect, it } from 'vitest';
import { columns } from '../../server/src/importing/columns.ts';
import { planImport, startSeen, type Known } from '../../server/src/importing/plan.ts';
import { sayMessage } from '../../web/src/words/bulk-messages.ts';
import { readWhole } from '../support/import-files.ts';

const known: Known = {
  stored: new Map(), slugOfRef: new Map(), twinOfPhone: new Map(), today: '2026-11-22', stating: null,
  zips: new Map([['80205', { zip: '80205', state: 'CO', lat: 39.759, lng: -104.9661 }]]),
};
const wrong = [
  '!', 'abc', '8022', '-1', '999999999', 'no', '2099-01-01', '12-5', '17:00-08:00', '08:00-12:00; 11:00-13:00', '303-555-010', '+1 303 555 0142 x9', 'http://user:pw@example.com', 'http://a b.example.com',
  'http://localhost', 'http://127.0.0.1', 'ftp://x', '1234567890', '1234567891', 'aetna: iv no in-network', 'aetna: iv yes; aetna: iv yes', 'nobody: iv yes', 'A | MD; B', 'A | XX', 'en yes; en no', 'zz', 'moved',
  'closed', '2026-12-25 sometimes', 'America/Paris', '91', 'x'.repeat(600), 'zero\u200Bwidth', 'two\nlines', '',
];

describe('What is said of a cell', () => {
  it('is there in Spanish for every sentence that a wrong cell of any column brings about', () => {
    const base: Record<string, string> = { ref: 'a', name: 'A', street: '1 St', city: 'Denver', state: 'CO', zip: '80205', as_of: '2026-11-01' };
    const said = new Set<string>();
    for (const { name } of columns) {
      for (const value of wrong) {
        const cells = { ...base, [name]: value };
        const text = [Object.keys(cells), Object.values(cells)].map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        const plan = planImport(readWhole(Buffer.from(text)), known, startSeen([]));
        for (const { message } of plan.errors) said.add(message);
        for (const { notes } of plan.added) for (const note of notes) said.add(note);
      }
    }
    expect(said.size).toBeGreaterThan(40);
    expect([...said].filter((message) => sayMessage(message, 'es') === null)).toEqual([]);
    expect([...said].every((message) => sayMessage(message, 'en') === message.replaceAll('isn\'t', 'isn’t'))).toBe(true);
  });

  it.each([
    'A file may have 64 MB at most. Upload it in parts.', 'A file may have 100,000 rows at most. Upload it in parts.', 'The first line has 401 headings. No file of clinics has so many.',
    'Line 7: The quotes in this line do not match up. A cell with a comma or a quote in it stands in quotes, and each quote in it is doubled.',
    'The file has no rows. The first line names the columns, and each line below it is a clinic.', 'There is no such file.', 'There is no such row, or it is saved already.', 'This file is being saved.',
    'This file is not waiting for that.', 'This file is not looked through yet.', 'There is nothing to save.', 'Some rows are still to be put right or decided.',
  ])('is there in Spanish for what is wrong with a file: %s', (message) => {
    expect(sayMessage(message, 'es')).toEqual(expect.not.stringContaining('$'));
    expect(sayMessage(message, 'es')).not.toBe(message);
  });

  it('keeps the words that are to be written', () => {
    expect(sayMessage('has “fr maybe” in it, which is neither yes nor no. Write yes or no, or leave it blank if the clinic has not said.', 'es'))
      .toBe('tiene “fr maybe”, que no es ni yes ni no. Escriba yes o no, o déjela vacía si la clínica no lo ha dicho.');
    expect(sayMessage('is not a status we know. Did you mean open? Write one of: open, closed.', 'es')).toBe('no es una palabra que conozcamos. Escriba una de estas: open, closed.');
    expect(sayMessage('Something new.', 'es')).toBeNull();
  });
});
