import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { findChromium } from './browser.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The administrator's address of the one Postgres that all test files share. */
    adminUrl: string;
    /** An address with NAME in the place of the database, as the server's and as the tables' owner's account. */
    appUrl: string;
    migratorUrl: string;
  }
}

/** Starts one Postgres for the whole run and makes the template that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'finder-tests-'));
  // As root, Postgres runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o755);
  const postgres = await openEmbeddedPostgres({ dataDir, say: () => {}, durable: false });
  await prepareTemplate(postgres);
  // A packaged browser is unpacked once here: two test files doing it at once would get half of it. Without any, its tests say so.
  await findChromium().catch(() => {});
  project.provide('adminUrl', postgres.urlOf('finder_admin', 'postgres'));
  project.provide('appUrl', postgres.urlOf('finder_server', 'NAME'));
  project.provide('migratorUrl', postgres.urlOf('finder_migrator', 'NAME'));
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
  };
}
