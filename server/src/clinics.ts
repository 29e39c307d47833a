import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setModerator } from './accounts/moderator-command.ts';
import { openDatabase } from './database/client.ts';
import { printPlan } from './importing/print-plan.ts';
import { importClinics, removeInvented } from './importing/service.ts';
import { printTemplate } from './importing/template.ts';
import { migrate } from './migrate/migrate.ts';
import { readMigrations } from './migrate/migrations.ts';
import { openServerDatabase } from './postgres/database.ts';
import { openMigratorPool } from './postgres/pools.ts';
import { endReport, showReports } from './reports/command.ts';
import { seed } from './seed/seed.ts';
import { readSettings } from './settings.ts';
import { codeOf, messageOf, StartError } from './start-error.ts';
import type { Pool } from 'pg';

// Both server/src/clinics.ts and its bundle server/dist/clinics.js lie two folders below the root.
const root = resolve(import.meta.dirname, '../..');

const usage = `npm run clinics -- import csv FILE [--apply] [--remove-invented]
    shows what a file of clinics would change; with --apply changes it
npm run clinics -- template
    prints the line of columns that a file begins with
npm run clinics -- remove-invented
    removes the invented clinics
npm run clinics -- reports [--all]
    lists what people said is wrong in a listing: the open reports, or all
npm run clinics -- reports close ID [--note "what was done"]
    closes one
npm run clinics -- moderator add EMAIL | remove EMAIL
    makes somebody who has an account a moderator, or no longer`;

const say = (line: string) => { console.error(line); };

/** Opens the database of the settings, or that of a running server, with tables and places but without invented clinics. */
async function withDatabase(work: (pool: Pool) => Promise<number>): Promise<number> {
  const database = await openServerDatabase(readSettings(process.env, root), say, true);
  const pool = openMigratorPool(database.migratorUrl);
  try {
    const client = await pool.connect();
    try {
      await migrate(client, readMigrations(join(root, 'prisma/migrations')), say);
    } finally {
      client.release();
    }
    await seed({ pool, seedsDir: join(root, 'seeds'), invented: false, today: new Date(), log: say });
    return await work(pool);
  } finally {
    await pool.end();
    await database.stop();
  }
}

/** A file in pieces, as often as it is asked for. Throws StartError when it cannot be read. */
async function openFile(file: string): Promise<() => AsyncIterable<Uint8Array>> {
  // npm runs this in the folder of package.json; the file is named from where the person is.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    if ((await stat(path)).isDirectory()) throw new StartError('it is a folder');
    await access(path, constants.R_OK);
  } catch (thrown) {
    throw new StartError(`The file ${path} cannot be read: ${codeOf(thrown) === 'ENOENT' ? 'there is no such file' : messageOf(thrown)}.`);
  }
  return () => createReadStream(path);
}

/** The exit code: 0 done, 1 the file has errors or nothing has that id, 2 the command is not one. */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: {
      apply: { type: 'boolean' }, 'remove-invented': { type: 'boolean' }, all: { type: 'boolean' }, note: { type: 'string' }, help: { type: 'boolean' },
    },
  });
  const [command, format, file, ...more] = positionals;
  if (command === 'template' && positionals.length === 1) {
    process.stdout.write(printTemplate());
    return 0;
  }
  if (command === 'remove-invented' && positionals.length === 1) {
    return withDatabase(async (pool) => {
      console.log(`Removed ${await removeInvented({ pool })} invented listings.`);
      return 0;
    });
  }
  if (command === 'import' && format === 'csv' && file !== undefined && more.length === 0) {
    const pieces = await openFile(file);
    return withDatabase(async (pool) => {
      const fileName = basename(file);
      const result = await importClinics({ pool, now: () => new Date() },
        { fileName, pieces, apply: values.apply ?? false, withoutInvented: values['remove-invented'] ?? false });
      console.log(printPlan(fileName, result));
      return result.plan.counts.errors > 0 ? 1 : 0;
    });
  }
  if (command === 'reports' && positionals.length === 1) {
    return withDatabase(async (pool) => {
      console.log(await showReports(openDatabase(pool), values.all ?? false));
      return 0;
    });
  }
  if (command === 'reports' && format === 'close' && file !== undefined && more.length === 0) {
    return withDatabase(async (pool) => {
      const { done, text } = await endReport(openDatabase(pool), file, values.note ?? null, new Date());
      (done ? console.log : console.error)(text);
      return done ? 0 : 1;
    });
  }
  if (command === 'moderator' && (format === 'add' || format === 'remove') && file !== undefined && more.length === 0) {
    return withDatabase(async (pool) => {
      const { done, text } = await setModerator(pool, file, format === 'add');
      (done ? console.log : console.error)(text);
      return done ? 0 : 1;
    });
  }
  (values.help ? console.log : console.error)(usage);
  return values.help ? 0 : 2;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  const usageError = codeOf(thrown).startsWith('ERR_PARSE_ARGS');
  console.error(usageError ? `${messageOf(thrown)}\n\n${usage}` : thrown instanceof StartError ? messageOf(thrown) : thrown);
  process.exitCode = usageError ? 2 : 1;
}
