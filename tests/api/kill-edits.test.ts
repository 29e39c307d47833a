import type { EditableListing } from '@finder/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson, testSecret } from '../support/people.ts';
import { connectTo, kill, newDataDir, postmasterOf, removeDataDir, startProgram } from '../support/program.ts';

/** Two here; `npm run validate` does the fifty. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);
const slug = 'larkspur-ketamine-and-counseling-denver-co';

let dataDir = '';
const start = () => startProgram({ DATA_DIR: dataDir, ACCOUNT_SECRET: testSecret });
beforeAll(() => { dataDir = newDataDir(); });
afterAll(() => removeDataDir(dataDir));

/** An edit of which one half shows at once and the other waits for a moderator. */
const edit = (number: number) => ({ facts: { parking: `Parking ${number}`, phone: `+1303555${String(2000 + number)}` }, why: `edit ${number}` });

async function send(url: string, cookie: string, number: number, version: number): Promise<EditableListing> {
  const answer = await fetch(`${url}/api/staff/clinics/${slug}`, {
    method: 'PUT', body: JSON.stringify(edit(number)),
    headers: { 'content-type': 'application/json', cookie, 'if-match': `"${version}"`, 'idempotency-key': `edit-${number}` },
  });
  expect(answer.status, `edit ${number}`).toBe(200);
  return await answer.json() as EditableListing;
}

/** Sends one edit after the other until the server is gone; tells the last that was acknowledged and the version it gave. */
function sendMany(url: string, cookie: string, from: { number: number; version: number }) {
  const last = { ...from };
  const broken = (async () => {
    for (;;) {
      const { version } = await send(url, cookie, last.number + 1, last.version);
      Object.assign(last, { number: last.number + 1, version });
    }
  })().catch((thrown: unknown) => { if (!(thrown instanceof TypeError)) throw thrown; });
  return { last, broken };
}

/** What the database holds of the edits: in the listing, in its history, and before the moderators. */
async function readBack() {
  const client = await connectTo(dataDir, 'finder_server');
  const numbers = async (sql: string) => (await client.query<{ number: number }>(sql, [slug])).rows.map(({ number }) => number);
  const ofClinic = '(SELECT id FROM clinic WHERE slug = $1)';
  const result = {
    listing: (await numbers(`SELECT coalesce(substring(parking from '^Parking (\\d+)$')::int, 0) AS number FROM clinic WHERE slug = $1`))[0],
    history: await numbers(`SELECT substring(after ->> 'parking' from '\\d+')::int AS number FROM clinic_change WHERE clinic_id = ${ofClinic} AND source = 'staff'
      AND after ->> 'parking' IS DISTINCT FROM before ->> 'parking' ORDER BY seq`),
    held: await numbers(`SELECT substring(why from '\\d+')::int AS number FROM held_change WHERE clinic_id = ${ofClinic} ORDER BY created_at, id`),
  };
  await client.end();
  return result;
}

test(`kill -9 of the server, and of its database too, between saves of a keeper, ${rounds} times: what was acknowledged is there with its history, nothing is half there, and sending again saves once`, async () => {
  let cookie = '';
  let done = { number: 0, version: 1 };
  for (let round = 0; round < rounds; round += 1) {
    const program = start();
    const url = await program.ready;
    if (cookie === '') {
      const owner = await connectTo(dataDir, 'finder_migrator');
      ({ cookie } = await makePerson({ database: { owner } }, { keeps: [{ slug }] }));
      await owner.end();
    }
    const { last, broken } = sendMany(url, cookie, done);
    const until = done.number + 3 + (round * 7) % 20;
    await expect.poll(() => last.number, { interval: 1, timeout: 30_000 }).toBeGreaterThanOrEqual(until);
    const postmaster = postmasterOf(dataDir);
    program.signal('SIGKILL');
    if (round % 2 === 0 && postmaster) await kill(postmaster);
    await broken;
    await program.ended;

    const next = start();
    const again = await next.ready;
    const { listing, history, held } = await readBack();
    // The save under way when the kill came may have been done without an answer; no other.
    expect((listing ?? 0) - last.number).toBeOneOf([0, 1]);
    const all = Array.from({ length: listing ?? 0 }, (_, at) => at + 1);
    expect([history, held]).toEqual([all, all]);
    // A browser that got no answer sends the same again: it is saved once, whether it had been saved or not.
    const { version } = await send(again, cookie, last.number + 1, last.version);
    done = { number: last.number + 1, version };
    const after = Array.from({ length: done.number }, (_, at) => at + 1);
    expect(await readBack()).toEqual({ listing: done.number, history: after, held: after });
    next.signal(round % 3 === 0 ? 'SIGKILL' : 'SIGINT');
    await next.ended;
  }
}, rounds * 60_000 + 60_000);
