import type { ClinicDetail } from '@finder/contract';
import { array, assert, constantFrom, double, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../web/src/compare/cell.ts';
import { inOrder, milesBetween } from '../../web/src/compare/in-order.ts';
import { compareRows, type Row, type Rows } from '../../web/src/compare/rows.ts';
import { readComparison, writeComparison } from '../../web/src/ui/keep/compare-address.ts';
import { shortNames } from '../../web/src/ui/keep/short-names.ts';
import { full, sparse } from './clinic-page-example.ts';

const all = ({ different, same, unknown }: Rows) => [...different, ...same, ...unknown];
const keys = (rows: Row[]) => rows.map(({ key }) => key);
const say = (cell: Cell) => cell && [...cell.lines.map(({ text, note }) => `${text ?? '?'}${note ? ` (${note})` : ''}`), ...(cell.confirm ? ['confirm'] : [])].join(' | ');
const cellOf = (clinic: ClinicDetail, key: string, insurers: ('aetna' | 'cigna' | 'humana')[] = []) => say(all(compareRows([clinic, full], insurers, 'en')).find((row) => row.key === key)?.cells[0] ?? null);
const hours = (...days: [number, string | null][]) => days.map(([weekday, opens]) => ({ weekday, opens, closes: opens && '17:00' }));

describe('Facts side by side', () => {
  it.each<[string, Partial<ClinicDetail>, string | null]>([
    ['routes', {}, 'Spravato nasal spray (Also IV infusion)'],
    ['routes', { offerings: [] }, null],
    ['price', {}, '$850–$950 (Spravato nasal spray, without insurance) | $450 (IV infusion, without insurance, first one $575)'],
    ['price', { offerings: full.offerings.map((offering) => ({ ...offering, laterSession: null })) }, null],
    ['price', { provenance: [{ group: 'prices', source: 'clinic', asOf: '2026-01-01', freshness: 'call-to-confirm', verified: null }] },
      '$850–$950 (Spravato nasal spray, without insurance) | $450 (IV infusion, without insurance, first one $575) | confirm'],
    ['course', {}, '? (Spravato nasal spray) | $3,050 (IV infusion: first visit $225 + first session $575 + 5\u00A0×\u00A0$450)'],
    ['course', { offerings: full.offerings.map((offering) => ({ ...offering, consult: null })) },
      '? (Spravato nasal spray) | $2,825 (IV infusion: first session $575 + 5\u00A0×\u00A0$450, not counting the first visit)'],
    ['new-patients', {}, 'Yes (First visit in about 10 days)'],
    ['new-patients', { acceptingNewPatients: false }, 'No'],
    ['new-patients', { acceptingNewPatients: null }, null],
    ['room', {}, 'A registered nurse'],
    ['therapy', {}, 'Not included (Spravato nasal spray) | Costs $150 more (IV infusion)'],
    ['therapy', { offerings: full.offerings.map((offering) => ({ ...offering, therapyIncluded: true })) }, 'Included'],
    ['therapy', { offerings: full.offerings.map((offering) => ({ ...offering, therapyIncluded: null, therapyAddOn: null })) }, null],
    ['watched', {}, 'Blood pressure, oxygen (Not watched: heart rhythm)'],
    ['watched', { safety: { ...sparse.safety, oxygen: true } }, 'Oxygen (Not listed: blood pressure, heart rhythm)'],
    ['watched', { safety: { ...sparse.safety, oxygen: false, bloodPressure: false, ecg: false } }, 'None of the three'],
    ['watched', { safety: sparse.safety }, null],
    ['rems', {}, 'Listed as a certified site'],
    ['rems', { offerings: [] }, null],
    ['rems', { offerings: full.offerings.map((offering) => ({ ...offering, offered: offering.route === 'iv' })) }, 'Does not give Spravato'],
    ['weekends', {}, 'No'],
    ['weekends', { hours: hours([6, '09:00']) }, 'Yes'],
    ['weekends', { hours: hours([6, null]) }, null],
    ['weekends', { hours: [] }, null],
    ['step-free', {}, 'Yes (Elevator)'],
    ['step-free', { stepFree: false }, 'No'],
    ['plans', {}, 'Takes 4 plans (Spravato and first visit only)'],
    ['plans', { insurers: full.insurers.filter(({ accepted }) => !accepted) }, 'None of the plans listed. Ask about yours.'],
    ['plans', { insurers: [] }, null],
    ['home', { safety: { ...full.safety, rideHomeRequired: null } }, '? | Plan a ride. You can’t drive until the next day.'],
  ])('%s of %j', (key, change, told) => expect(cellOf({ ...full, ...change }, key)).toBe(told));

  it('your insurance is there only when it was asked for, with what it pays for, what not, and since when', () => {
    expect(keys(all(compareRows([full, sparse], [], 'en'))).filter((key) => key.startsWith('insurer'))).toEqual([]);
    expect(cellOf(full, 'insurer-aetna', ['aetna'])).toBe('Takes Aetna (For Spravato. Not for IV. As of Nov 12, 2026)');
    expect(cellOf({ ...full, insurers: full.insurers.filter(({ accepted }) => !accepted) }, 'insurer-aetna', ['aetna'])).toBe('Does not take Aetna (Not for IV. As of Nov 12, 2026)');
    expect(cellOf(full, 'insurer-humana', ['humana'])).toBeNull();
  });

  it('what differs comes first, what one has not said differs, what all say is said once, what nobody says stands last', () => {
    const twin = { ...full, slug: 'twin', name: 'Twin' };
    const alike = compareRows([full, twin], [], 'en');
    // A course of which one treatment has no price is never "the same".
    expect(keys(alike.different)).toEqual(['course']);
    expect(alike.unknown).toEqual([]);
    const other = compareRows([full, { ...twin, stepFree: null, safety: { ...full.safety, acls: false } }], [], 'en');
    expect(keys(other.different)).toEqual(['course', 'acls', 'step-free']);
    expect(keys(compareRows([sparse, { ...sparse, slug: 'b' }], ['aetna'], 'en').different)).toEqual([]);
    expect(keys(compareRows([sparse, { ...sparse, slug: 'b' }], ['aetna'], 'en').same)).toEqual(['home', 'checked']);
    expect(keys(compareRows([sparse, { ...sparse, slug: 'b' }], ['aetna'], 'en').unknown)).toContain('insurer-aetna');
  });

  it('a fact that is old at one clinic only is not the same at both', () => {
    const old = { ...full, provenance: full.provenance.map((row) => (row.group === 'hours' ? { ...row, freshness: 'call-to-confirm' as const } : row)) };
    expect(keys(compareRows([full, old], [], 'en').different)).toContain('weekends');
  });

  it('every row has a cell for each clinic, stands in one group, and none calls a clinic the winner', () => {
    const some = constantFrom(full, sparse, { ...full, stepFree: null }, { ...sparse, acceptingNewPatients: true });
    assert(property(array(some, { minLength: 2, maxLength: 3 }), constantFrom('en' as const, 'es' as const), (clinics, lang) => {
      const rows = all(compareRows(clinics, ['aetna'], lang));
      expect(new Set(keys(rows)).size).toBe(rows.length);
      for (const { cells } of rows) expect(cells).toHaveLength(clinics.length);
      expect(JSON.stringify(rows)).not.toMatch(/cheapest|best|lowest|mejor|más barat/i);
    }));
  });
});

describe('The order of the clinics', () => {
  const at = (name: string, lat: number, lng: number): ClinicDetail => ({ ...sparse, name, slug: name.toLowerCase(), lat, lng });
  const [a, b, c] = [at('Alder', 40, -105), at('Birch', 39.75, -105), at('Cedar', 39.75, -105)];

  it('is by distance where it is known from where, ties by name; else A to Z', () => {
    expect(inOrder([a, c, b], { lat: 39.74, lng: -105 }).map(({ clinic }) => clinic.name)).toEqual(['Birch', 'Cedar', 'Alder']);
    expect(inOrder([c, b, a], null).map(({ clinic, miles }) => [clinic.name, miles])).toEqual([['Alder', null], ['Birch', null], ['Cedar', null]]);
  });

  it('measures as the search does', () => {
    expect(milesBetween({ lat: 39.7392, lng: -104.9903 }, { lat: 40.7128, lng: -74.006 })).toBeCloseTo(1630, -1);
    expect(milesBetween({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(69.09, 1);
    expect(milesBetween({ lat: 90, lng: 0 }, { lat: -90, lng: 0 })).toBeCloseTo(Math.PI * 3958.7613, 3);
  });
});

describe('A comparison’s address', () => {
  it.each([
    ['#larkspur,cottonwood', { slugs: ['larkspur', 'cottonwood'], from: null, insurers: [] }],
    ['#a,b,c,d&from=39.741,-104.991&insurers=aetna,nobody', { slugs: ['a', 'b', 'c'], from: { lat: 39.74, lng: -104.99 }, insurers: ['aetna'] }],
    ['#a,a,../x,B&from=Denver', { slugs: ['a'], from: null, insurers: [] }],
    ['#', { slugs: [], from: null, insurers: [] }],
    ['', { slugs: [], from: null, insurers: [] }],
    ['#&from=95,200', { slugs: [], from: null, insurers: [] }],
  ])('%s is read as it is meant', (hash, comparison) => expect(readComparison(hash)).toEqual(comparison));

  it('is read back as it was written, with no place finer than two decimals', () => {
    const point = record({ lat: double({ min: -90, max: 90, noNaN: true }), lng: double({ min: -180, max: 180, noNaN: true }) });
    assert(property(uniqueArray(constantFrom('a', 'b-1', 'c'), { maxLength: 3 }), point, (slugs, from) => {
      const written = writeComparison({ slugs, from, insurers: ['aetna', 'va'] });
      expect(written).not.toMatch(/\d\.\d{3}/);
      const read = readComparison(`#${written}`);
      expect(read).toEqual({ slugs, from: { lat: Math.round(from.lat * 100) / 100 + 0, lng: Math.round(from.lng * 100) / 100 + 0 }, insurers: ['aetna', 'va'] });
    }));
  });
});

it.each([
  [['Larkspur Ketamine & Counseling', 'Cottonwood Interventional Psychiatry', 'Mesa Verde Pain & Wellness'], ['Larkspur', 'Cottonwood', 'Mesa']],
  [['Mesa Verde Pain', 'Mesa Ridge Clinic'], ['Mesa Verde', 'Mesa Ridge']],
  [['The Ketamine Place', 'St. Mary Infusion'], ['The Ketamine', 'St. Mary']],
  [['Same Name', 'Same Name'], ['Same Name', 'Same Name']],
  [['Aspen', 'Aspen Grove Care'], ['Aspen', 'Aspen Grove']],
])('%j are told apart as %j', (names, short) => expect(shortNames(names)).toEqual(short));
