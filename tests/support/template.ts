import { fileURLToPath } from 'node:url';
import type { EmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { ensureDatabase } from '../../server/src/postgres/roles.ts';
import { openMigratorPool } from '../../server/src/postgres/pools.ts';
import { migrate } from '../../server/src/migrate/migrate.ts';
import { readMigrations } from '../../server/src/migrate/migrations.ts';
import { seed } from '../../server/src/seed/seed.ts';

export const emptyTemplate = 'template_tables';
export const seededTemplate = 'template_seeded';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const migrationsFolder = here('../../prisma/migrations');

/** Makes the two databases that tests get copies of: one with the tables, one with the invented clinics as well. */
export async function prepareTemplate(postgres: EmbeddedPostgres): Promise<void> {
  await ensureDatabase(postgres.admin, emptyTemplate);
  await withOwner(postgres, emptyTemplate, async (pool) => {
    const client = await pool.connect();
    await migrate(client, readMigrations(migrationsFolder), () => {});
    client.release();
  });
  await ensureDatabase(postgres.admin, seededTemplate, emptyTemplate);
  await withOwner(postgres, seededTemplate, (pool) => seed({ pool, seedsDir: here('../../seeds'), invented: true, today: new Date(), log: () => {} }));
}

async function withOwner(postgres: EmbeddedPostgres, database: string, work: (pool: ReturnType<typeof openMigratorPool>) => Promise<unknown>): Promise<void> {
  const pool = openMigratorPool(postgres.urlOf('finder_migrator', database));
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
