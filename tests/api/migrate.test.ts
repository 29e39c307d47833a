import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../server/src/migrate/migrate.ts';
import { readMigrations, type Migration } from '../../server/src/migrate/migrations.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { migrationsFolder } from '../support/template.ts';

const step = (name: string, sql: string): Migration => ({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
const first = step('1_first', 'CREATE TABLE first (id int)');
const second = step('2_second', 'CREATE TABLE second (id int); INSERT INTO second VALUES (1), (2)');

let database: TestDatabase;
beforeEach(async () => { database = await freshDatabase('empty'); });
afterEach(() => database.drop());

async function run(migrations: Migration[]): Promise<string[]> {
  const client = await database.owner.connect();
  try {
    return await migrate(client, migrations, () => {});
  } finally {
    client.release();
  }
}

test('a new step is applied once, in order, and kept in the table that Prisma reads', async () => {
  expect(await run([first, second])).toEqual(['1_first', '2_second']);
  expect(await run([first, second])).toEqual([]);
  const { rows } = await database.owner.query('SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at');
  expect(rows).toEqual([first, second].map(({ name, checksum }) => ({ migration_name: name, checksum, applied_steps_count: 1, finished: true })));
});

test('a file that was edited after it was applied is refused by name', async () => {
  await run([first]);
  await expect(run([{ ...first, checksum: 'another' }, second])).rejects.toThrow('The migration 1_first was edited after it was applied');
  expect((await database.owner.query(`SELECT to_regclass('second') AS found`)).rows).toEqual([{ found: null }]);
});

test('a step that fails changes nothing and may be mended and tried again', async () => {
  const broken = step('2_second', 'CREATE TABLE second (id int); SELECT nonsense');
  await expect(run([first, broken])).rejects.toThrow('The migration 2_second failed and changed nothing: column "nonsense" does not exist');
  expect(await run([first, second])).toEqual(['2_second']);
});

test('a step that another tool began and did not finish blocks the start', async () => {
  await run([first]);
  await database.owner.query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(run([first, second])).rejects.toThrow('The migration 1_first began and did not finish');
});

test('a database of a newer version is not touched by an older one', async () => {
  await run([first, second]);
  await expect(run([first])).rejects.toThrow('start a newer version');
});

test('servers that start at once migrate once', async () => {
  const applied = await Promise.all([run([first, second]), run([first, second])]);
  expect(applied.flat().sort()).toEqual(['1_first', '2_second']);
});

test('our own migrations apply, and bear the checksums that Prisma expects', async () => {
  const ours = readMigrations(migrationsFolder);
  expect(await run(ours)).toEqual(ours.map(({ name }) => name));
  for (const { checksum } of ours) expect(checksum).toMatch(/^[0-9a-f]{64}$/);
});
