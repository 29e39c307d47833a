import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectClinics, toCells, toFile, useEveryColumn } from '../support/import-files.ts';
import { connectTo, kill, newDataDir, postmasterOf, removeDataDir, startProgram, type Program } from '../support/program.ts';

/** Two here; `npm run validate` does the fifty. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);

/** Statements of an import, early and late: the kill comes while one of them runs or right after it. */
const moments = ['pg_advisory_xact_lock', 'INSERT INTO clinic (', 'INSERT INTO offering', 'INSERT INTO insurer_acceptance', 'INSERT INTO fact_source', 'COMMIT'];

const clinics = 120;

/** The command may have ended just before. */
function killIfRunning(program: Program): void {
  if (program.child.exitCode === null) program.signal('SIGKILL');
}

describe('The command that brings in clinics', () => {
  let dataDir = '';
  let folder = '';
  let server: Program;
  let url = '';
  const rows = useEveryColumn(toCells(collectClinics(clinics, new Date())));
  const partsOfFile = rows.reduce((sum, row) => sum + Object.entries(row).filter(([name, text]) => name.endsWith('_as_of') && text !== '').length, 0);
  const file = (name: string, cells: Record<string, string>[]) => {
    writeFileSync(join(folder, name), toFile(cells));
    return join(folder, name);
  };
  const command = (...args: string[]) => startProgram({ DATA_DIR: dataDir }, 'server/start/clinics.mjs', args);
  const countReal = async () => {
    const client = await connectTo(dataDir, 'finder_server');
    const { rows: [count] } = await client.query<{ clinics: number; parts: number; changes: number }>(`SELECT
      (SELECT count(*)::int FROM clinic WHERE NOT invented) AS clinics,
      (SELECT count(*)::int FROM fact_source JOIN clinic c ON c.id = clinic_id WHERE NOT c.invented) AS parts,
      (SELECT count(*)::int FROM clinic_change WHERE actor = 'import') AS changes`);
    await client.end();
    return count;
  };
  /** Resolves once a connection of the command runs, or has just run, the statement. */
  const untilRunning = async (statement: string, over: Promise<unknown>) => {
    const client = await connectTo(dataDir, 'finder_admin');
    let ended = false;
    void over.then(() => { ended = true; });
    await expect.poll(async () => ended || (await client.query(
      `SELECT FROM pg_stat_activity WHERE application_name = 'finder-migrator' AND state <> 'idle' AND position($1 IN query) > 0`, [statement])).rowCount,
    { interval: 1, timeout: 60_000 }).toBeTruthy();
    await client.end();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'finder-files-'));
    dataDir = newDataDir();
    server = startProgram({ DATA_DIR: dataDir });
    url = await server.ready;
  });
  afterAll(async () => {
    server.signal('SIGINT');
    await server.ended;
    await removeDataDir(dataDir);
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with code 1 and changes nothing when a cell is wrong, and says where', async () => {
    const program = command('import', 'csv', file('broken.csv', rows.map((row, at) => (at === 7 ? { ...row, state: 'Colo' } : row))), '--apply');
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('Row 9, state “Colo”');
    expect(program.output()).toContain('Did you mean CO?');
    expect(program.output()).toContain('Nothing was changed.');
    expect(await countReal()).toEqual({ clinics: 0, parts: 0, changes: 0 });
  });

  it('says what it would do beside the running server, and does not do it', async () => {
    const program = command('import', 'csv', file('clinics.csv', rows));
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain(`${clinics} new clinics, 0 changes, 0 the same, 0 errors.`);
    expect(program.output()).toContain('Nothing has been saved yet. Add --apply to save it.');
    expect(program.output()).toContain('will no longer be shown');
    expect(await countReal()).toMatchObject({ clinics: 0 });
  });

  it(`leaves nothing half done when it is killed by -9 in the middle, ${rounds} times, with the server and the database or alone`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const before = await countReal();
      const others = rows.map((row) => ({ ...row, ref: `${row.ref} of round ${round}`, moved_to: (row.moved_to ?? '') && `${row.moved_to} of round ${round}` }));
      const program = command('import', 'csv', file('killed.csv', others), '--apply');
      await untilRunning(moments[(round * 5 + 2) % moments.length] ?? '', program.ended);
      killIfRunning(program);
      if (round % 2 === 1) {
        const postmaster = postmasterOf(dataDir);
        server.signal('SIGKILL');
        if (postmaster) await kill(postmaster);
        await server.ended;
        server = startProgram({ DATA_DIR: dataDir });
        url = await server.ready;
      }
      await program.ended;
      // Postgres notices a connection that is gone at its next write; until then the transaction is still open.
      await expect.poll(async () => {
        const client = await connectTo(dataDir, 'finder_admin');
        const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'finder-migrator'`);
        await client.end();
        return rowCount;
      }, { timeout: 30_000 }).toBe(0);
      const after = await countReal();
      const saved = (after?.clinics ?? 0) - (before?.clinics ?? 0);
      expect(saved).toBeOneOf(program.output().includes('Saved.') ? [clinics] : [0, clinics]);
      expect((after?.parts ?? 0) - (before?.parts ?? 0)).toBe(saved === 0 ? 0 : partsOfFile);
      expect((after?.changes ?? 0) - (before?.changes ?? 0) > 0).toBe(saved > 0);
    }
  }, rounds * 60_000);

  it('saves all of it when asked, and patients find these clinics and no invented one', async () => {
    const before = await countReal();
    const program = command('import', 'csv', join(folder, 'clinics.csv'), '--apply', '--remove-invented');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('Saved.');
    expect(((await countReal())?.clinics ?? 0) - (before?.clinics ?? 0)).toBe(clinics);
    const open = rows.find((row) => row.status === 'open');
    const answer = await fetch(`${url}/api/search`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ near: { lat: Number(open?.lat), lng: Number(open?.lng) }, withinMiles: null, limit: 1 }),
    });
    expect(await answer.json()).toMatchObject({ invented: false, clinics: [{ name: open?.name }] });
  });

  it('has nothing to do the second time', async () => {
    const program = command('import', 'csv', join(folder, 'clinics.csv'), '--apply');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain(`0 new clinics, 0 changes, ${clinics} the same, 0 errors.`);
    expect(program.output()).toContain('Nothing had to be changed.');
  });

  it('says what it can do when asked for something else, and names a file that is not there', async () => {
    const wrong = command('imports');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toContain('import csv FILE [--apply]');
    const missing = command('import', 'csv', join(folder, 'no-such.csv'));
    expect(await missing.ended).toBe(1);
    expect(missing.output()).toContain('there is no such file');
  });
});
