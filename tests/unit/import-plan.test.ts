import { describe, expect, it } from 'vitest';
import { columns } from '../../server/src/importing/columns.ts';
import { planImport, refuseLost, startSeen, type ImportPlan, type Known } from '../../server/src/importing/plan.ts';
import { printPlan } from '../../server/src/importing/print-plan.ts';
import { addToTally, startTally } from '../../server/src/importing/tally.ts';
import { printTemplate } from '../../server/src/importing/template.ts';
import type { Listing } from '../../server/src/listing/listing.ts';
import { readWhole } from '../support/import-files.ts';

const known: Known = {
  stored: new Map(), slugOfRef: new Map(), twinOfPhone: new Map([['+13035550100', { name: 'Old Oak Clinic', ref: 'old-oak', row: null }]]), today: '2026-11-22', stating: null,
  zips: new Map([
    ['80205', { zip: '80205', state: 'CO', lat: 39.759, lng: -104.9661 }],
    ['79901', { zip: '79901', state: 'TX', lat: 31.7587, lng: -106.4869 }],
    ['09001', { zip: '09001', state: 'AE', lat: null, lng: null }],
  ]),
};

type Cells = Record<string, string>;

const bare: Cells = { ref: 'a-1', name: 'Quiet River', street: '1 Example St', city: 'Denver', state: 'CO', zip: '80205', as_of: '2026-11-01' };

