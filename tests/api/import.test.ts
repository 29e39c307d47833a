import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../server/src/importing/columns.ts';
import { importClinics, removeInvented } from '../../server/src/importing/service.ts';
import { seed } from '../../server/src/seed/seed.ts';
import { fileURLToPath } from 'node:url';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { collectClinics, toCells, toFile, useEveryColumn } from '../support/import-files.ts';

const today = new Date('2026-11-22T12:00:00Z');
const fileName = 'clinics-november.csv';

describe('Bringing in a file of clinics', () => {
  let database: TestDatabase;
  const rows = useEveryColumn(toCells(collectClinics(50, today)));
  const run = (cells: Record<string, string>[], options: { apply?: boolean; withoutInvented?: boolean; now?: Date } = {}) => importClinics(
    { pool: database.owner, now: () => options.now ?? today },
    { fileName, pieces: () => [toFile(cells)], apply: options.apply ?? false, withoutInvented: options.withoutInvented ?? false },
  );
  const ask = async <Row extends object>(sql: string, values: unknown[] = []) => (await database.pool.query<Row>(sql, values)).rows;
  const countAll = async () => (await ask<{ clinics: number; changes: number }>(
    'SELECT (SELECT count(*)::int FROM clinic) AS clinics, (SELECT count(*)::int FROM clinic_change) AS changes'))[0];

  beforeAll(async () => {
    database = await freshDatabase('seeded');
  });
  afterAll(() => database.drop());

  it('has something in every column, so that every column is tried', () => {
    expect(columns.map(({ name }) => name).filter((name) => rows.every((row) => row[name] === ''))).toEqual([]);
  });

  it('only plans at first: fifty new clinics, nothing saved, and the invented ones would go', async () => {
    const before = await countAll();
    const { plan, applied, inventedShown } = await run(rows);
    expect(plan.errors).toEqual([]);
    expect([plan.added.length, plan.changed.length, plan.same.length]).toEqual([50, 0, 0]);
    expect(applied).toBe(false);
    expect(inventedShown).toBe(1500);
    expect(await countAll()).toEqual(before);
  });

  it('changes nothing when one row of fifty is wrong, and names row, column and value', async () => {
    const before = await countAll();
    const broken = rows.map((row, at) => (at === 12 ? { ...row, zip: '8022', iv_offered: 'yes', iv_later: 'call us' } : row));
    const { plan, applied } = await run(broken, { apply: true });
    expect(applied).toBe(false);
    expect(plan.errors).toMatchObject([
      { row: 14, column: 'zip', value: '8022', message: expect.stringContaining('has 4 digits') },
      { row: 14, column: 'iv_later', value: 'call us', message: expect.stringContaining("isn't a price") },
    ]);
    expect(await countAll()).toEqual(before);
  });

  it('saves all fifty when asked, and the history says import and the name of the file', async () => {
    const { applied, plan } = await run(rows, { apply: true });
    expect(plan.errors).toEqual([]);
    expect(applied).toBe(true);
    const history = await ask<{ clinics: number; actor: string; source: string }>(
      `SELECT h.actor, h.source, count(DISTINCT h.clinic_id)::int AS clinics FROM clinic_change h JOIN clinic c ON c.id = h.clinic_id
       WHERE NOT c.invented GROUP BY 1, 2`);
    expect(history).toEqual([{ actor: 'import', source: fileName, clinics: 50 }]);
    const [moved] = await ask<{ target: string }>(
      `SELECT t.import_ref AS target FROM clinic c JOIN clinic t ON t.id = c.moved_to_id WHERE c.import_ref = $1`, [rows[1]?.ref]);
    expect(moved?.target).toBe(rows[2]?.ref);
  });

  it('says "all the same" when the same file comes again, and writes nothing', async () => {
    const before = await countAll();
    const { plan } = await run(rows, { apply: true });
    expect([plan.added.length, plan.changed.length, plan.same.length, plan.errors.length]).toEqual([0, 0, 50, 0]);
    expect(await countAll()).toEqual(before);
  });

  it('changes only what the file changes, goes up by one version, and keeps the address of the page', async () => {
    const before = await ask<{ slug: string; version: number }>('SELECT slug, version FROM clinic WHERE import_ref = $1', [rows[4]?.ref]);
    const [{ seq } = { seq: '0' }] = await ask<{ seq: string }>('SELECT max(seq) AS seq FROM clinic_change');
    const changed = rows.map((row, at) => (at === 4 ? { ...row, name: 'Quiet River Clinic', phone: '(303) 555-0199', iv_offered: 'yes', iv_later: '$455' } : row));
    const { plan } = await run(changed, { apply: true });
    expect(plan.errors).toEqual([]);
    expect(plan.changed.map(({ row }) => row)).toEqual([6]);
    expect(plan.changed[0]?.diffs.map(({ column }) => column)).toEqual(expect.arrayContaining(['name', 'phone', 'iv_later']));
    const tables = await ask<{ table_name: string; n: number }>(
      'SELECT table_name, count(*)::int AS n FROM clinic_change WHERE seq > $1 GROUP BY 1 ORDER BY 1', [seq]);
    expect(tables.find(({ table_name }) => table_name === 'clinic')?.n).toBe(1);
    expect(tables.find(({ table_name }) => table_name === 'offering')?.n).toBe(1);
    expect(tables.every(({ table_name }) => ['clinic', 'offering', 'fact_source'].includes(table_name))).toBe(true);
    const after = await ask<{ slug: string; version: number; phone: string }>('SELECT slug, version, phone FROM clinic WHERE import_ref = $1', [rows[4]?.ref]);
    expect(after).toEqual([{ slug: before[0]?.slug, version: (before[0]?.version ?? 0) + 1, phone: '+13035550199' }]);
  });

  it('leaves alone what the file has no column for', async () => {
    const ref = rows[5]?.ref ?? '';
    const few = (['ref', 'name', 'street', 'city', 'state', 'zip'] as const).map((name): [string, string] => [name, rows[5]?.[name] ?? '']);
    expect((await run([Object.fromEntries(few)])).plan.same).toEqual([{ row: 2, ref }]);
    const { plan } = await run([{ ...Object.fromEntries(few), parking: 'Under the building', as_of: '2026-11-20' }]);
    expect(plan.errors).toEqual([]);
    const columnsChanged = plan.changed[0]?.diffs.map(({ column }) => column) ?? [];
    expect(columnsChanged).toContain('parking');
    expect(columnsChanged.filter((column) => !/^(parking|(identity|access)_)/.test(column))).toEqual([]);
  });

  it('takes back a check of facts that changed: verified is not updated', async () => {
    const ref = rows[2]?.ref ?? '';
    const few = (['ref', 'name', 'street', 'city', 'state', 'zip'] as const).map((name): [string, string] => [name, rows[2]?.[name] ?? '']);
    const { plan } = await run([{ ...Object.fromEntries(few), phone: '303-555-0111', contact_as_of: '2026-11-21' }]);
    expect(plan.changed[0]?.ref).toBe(ref);
    const source = plan.changed[0]?.listing.sources.find(({ factGroup }) => factGroup === 'contact');
    expect(source).toMatchObject({ asOf: '2026-11-21', verifiedOn: null, verifiedHow: null });
  });

  it('never keeps a point that belongs to the old address', async () => {
    const row = rows[6] ?? {};
    const moved = { ...row, street: '1 Sample St', city: 'Denver', state: 'CO', zip: '80205' };
    expect((await run([{ ...moved, point_precision: 'rooftop' }])).plan.errors).toMatchObject([{ column: 'lat' }]);
    const { plan } = await run([{ ...moved, lat: '', lng: '', point_precision: '', point_source: '', time_zone: '' }]);
    expect(plan.errors).toEqual([]);
    expect(plan.changed[0]?.listing).toMatchObject({ pointPrecision: 'zip', timeZone: 'America/Denver', lat: 39.759, lng: -104.9661 });
    expect(plan.changed[0]?.notes.join()).toContain('middle of ZIP 80205');
  });

  it('removes the invented clinics when asked; they stay in the history and do not come back with the next start', async () => {
    expect(await removeInvented({ pool: database.owner })).toBe(1500);
    await seed({ pool: database.owner, seedsDir: fileURLToPath(new URL('../../seeds', import.meta.url)), invented: true, today, log: () => {} });
    expect(await countAll()).toMatchObject({ clinics: 50 });
    const [deleted] = await ask<{ n: number }>(`SELECT count(*)::int AS n FROM clinic_change WHERE table_name = 'clinic' AND operation = 'delete' AND actor = 'import'`);
    expect(deleted?.n).toBe(1500);
  });
});

describe('A first file with --remove-invented', () => {
  it('removes the invented and adds the real ones in one step', async () => {
    const database = await freshDatabase('seeded');
    const cells = toCells(collectClinics(3, today));
    const result = await importClinics({ pool: database.owner, now: () => today }, { fileName, pieces: () => [toFile(cells)], apply: true, withoutInvented: true });
    expect(result).toMatchObject({ applied: true, inventedRemoved: 1500 });
    const { rows } = await database.pool.query('SELECT invented, count(*)::int AS n FROM clinic GROUP BY 1');
    expect(rows).toEqual([{ invented: false, n: 3 }]);
    await database.drop();
  });
});
