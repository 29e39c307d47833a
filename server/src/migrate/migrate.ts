import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { messageOf, StartError } from '../start-error.ts';
import type { Migration } from './migrations.ts';

/** Prisma's own lock and table, so that `prisma migrate deploy` can take over where its engine can be had. */
const lockKey = 72_707_369;
const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

type Row = { migration_name: string; checksum: string; finished: boolean };

/**
 * Brings the database to the shape of the migrations and returns the names of those that were applied. Several servers may
 * start at once: one migrates, the others wait. Throws StartError when a migration was edited after it was applied, when one
 * is unfinished, when the database is newer than this program, and when a migration fails.
 */
export async function migrate(client: ClientBase, migrations: Migration[], say: (line: string) => void): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(table);
    const { rows } = await client.query<Row>(`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
      FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
    const waiting = findWaiting(migrations, rows);
    for (const migration of waiting) {
      say(`Preparing the tables: ${migration.name.replace(/^\d+_/, '').replaceAll('_', ' ')}.`);
      await apply(client, migration);
    }
    return waiting.map(({ name }) => name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(() => {});
  }
}

/** The migrations that are not applied yet, after checking that those which are have not changed. */
export function findWaiting(migrations: Migration[], rows: Row[]): Migration[] {
  for (const row of rows) {
    const file = migrations.find(({ name }) => name === row.migration_name);
    if (!row.finished) {
      throw new StartError(`The migration ${row.migration_name} began and did not finish: mend the database by hand, then set its finished_at or rolled_back_at in _prisma_migrations.`);
    }
    if (!file) throw new StartError(`The database has the migration ${row.migration_name}, which this version does not know: start a newer version.`);
    if (file.checksum !== row.checksum) {
      throw new StartError(`The migration ${row.migration_name} was edited after it was applied: put the file back as it was and write a new migration.`);
    }
  }
  return migrations.filter(({ name }) => !rows.some((row) => row.migration_name === name));
}

/**
 * The row is written in the same transaction as the file's statements, so a kill in the middle leaves neither. A file that
 * ends its own transaction (CREATE INDEX CONCURRENTLY) has to be applied by hand.
 */
async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    const id = randomUUID();
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
    await client.query(sql);
    await client.query('UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1', [id]);
    await client.query('COMMIT');
  } catch (thrown) {
    await client.query('ROLLBACK').catch(() => {});
    throw new StartError(`The migration ${name} failed and changed nothing: ${messageOf(thrown)}.`);
  }
}
