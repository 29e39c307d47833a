import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importClinics } from '../../server/src/importing/service.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { toFile } from '../support/import-files.ts';

const now = () => new Date('2026-11-22T12:00:00Z');

type Row = Record<string, string>;

describe('A file so long that it is read, planned and written in parts', () => {
  let database: TestDatabase;
  const rows = Array.from({ length: 450 }, (_, at): Row => ({
    ref: `c-${at + 1}`, name: 'Like Any Other', street: `${at + 1} Example St`, city: 'Denver', state: 'CO', zip: '80205',
    phone: `303-555-${String(1000 + at)}`, status: '', status_date: '', moved_to: '', as_of: '2026-11-01',
  }));
  Object.assign(rows[0]!, { status: 'moved', status_date: '2026-10-01', moved_to: 'c-440' });
  const changed = (at: number, cells: Row) => rows.map((row, index) => (index === at ? { ...row, ...cells } : row));
  const run = (file: Row[], apply = true) => {
    const bytes = toFile(file);
    return importClinics({ pool: database.owner, now }, {
      fileName: 'long.csv', apply, withoutInvented: false,
      pieces: () => Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) => bytes.subarray(at * 1000, (at + 1) * 1000)),
    });
  };
  const count = async () => (await database.pool.query<{ clinics: number; changes: number }>(
    'SELECT (SELECT count(*)::int FROM clinic) AS clinics, (SELECT count(*)::int FROM clinic_change) AS changes')).rows[0];

  beforeAll(async () => {
    database = await freshDatabase('seeded');
  });
  afterAll(() => database.drop());

  it.each([
    ['a cell of the last part', 449, { zip: '8022' }, { row: 451, column: 'zip' }],
    ['a ref of the first part that comes again in the last', 449, { ref: 'c-3' }, { row: 451, column: 'ref', message: expect.stringContaining('Row 4 has this ref') }],
    ['a place to move to that nobody knows', 0, { moved_to: 'c-999' }, { row: 2, column: 'moved_to' }],
  ])('saves nothing of any part for %s', async (_what, at, cells, error) => {
    const before = await count();
    const { plan, applied } = await run(changed(at, cells));
    expect(plan.errors).toMatchObject([error]);
    expect(applied).toBe(false);
    expect(await count()).toEqual(before);
  });

  it('counts every row and keeps the first fifty to show', async () => {
    const { plan } = await run(rows, false);
    expect(plan.counts).toEqual({ added: 450, changed: 0, same: 0, errors: 0 });
    expect(plan.added.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
  });

  it('saves all parts in one transaction, each clinic at an address of its own, and a move to a later row', async () => {
    const { plan, applied } = await run(rows);
    expect(plan.errors).toEqual([]);
    expect(applied).toBe(true);
    const { rows: [sum] } = await database.pool.query<{ clinics: number; slugs: number; times: number; versions: number }>(
      `SELECT count(*)::int AS clinics, count(DISTINCT slug)::int AS slugs, max(version) AS versions,
              (SELECT count(DISTINCT at)::int FROM clinic_change WHERE source = 'long.csv') AS times
       FROM clinic WHERE import_ref LIKE 'c-%'`);
    expect(sum).toEqual({ clinics: 450, slugs: 450, versions: 1, times: 1 });
    const { rows: moved } = await database.pool.query(
      `SELECT t.import_ref AS target FROM clinic c JOIN clinic t ON t.id = c.moved_to_id WHERE c.import_ref = 'c-1'`);
    expect(moved).toEqual([{ target: 'c-440' }]);
  });

  it('changes nothing when it comes again', async () => {
    const before = await count();
    expect((await run(rows)).plan.counts).toEqual({ added: 0, changed: 0, same: 450, errors: 0 });
    expect(await count()).toEqual(before);
  });
});
