import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../seeds/clinics/random.ts';
import { openOwnPostgres, type OwnPostgres } from '../support/own-postgres.ts';
import { testSecret } from '../support/people.ts';
import { newDataDir, startProgram, type Program } from '../support/program.ts';
import { measure, percentile, settleIsland, startFollowing, startWriting, type Committed, type Outage } from '../support/versions.ts';

/** Few here; `npm run validate` does more, and holds the delay to a second. */
const writesEachPart = Number(process.env['FOLLOWED_WRITES'] ?? 80);
const slowest = Number(process.env['FOLLOWED_WITHIN_MS'] ?? 5000);
/** A process has to notice that the database is back, and to read what it missed. */
const slowestAfter = 10_000;

let postgres: OwnPostgres;
const programs: Program[] = [];
const dataDirs = [newDataDir(), newDataDir()];
const start = (at: number) => {
  const { appUrl, migratorUrl } = postgres.database;
  return programs[at] = startProgram({ DATA_DIR: dataDirs[at]!, DATABASE_URL: appUrl, MIGRATOR_DATABASE_URL: migratorUrl, ACCOUNT_SECRET: testSecret, NODE_ENV: 'production' }, 'server/dist/main.js');
};

beforeAll(async () => { postgres = await openOwnPostgres({ clinics: 50 }); });
afterAll(async () => {
  for (const program of programs) {
    program.signal('SIGKILL');
    await program.ended;
  }
  await postgres?.remove();
  for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
});

test('every change is soon searchable in both of two servers, none is lost and nothing goes back, through a kill -9 of one of them and of the database', async () => {
  const slugs = await settleIsland(postgres.database.owner, 40);
  const urls: (string | null)[] = await Promise.all([0, 1].map((at) => start(at).ready));
  const committed: Committed[] = [];
  const followers = [0, 1].map((at) => startFollowing(slugs, () => urls[at] ?? null));
  const writers = [0, 1, 2, 3].map((at) => startWriting(postgres.database.migratorUrl, slugs.filter((_, n) => n % 4 === at), randomFrom(`writer ${at}`), committed));
  const someMore = async () => {
    const until = committed.length + writesEachPart;
    await expect.poll(() => committed.length, { interval: 10, timeout: 60_000 + writesEachPart * 50 }).toBeGreaterThanOrEqual(until);
  };

  await someMore();
  const killed: Outage = { from: performance.now(), to: Infinity };
  urls[0] = null;
  programs[0]!.signal('SIGKILL');
  await programs[0]!.ended;
  await someMore();
  urls[0] = await start(0).ready;
  killed.to = performance.now();
  await someMore();
  const down: Outage = { from: performance.now(), to: Infinity };
  await postgres.kill();
  await postgres.start();
  down.to = performance.now();
  await someMore();
  for (const writer of writers) await writer.stop();

  const { rows } = await postgres.database.owner.query<{ slug: string; version: number }>(`SELECT slug, right(phone, 7)::int - 2000000 AS version FROM clinic WHERE slug = ANY ($1)`, [slugs]);
  const last = Object.fromEntries(rows.map(({ slug, version }) => [slug, version]));
  for (const follower of followers) {
    await expect.poll(() => Object.fromEntries([...follower.arrivals].map(([slug, seen]) => [slug, seen.at(-1)!.version])), { interval: 20, timeout: slowestAfter }).toEqual(last);
    await follower.stop();
  }
  // While the database is down a server may have nothing to say, but must not say what is wrong.
  const silent = (what: string) => /^(answered 5|gave no answer)/.test(what);
  const wrong = followers.map(({ faults }) => faults.filter(({ at, what }) => !silent(what) || at < down.from || at > down.to + slowestAfter));
  expect(wrong).toEqual([[], []]);

  followers.forEach((follower, at) => {
    const { steady, after } = measure(committed, follower, at === 0 ? [killed, down] : [down]);
    const figures = (delays: number[]) => [0.5, 0.99, 1].map((share) => `${percentile(delays, share).toFixed(0)} ms`).join(' / ');
    console.log(`Server ${at + 1}: ${committed.length} changes, searchable after (p50 / p99 / max) ${figures(steady)}; of ${after.length} in an outage, after it: ${figures(after)}`);
    expect(percentile(steady, 0.99)).toBeLessThanOrEqual(slowest);
    expect(percentile(after, 1)).toBeLessThanOrEqual(slowestAfter);
    expect(steady.length).toBeGreaterThan(writesEachPart);
  });
}, 180_000 + writesEachPart * 400);
