import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Pool, PoolClient } from 'pg';
import { from, to } from 'pg-copy-streams';
import { tables } from '../../server/src/listing/tables.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { openEmbeddedPostgres } from '../../server/src/postgres/embedded.ts';
import { openMigratorPool } from '../../server/src/postgres/pools.ts';
import { ensureDatabase } from '../../server/src/postgres/roles.ts';
import { writeLargeFile } from '../support/large-import-file.ts';
import { prepareTemplate, seededTemplate } from '../support/template.ts';

/**
 * How long the import of a large file takes and how much memory, beside a bare COPY FROM STDIN of the very rows that it
 * wrote, through the same driver into the same tables with their indexes and history, in the same run.
 * `npm run bench:import -- 100000` names the number of rows, `-- 100000 lean` a file of few columns.
 */
const [countText = '100000', kind = 'full'] = process.argv.slice(2);
const count = Number(countText);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** As `npm run clinics` starts it (young objects get little room, so that memory follows what is in use). */
const clinicsCommand: unknown = JSON.parse(readFileSync(here('../../package.json'), 'utf8')).scripts.clinics;
const nodeFlags = String(clinicsCommand).split(' ').filter((word) => word.startsWith('--'));
const limits = { megabytes: 200, share: 0.5 };

const dataDir = mkdtempSync(join(tmpdir(), 'finder-bench-'));
// As root, Postgres runs under another account, which has to pass through here.
chmodSync(dataDir, 0o755);
const say = (line: string) => { console.log(line); };
const postgres = await openEmbeddedPostgres({ dataDir, say: () => {} });
async function clearAway(): Promise<void> {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (!postgres.home.startsWith(dataDir)) rmSync(postgres.home, { recursive: true, force: true });
}
// A run that fails leaves no Postgres behind.
process.once('uncaughtException', (thrown) => { void clearAway().finally(() => { console.error(thrown); process.exit(1); }); });
await prepareTemplate(postgres);

const file = join(dataDir, 'clinics.csv');
await writeLargeFile(file, count, new Date(), kind === 'lean');
say(`${count.toLocaleString('en-US')} rows, ${kind}, ${nodeFlags.join(' ')}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);

const urlOf = async (name: string) => {
  await ensureDatabase(postgres.admin, name, seededTemplate);
  return postgres.urlOf('finder_migrator', name);
};

const program = join(here('../.output'), 'bench', 'import-process.mjs');
await build({ entryPoints: [here('import-process.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error', alias: { '@finder/contract': here('../../server/contract/index.ts') } });
const importUrl = await urlOf('bench_import');
const told: unknown = JSON.parse(execFileSync(process.execPath, [...nodeFlags, program, importUrl, file], { encoding: 'utf8' }));
const figures = told as { seconds: number; cpu: number; applied: boolean; added: number; firstError: unknown; megabytes: number };
if (!figures.applied || figures.added !== count) throw new Error(`The import did not do it all: ${JSON.stringify(told)}`);

/** What the import wrote, table by table, in the order in which it can be written again. */
const copied = [
  { name: 'organisation', rows: 'SELECT * FROM organisation WHERE id IN (SELECT organisation_id FROM clinic WHERE import_ref IS NOT NULL) AND id NOT IN (SELECT organisation_id FROM clinic WHERE import_ref IS NULL AND organisation_id IS NOT NULL)' },
  { name: 'clinic', rows: 'SELECT * FROM clinic WHERE import_ref IS NOT NULL ORDER BY id' },
  ...tables.map(({ name }) => ({ name, rows: `SELECT t.* FROM ${name} t JOIN clinic c ON c.id = t.clinic_id WHERE c.import_ref IS NOT NULL ORDER BY c.id` })),
];
const dumpOf = (name: string) => join(dataDir, `${name}.copy`);

async function withPool<Result>(url: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = openMigratorPool(url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const ask = async (client: Pool | PoolClient, sql: string) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
const changes = 'SELECT count(*)::int AS n FROM clinic_change';

const historyOfImport = await withPool(importUrl, async (pool) => {
  await inTransaction(pool, async (client) => {
    for (const { name, rows } of copied) await pipeline(client.query(to(`COPY (${rows}) TO STDOUT`)), createWriteStream(dumpOf(name)));
  });
  return ask(pool, changes);
});

const copySeconds = await withPool(await urlOf('bench_copy'), async (pool) => {
  const began = performance.now();
  await inTransaction(pool, async (client) => {
    await sayWho(client, { actor: 'import', source: 'clinics.csv', reason: null });
    for (const { name } of copied) await pipeline(createReadStream(dumpOf(name)), client.query(from(`COPY ${name} FROM STDIN`)));
  });
  const seconds = (performance.now() - began) / 1000;
  const history = await ask(pool, changes);
  if (history !== historyOfImport) throw new Error(`COPY wrote ${history} changes and the import ${historyOfImport}.`);
  return seconds;
});

const share = copySeconds / figures.seconds;
say(`history rows: ${historyOfImport.toLocaleString('en-US')}`);
say(`import: ${figures.seconds.toFixed(1)} s (${figures.cpu.toFixed(1)} s of them its own work), at most ${figures.megabytes.toFixed(0)} MB`);
say(`bare COPY of the same rows: ${copySeconds.toFixed(1)} s`);
say(`the import's speed is ${share.toFixed(2)} of COPY's`);
const kept = share >= limits.share && figures.megabytes <= limits.megabytes;
say(kept ? 'Within the limits: at least half the speed, at most 200 MB.' : 'OUTSIDE the limits: at least half the speed, at most 200 MB.');

await clearAway();
process.exit(kept ? 0 : 1);
