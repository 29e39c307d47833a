import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, type Pool } from 'pg';
import { inject } from 'vitest';
import { ensureDatabase } from '../../server/src/postgres/roles.ts';
import { openAppPool, openMigratorPool } from '../../server/src/postgres/pools.ts';
import { emptyTemplate, seededTemplate } from './template.ts';

/** A database of one test file's own. */
export type TestDatabase = {
  name: string;
  appUrl: string;
  migratorUrl: string;
  /** Connections as the server has them: under the role `finder_app`. */
  pool: Pool;
  /** Connections as the tables' owner. */
  owner: Pool;
  /** Ends the pools and drops the database. */
  drop: () => Promise<void>;
};

/**
 * Makes a database with all tables: `seeded` holds the places and the invented clinics, `tables` only the tables, `empty`
 * nothing at all. A copy of a template takes a fraction of a second.
 */
export async function freshDatabase(content: 'seeded' | 'tables' | 'empty' = 'seeded'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = { seeded: seededTemplate, tables: emptyTemplate, empty: undefined }[content];
  await asAdmin((admin) => ensureDatabase(admin, name, template));
  const appUrl = inject('appUrl').replace('NAME', name);
  const migratorUrl = inject('migratorUrl').replace('NAME', name);
  const pool = openAppPool(appUrl);
  const owner = openMigratorPool(migratorUrl);
  return {
    name, appUrl, migratorUrl, pool, owner,
    drop: async () => {
      await Promise.all([pool, owner].map((each) => each.ended ? undefined : each.end()));
      await asAdmin((admin) => admin.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`));
    },
  };
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