function fileOf(...rows: Cells[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

function planText(text: string | Uint8Array, about: Known = known): ImportPlan {
  const seen = startSeen(['quiet-river-denver-co']);
  const found = planImport(readWhole(typeof text === 'string' ? Buffer.from(text) : text), about, seen);
  const lost = refuseLost(seen);
  return { ...found, added: found.added.filter(({ row }) => lost.every((error) => error.row !== row)), errors: [...found.errors, ...lost] };
}
const plan = (...rows: Cells[]) => planText(fileOf(...rows));
const listingOf = (...rows: Cells[]): Listing => {
  const { added, errors } = plan(...rows);
  expect(errors).toEqual([]);
  return added[0]!.listing;
};

describe('The first line of a file', () => {
  it('may come in any order, with or without a byte order mark, from any system', () => {
    const text = fileOf(bare);
    const turned = text.split('\n').map((line) => line.split(',').toReversed().join(',')).join('\r\n');
    for (const variant of [text, `\uFEFF${text}`, turned, `${text}\n\n`]) expect(planText(variant).added.map(({ ref }) => ref)).toEqual(['a-1']);
  });

  it('may not have a column that nobody knows', () => {
    expect(plan({ ...bare, fone: '1' }).errors).toMatchObject([{ row: 1, column: 'fone', message: expect.stringContaining('no such column') }]);
    expect(plan({ ...bare, web: 'x' }).errors[0]?.message).toContain('Did you mean website?');
  });

  it('names each needed column that is missing', () => {
    expect(planText('name,phone\nA,\n').errors.map(({ column }) => column)).toEqual(['ref', 'street', 'city', 'state', 'zip']);
  });

  it('may not have a column twice', () => {
    expect(planText('ref,name,street,city,state,zip,zip\n').errors).toMatchObject([{ row: 1, column: 'zip' }]);
  });

  it('is what the template prints', () => {
    expect(planText(printTemplate())).toMatchObject({ added: [], errors: [] });
    expect(printTemplate().split(',')).toHaveLength(columns.length);
  });
});

describe('A file that is no such file', () => {
  it.each([
    ['nothing at all', '', 'empty'],
    ['open quotes', `${fileOf(bare)}\n"b,c`, 'quotes'],
    ['a line cut short', 'ref,name,street,city,state,zip\na-1,Quiet', 'cells'],
  ])('says so: %s', (_what, text, word) => {
    const { errors, added } = planText(text);
    expect(errors[0]?.message).toContain(word);
    expect(added).toEqual([]);
  });

  it('counts lines as an editor does, also after cells with line breaks', () => {
    const text = `ref,name,street,city,state,zip,parking\na,A,1 St,Denver,CO,80205,"two\r\nlines"\n\nb,B,2 St,Denver,CO,8020,`;
    expect(planText(text).errors.map(({ row, column }) => [row, column])).toEqual([[2, 'parking'], [5, 'zip']]);
  });
});

describe('A row', () => {
  it('with six cells and a date is a clinic of which nothing else is said', () => {
    expect(listingOf(bare)).toMatchObject({
      slug: 'quiet-river-denver-co-2', importRef: 'a-1', status: 'open', invented: false, phone: null, acceptingNewPatients: null, offerings: [],
      lat: 39.759, lng: -104.9661, pointPrecision: 'zip', timeZone: 'America/Denver', sources: [{ factGroup: 'identity', source: 'import', asOf: '2026-11-01' }],
    });
    expect(plan(bare).added[0]?.notes.join()).toContain('middle of ZIP 80205');
  });

  it('keeps no, yes and not said apart', () => {
    const row = { ...bare, acls: 'no', oxygen: 'yes', ecg: '', iv_offered: 'no', im_offered: '', conditions: 'ptsd no; depression' };
    expect(listingOf(row)).toMatchObject({
      acls: false, oxygen: true, ecg: null, offerings: [{ route: 'iv', offered: false }],
      conditions: [{ condition: 'depression', treated: true }, { condition: 'ptsd', treated: false }],
    });
  });

  it('keeps Spravato apart from ketamine', () => {
    const { offerings } = listingOf({ ...bare, iv_offered: 'yes', iv_later: '425-550', esketamine_offered: 'yes', esketamine_rems: 'yes', esketamine_later: '900' });
    expect(offerings).toMatchObject([
      { route: 'esketamine-nasal', remsCertified: true, laterLow: 900, laterHigh: 900 }, { route: 'iv', remsCertified: null, laterLow: 425, laterHigh: 550 },
    ]);
  });

  it.each<[string, Cells, string]>([
    ['prices of a route that it does not offer', { iv_offered: 'no', iv_later: '400' }, 'iv_offered'],
    ['prices of a route without a word whether it offers it', { iv_later: '400' }, 'iv_offered'],
    ['a point in the sea', { lat: '39.7', lng: '104.9' }, 'lat'],
    ['half a point', { lat: '39.7', lng: '' }, 'lng'],
    ['a military ZIP', { zip: '09001' }, 'zip'],
    ['a ZIP that nobody knows', { zip: '99999' }, 'zip'],
    ['facts without a date', { as_of: '', name: 'A', parking: 'Yes' }, 'identity_as_of'],
    ['facts of tomorrow', { as_of: '2026-11-23' }, 'identity_as_of'],
    ['a closed clinic without a day', { status: 'closed' }, 'status_date'],
    ['an open clinic with a day of closing', { status: 'open', status_date: '2026-01-01' }, 'status'],
    ['a clinic that moved to nowhere', { status: 'moved', status_date: '2026-01-01', moved_to: 'nobody' }, 'moved_to'],
    ['a clinic that moved to itself', { status: 'moved', status_date: '2026-01-01', moved_to: 'a-1' }, 'moved_to'],
    ['a check on no day', { identity_verified_how: 'phone' }, 'identity_verified_on'],
    ['a check of nothing', { safety_as_of: '2026-11-01' }, 'safety_as_of'],
    ['an invented source', { identity_source: 'invented' }, 'identity_source'],
    ['no name', { name: '' }, 'name'],
  ])('is refused with %s', (_what, cells, column) => {
    const { errors, added } = plan({ ...bare, ...cells });
    expect(errors.map((error) => error.column)).toContain(column);
    expect(added).toEqual([]);
  });

  it('keeps the address of its page short enough to be answered', () => {
    const { slug } = listingOf({ ...bare, name: 'Quiet River and '.repeat(7).trim(), city: 'Den '.repeat(25).trim() });
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is refused when its ref was there before', () => {
    expect(plan(bare, bare).errors).toMatchObject([{ row: 3, column: 'ref', value: 'a-1' }]);
  });

  it('finds its time zone by its point', () => {
    expect(listingOf({ ...bare, city: 'El Paso', state: 'TX', zip: '79901' }).timeZone).toBe('America/Denver');
    expect(listingOf({ ...bare, time_zone: 'America/Chicago' }).timeZone).toBe('America/Chicago');
  });

  it('that may be a copy is told, not refused', () => {
    expect(plan({ ...bare, phone: '303-555-0100' }).added[0]?.notes.join()).toContain('same phone as Old Oak Clinic');
  });

  it('dates its insurers by the group, or one by one', () => {
    expect(listingOf({ ...bare, insurers: 'aetna: iv no; cigna: iv no as of 2026-10-01', insurers_as_of: '2026-11-05' }).insurers.map(({ asOf }) => asOf))
      .toEqual(['2026-11-05', '2026-10-01']);
  });
});

describe('Signs that nobody sees', () => {
  const signs: [string, string][] = [
    ['NUL', '\0'], ['a bell', '\u0007'], ['an escape', '\u001b'], ['a tab', '\t'], ['delete', '\u007f'], ['a C1 control', '\u0085'], ['a soft hyphen', '\u00ad'],
    ['zero width', '\u200b'], ['right to left', '\u202e'], ['an isolate', '\u2066'], ['a word joiner', '\u2060'], ['U+2065', '\u2065'],
    ['a byte order mark', '\ufeff'], ['a line separator', '\u2028'], ['a tag', '\u{e0041}'],
  ];

  it.each(signs)('%s is refused in every column, by row and column, and in the name of a column', (_name, sign) => {
    for (const { name } of columns) {
      const { errors, added } = plan(bare, { ...bare, ref: 'a-2', [name]: `a${sign}b` });
      expect(errors.filter(({ row }) => row === 3)).toEqual([{
        row: 3, column: name, value: expect.stringMatching(/^a<U\+[0-9A-F]{4,5}>b$/), message: expect.stringMatching(/cannot be seen|line break/),
      }]);
      expect(added.map(({ ref }) => ref)).toEqual(['a-1']);
    }
    expect(plan({ ...bare, [`pho${sign}ne`]: '1' }).errors[0]?.column).toMatch(/^pho<U\+[0-9A-F]{4,5}>ne$/);
  });

  it('never reach the terminal', () => {
    expect(result(fileOf({ ...bare, name: 'A\u001b[2J\u0000\u202e' }))).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  });

  it('that only look blank are blank', () => {
    expect(plan({ ...bare, name: '\u00a0' }).errors).toMatchObject([{ column: 'name', message: expect.stringContaining('is blank') }]);
  });
});

describe('A text that is too long', () => {
  const long = 'x'.repeat(501);
  it.each<[string, string]>([
    ...['ref', 'name', 'organisation', 'status_reason', 'moved_to', 'street', 'unit', 'city', 'point_source', 'societies', 'parking', 'transit',
      'identity_stated_by', 'safety_verified_by'].map((name): [string, string] => [name, long]),
    ['website', `https://example.com/${long}`], ['booking_url', `https://example.com/${long}`], ['access_source_url', `https://example.com/${long}`],
    ['hours_exceptions', `2026-12-25 closed ${long}`], ['insurers', `aetna (${long}): iv yes`], ['supervisors', `A B | MD | ${long}`],
    ['supervisors', `A B | MD | | ${long}`], ['supervisors', `${long} | MD`],
  ])('is refused in %s, and the limit is named', (column, text) => {
    expect(plan({ ...bare, [column]: text }).errors).toMatchObject([{ column, message: expect.stringMatching(/Write at most \d+\./) }]);
  });

  it('is refused before it is read, when it is a book', () => {
    expect(plan({ ...bare, supervisors: 'A | MD; '.repeat(5000) }).errors).toMatchObject([{ column: 'supervisors', message: expect.stringContaining('at most 10,000') }]);
  });

  it('of digits is no price', () => {
    expect(plan({ ...bare, iv_offered: 'yes', iv_first: '9,999,999,999' }).errors).toMatchObject([{ column: 'iv_first' }]);
  });
});

const told = (whole: ImportPlan) => {
  const tally = startTally();
  addToTally(tally, whole);
  return tally;
};
const shape = { encoding: 'utf-8', separator: ',' } as const;
const result = (text: string) => printPlan('clinics.csv', { plan: told(planText(text)), shape, applied: false, inventedShown: 1500, inventedRemoved: 0 });

describe('The printed plan', () => {
  it('begins with what to fix, by row, column and value', () => {
    const text = result(fileOf({ ...bare, zip: '8022' }));
    expect(text).toContain('Row 2, zip “8022”: has 4 digits');
    expect(text).toContain('1 error.');
    expect(text).toContain('Nothing was changed.');
  });

  it('says what will be new, that the invented ones will go, and that nothing is saved yet', () => {
    const text = result(fileOf(bare));
    expect(text).toContain('Row 2, a-1: Quiet River, Denver, CO');
    expect(text).toContain('1 new clinic, 0 changes, 0 the same, 0 errors.');
    expect(text).toContain('1,500 invented listings will no longer be shown. Add --remove-invented');
    expect(text).toContain('Nothing has been saved yet. Add --apply');
  });

  it('shows each change as before and after', () => {
    const [first] = plan({ ...bare, iv_offered: 'yes', iv_later: '425' }).added;
    const stored = new Map([['a-1', { id: 'x', version: 1, listing: first!.listing }]]);
    const changed = planText(fileOf({ ...bare, iv_offered: 'yes', iv_later: '450', phone: '(303) 555-0142' }), { ...known, stored });
    const text = printPlan('clinics.csv', { plan: told(changed), shape, applied: false, inventedShown: 0, inventedRemoved: 0 });
    expect(text).toContain('iv_later: 425 → 450');
    expect(text).toContain('phone: (not said) → +13035550142');
    expect(changed.changed[0]?.listing.slug).toBe(first?.listing.slug);
  });
});
