import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectClinics, toCells, toFile } from '../support/import-files.ts';
import { connectTo, kill, newDataDir, postmasterOf, removeDataDir, startProgram } from '../support/program.ts';

/** Three here; `npm run validate` does the fifty. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);

let dataDir = '';
beforeAll(() => { dataDir = newDataDir(); });
afterAll(() => removeDataDir(dataDir));

const change = `
  WITH who AS (SELECT set_config('finder.actor', 'writer', true), set_config('finder.source', 'kill test', true))
  UPDATE clinic SET first_visit_wait_days = $1 FROM who WHERE id = (SELECT id FROM clinic ORDER BY id LIMIT 1)`;

/** Writes 1, 2, 3 … into one listing, each in its own transaction, and tells which were acknowledged. */
async function write(from: number, until: number): Promise<{ acknowledged: () => number; broken: Promise<void>; end: () => Promise<void> }> {
  const client = await connectTo(dataDir, 'finder_server');
  let acknowledged = from;
  const broken = (async () => {
    for (;;) {
      await client.query(change, [acknowledged + 1]);
      acknowledged += 1;
    }
  })().catch(() => {});
  await expect.poll(() => acknowledged, { interval: 1, timeout: 30_000 }).toBeGreaterThanOrEqual(until);
  return { acknowledged: () => acknowledged, broken, end: () => client.end() };
}

async function readBack(): Promise<{ value: number; history: number[] }> {
  const client = await connectTo(dataDir, 'finder_server');
  const { rows: [listing] } = await client.query<{ value: number }>('SELECT first_visit_wait_days AS value FROM clinic ORDER BY id LIMIT 1');
  const { rows } = await client.query<{ value: number }>(
    `SELECT (after ->> 'first_visit_wait_days')::int AS value FROM clinic_change WHERE actor = 'writer' ORDER BY seq`);
  await client.end();
  return { value: listing?.value ?? 0, history: rows.map(({ value }) => value) };
}

test(`kill -9 of the server, and of its database too, in the middle of writing, ${rounds} times: nothing acknowledged is lost, nothing is half there`, async () => {
  let last = 0;
  for (let round = 0; round < rounds; round += 1) {
    const program = startProgram({ DATA_DIR: dataDir });
    await program.ready;
    const writer = await write(last, last + 10 + (round * 37) % 100);
    const postmaster = postmasterOf(dataDir);
    program.signal('SIGKILL');
    if (round % 2 === 0 && postmaster) await kill(postmaster);
    else await writer.end();
    await writer.broken;
    await program.ended;

    const next = startProgram({ DATA_DIR: dataDir });
    expect((await fetch(`${await next.ready}/readyz`)).status).toBe(200);
    const { value, history } = await readBack();
    // The write under way when the kill came may have been saved without an answer; no other.
    expect(value - writer.acknowledged()).toBeOneOf([0, 1]);
    expect(history).toEqual(Array.from({ length: value }, (_, index) => index + 1));
    last = value;
    next.signal(round % 3 === 0 ? 'SIGKILL' : 'SIGINT');
    await next.ended;
  }
}, rounds * 60_000);

/** Resolves once an import has begun to write and so many more looks at it have passed, or when it has ended. */
async function untilImportWrites(moreLooks: number, ended: () => boolean): Promise<void> {
  const admin = await connectTo(dataDir, 'finder_admin');
  for (let looks = -1; looks < moreLooks && !ended();) {
    const { rowCount } = await admin.query(`SELECT FROM pg_stat_activity WHERE application_name = 'finder-migrator' AND backend_xid IS NOT NULL`);
    if (looks >= 0 || rowCount) looks += 1;
  }
  await admin.end();
}

test(`kill -9 of an import, its server and its database, ${rounds} times: all fifty clinics are there with their history, or none`, async () => {
  const cells = toCells(collectClinics(50, new Date()));
  for (let round = 0; round < rounds; round += 1) {
    const fileName = `clinics-${round}.csv`;
    const file = join(dataDir, fileName);
    writeFileSync(file, toFile(cells.map((row, at) => ({ ...row, ref: `round-${round}-${at}` }))));
    const program = startProgram({ DATA_DIR: dataDir });
    await program.ready;
    const importing = startProgram({ DATA_DIR: dataDir, INIT_CWD: dataDir }, 'server/start/clinics.mjs', ['import', 'csv', file, '--apply']);
    let ended = false;
    void importing.ended.then(() => { ended = true; });
    await untilImportWrites((round * 23) % 60, () => ended);
    const postmaster = postmasterOf(dataDir);
    if (!ended) importing.signal('SIGKILL');
    program.signal('SIGKILL');
    if (round % 2 === 0 && postmaster) await kill(postmaster);
    const outcome = await importing.ended;
    await program.ended;

    const next = startProgram({ DATA_DIR: dataDir });
    await next.ready;
    const client = await connectTo(dataDir, 'finder_server');
    const { rows: [saved] } = await client.query<{ clinics: number; remembered: number }>(
      `SELECT (SELECT count(*)::int FROM clinic WHERE import_ref LIKE $1) AS clinics,
              (SELECT count(DISTINCT clinic_id)::int FROM clinic_change WHERE actor = 'import' AND source = $2 AND table_name = 'clinic') AS remembered`,
      [`round-${round}-%`, fileName]);
    await client.end();
    expect(saved?.clinics, importing.output()).toBeOneOf(outcome === 0 ? [50] : [0, 50]);
    expect(saved?.remembered).toBe(saved?.clinics);
    next.signal('SIGINT');
    await next.ended;
  }
}, rounds * 60_000);
