import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulkFile } from '@finder/contract';
import { connectTo, kill, newDataDir, postmasterOf, removeDataDir, startProgram } from '../support/program.ts';
import { makePerson, testSecret } from '../support/people.ts';

/** Two here; `npm run validate` does more. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);
const clinics = 400;

let dataDir = '';
beforeAll(() => { dataDir = newDataDir(); });
afterAll(() => removeDataDir(dataDir));

test(`kill -9 of the server, and of its database too, while a moderator's file is saved, ${rounds} times: all of it is there in the end, once, with its history`, async () => {
  const env = { DATA_DIR: dataDir, ACCOUNT_SECRET: testSecret };
  for (let round = 0; round < rounds; round += 1) {
    const program = startProgram(env);
    const url = await program.ready;
    const owner = await connectTo(dataDir, 'finder_migrator');
    const { cookie } = await makePerson({ database: { owner } as never }, { moderator: true });
    const ask = (base: string, path: string, body?: object | string): Promise<BulkFile> => fetch(`${base}/api/staff/bulk/${path}`, {
      headers: { cookie, 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }).then((answer) => answer.json() as Promise<BulkFile>);
    const stateOf = async (base: string, id: string) => (await ask(base, `files/${id}`)).state;

    const lines = Array.from({ length: clinics }, (_, at) => `kill-${round}-${at},Quiet River ${at},${at + 1} Example St,Denver,CO,80205`);
    const { id } = await ask(url, 'files?name=kill.csv', ['ref,name,street,city,state,zip', ...lines].join('\n'));
    await expect.poll(() => stateOf(url, id), { timeout: 30_000 }).toBe('ready');
    await ask(url, `files/${id}/apply`, { way: 'all' });
    // Each round a little later: before the first part, between two, and near the end.
    for (let looks = 0; looks < 1 + ((round * 7) % 20); looks += 1) await owner.query('SELECT done FROM bulk_file WHERE id = $1', [id]);
    const postmaster = postmasterOf(dataDir);
    program.signal('SIGKILL');
    if (round % 2 === 1 && postmaster) await kill(postmaster);
    else await owner.end();
    await program.ended;

    const next = startProgram(env);
    const again = await next.ready;
    await expect.poll(() => stateOf(again, id), { timeout: 30_000 }).toBe('applied');
    const reader = await connectTo(dataDir, 'finder_server');
    const { rows: [saved] } = await reader.query<object>(
      `SELECT count(*)::int AS clinics, max(version) AS version, count(DISTINCT name)::int AS names,
              (SELECT count(*)::int FROM clinic_change h WHERE h.table_name = 'clinic' AND h.after ->> 'import_ref' LIKE $1) AS remembered
       FROM clinic WHERE import_ref LIKE $1`, [`kill-${round}-%`]);
    await reader.end();
    expect(saved).toEqual({ clinics, version: 1, names: clinics, remembered: clinics });
    next.signal('SIGINT');
    await next.ended;
  }
}, rounds * 60_000);
