import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendReminders, startSweeping } from '../../server/src/reminders/sweep.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makePerson, testSecret, type TestPerson } from '../support/people.ts';

let served: TestApp;
let dana: TestPerson;
let slug: string;
let now = new Date('2030-01-01T12:00:00Z');
const siteUrl = () => 'https://clinics.example.org';

beforeAll(async () => {
  served = await startApp({ now: () => now });
  const { rows: [row] } = await served.database.owner.query<{ slug: string }>(
    `SELECT c.slug FROM clinic c WHERE status = 'open' AND phone IS NOT NULL AND EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'hours') ORDER BY slug LIMIT 1`);
  slug = row!.slug;
  dana = await makePerson(served, { name: 'Dana', lang: 'es', keeps: [{ slug }] });
  await makePerson(served, { name: 'Nobody', keeps: [] });
});
afterAll(() => served?.close());

const letters = async () => (await served.database.owner.query<{ recipient: string; subject: string; body_text: string; body_html: string }>('SELECT * FROM mail ORDER BY id')).rows;
const deps = () => ({ pool: served.database.pool, secret: testSecret, siteUrl, now: () => now });
const ask = (path: string, payload: object, method: 'POST' | 'PUT' = 'POST', cookie?: string) => served.app.inject({ method, url: path, payload, headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) } });

it('of many processes that sweep at once, one writes, one letter for a listing and a person, and not again', async () => {
  const counts = await Promise.all(Array.from({ length: 4 }, () => sendReminders(deps())));
  expect(counts.reduce((a, b) => a + b)).toBe(1);
  expect(await sendReminders(deps())).toBe(0);
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect([letter!.recipient, letter!.subject]).toEqual([dana.email, expect.stringMatching(/^¿Sigue todo igual en /)]);
  for (const text of ['988', '/es/staff/still-right#token=', '/es/staff/account']) expect(letter!.body_text).toContain(text);
  expect(letter!.body_html).not.toMatch(/<img|<script|https?:\/\/(?!clinics\.example\.org|[\w.-]*example\.com)/);
});

it('the link shows what patients see and changes nothing; its button confirms all, once, as its person', async () => {
  const token = /#token=(\S+)/.exec((await letters())[0]!.body_text)![1]!;
  const versionOf = async () => (await served.database.owner.query<{ version: number }>('SELECT version FROM clinic WHERE slug = $1', [slug])).rows[0]!.version;
  const before = await versionOf();
  const shown = await ask('/api/staff/still-right', { token, lang: 'en' });
  expect([shown.statusCode, shown.json().slug, shown.json().version, await versionOf()]).toEqual([200, slug, before, before]);
  expect(shown.json().groups.map(({ label }: { label: string }) => label)).toContain('Name and address');

  expect((await ask('/api/staff/still-right/confirm', { token, version: before - 1 })).statusCode).toBe(412);
  expect((await ask('/api/staff/still-right/confirm', { token, version: before })).statusCode).toBe(200);
  expect(await versionOf()).toBe(before + 1);
  const { rows } = await served.database.owner.query<{ actor: string }>(
    `SELECT DISTINCT h.actor FROM clinic_change h JOIN clinic c ON c.id = h.clinic_id WHERE c.slug = $1 AND h.actor <> 'seed'`, [slug]);
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([dana.id]));
  const page = (await served.post<{ clinics: { clinic: { provenance: { asOf: string; freshness: string }[] } }[] }>('/api/clinics', { slugs: [slug] })).body;
  expect(page.clinics[0]!.clinic.provenance.every(({ asOf, freshness }) => asOf === '2030-01-01' && freshness === 'current')).toBe(true);

  // It can do nothing else: it opens no account, and nothing of it is a session.
  expect((await ask('/api/account/reminders', { reminders: 'none' }, 'PUT', `finder.session_token=${encodeURIComponent(token)}`)).statusCode).toBe(401);
  expect((await ask('/api/staff/still-right', { token: `${token.slice(0, -2)}xx` })).statusCode).toBe(410);
  now = new Date('2030-02-02T12:00:00Z');
  expect((await ask('/api/staff/still-right', { token })).json().code).toBe('link-ended');
});

it('writes 30 days before, 10 days before and on the day, then no more, and what somebody wishes', async () => {
  const counts: [string, number][] = [];
  for (const day of ['2030-02-28', '2030-03-02', '2030-03-03', '2030-03-22', '2030-03-23', '2030-04-01', '2030-04-02']) {
    now = new Date(`${day}T12:00:00Z`);
    counts.push([day, await sendReminders(deps())]);
  }
  expect(counts).toEqual([['2030-02-28', 0], ['2030-03-02', 1], ['2030-03-03', 0], ['2030-03-22', 1], ['2030-03-23', 0], ['2030-04-01', 1], ['2030-04-02', 0]]);
  expect((await ask('/api/account/reminders', { reminders: 'none' }, 'PUT', dana.cookie)).statusCode).toBe(200);
  now = new Date('2031-06-01T12:00:00Z');
  expect(await sendReminders(deps())).toBe(0);
  expect((await ask('/api/account/reminders', { reminders: 'yearly' }, 'PUT', dana.cookie)).statusCode).toBe(200);
  expect(await sendReminders(deps())).toBe(1);
});

it('a link ends with the care for the listing', async () => {
  const token = /#token=(\S+)/.exec((await letters()).at(-1)!.body_text)![1]!;
  expect((await ask('/api/staff/still-right', { token })).statusCode).toBe(200);
  await served.database.owner.query('DELETE FROM clinic_keeper');
  expect((await ask('/api/staff/still-right', { token })).statusCode).toBe(410);
});

it('a sweep begins by itself and stops when asked', async () => {
  await makePerson(served, { keeps: [{ slug }] });
  const before = (await letters()).length;
  const sweeping = startSweeping(deps(), 50);
  await expect.poll(async () => (await letters()).length).toBe(before + 1);
  await sweeping.stop();
});
