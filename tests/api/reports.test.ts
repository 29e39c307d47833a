import type { Problem } from '@finder/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isOwnRequest } from '../../server/src/guard/same-site.ts';
import { endReport, showReports } from '../../server/src/reports/command.ts';
import { openDatabase } from '../../server/src/database/client.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { startProgram } from '../support/program.ts';

type Sent = { headers?: Record<string, string>; remoteAddress?: string };

describe('Reports of errors', () => {
  let open: TestApp;
  let slug: string;
  let neighbour = 0;
  // Each test has a network of its own, so that one does not use up the turns of another.
  const newAddress = () => `10.1.${neighbour += 1}.7`;
  const send = (body: object, { headers = {}, remoteAddress = newAddress() }: Sent = {}) =>
    open.app.inject({ method: 'POST', url: '/api/reports', payload: body, headers, remoteAddress });
  const sendForm = (fields: Record<string, string>, { headers = {}, remoteAddress = newAddress() }: Sent = {}, path = `/clinic/${slug}/report`) => open.app.inject({
    method: 'POST', url: path, payload: new URLSearchParams(fields).toString(), remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
  });
  const stored = async () => (await open.database.pool.query<Record<string, unknown>>('SELECT * FROM error_report ORDER BY id')).rows;

  beforeAll(async () => {
    open = await startApp();
    slug = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 1`)).rows[0]!.slug;
  });
  afterEach(async () => { await open.database.owner.query('DELETE FROM error_report'); });
  afterAll(() => open.close());

  it('keep which listing, what about, in which words and when, and nothing else', async () => {
    const answer = await send({ clinic: slug, topic: 'phone', details: 'The number goes to a dentist.\nReally' },
      { headers: { 'user-agent': 'CanaryAgent', referer: 'https://example.com/x' }, remoteAddress: '203.0.113.77' });
    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([200, { received: true }, 'no-store']);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(Object.keys(row!).toSorted()).toEqual(['clinic_id', 'closed_at', 'closed_by', 'closed_note', 'created_at', 'details', 'id', 'topic']);
    expect(row).toMatchObject({ topic: 'phone', details: 'The number goes to a dentist.\nReally', closed_at: null });
    expect(row!.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
    expect(JSON.stringify(row)).not.toMatch(/203\.0|CanaryAgent|example\.com/);
  });

  it('may come from a plain form, in both languages, and get a page of thanks', async () => {
    const english = await sendForm({ topic: 'hours', details: 'Closed on\r\nFridays' });
    expect([english.statusCode, english.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(english.body).toContain('Thank you. We’ll look in 1 to 3 days.');
    const spanish = await sendForm({ topic: 'prices', details: '' }, {}, `/es/clinic/${slug}/report`);
    expect(spanish.body).toContain('Gracias. Lo revisaremos en 1 a 3 días.');
    expect((await stored()).map(({ topic, details }) => [topic, details])).toEqual([['hours', 'Closed on\nFridays'], ['prices', '']]);
  });

  it('without a topic are not kept; the form says so and keeps what was typed', async () => {
    const answer = await sendForm({ details: 'Zanahoria "quoted" <b>' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Pick what it is about.');
    expect(answer.body).toContain('Zanahoria &quot;quoted&quot; &lt;b&gt;</textarea>');
    expect((await sendForm({ topic: 'banana', details: 'x' })).statusCode).toBe(422);
    expect((await sendForm({ topic: 'phone', details: 'x', email: 'a@example.com' })).statusCode).toBe(422);
    const tooLong = await sendForm({ topic: 'phone', details: 'y'.repeat(2001) });
    expect([tooLong.statusCode, tooLong.body.includes('y'.repeat(2001))]).toEqual([422, true]);
    expect(await stored()).toEqual([]);
  });

  it.each([
    [{ topic: 'phone' }, 'clinic'], [{ clinic: 'x', topic: 'weather' }, 'topic'],
    [{ clinic: 'x', topic: 'phone', details: 'z'.repeat(2001) }, 'details'], [{ clinic: 'x', topic: 'phone', email: 'a@example.com' }, 'email'],
  ])('refuse %j, field by field', async (body, path) => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors?.map((error) => error.path)).toEqual([path]);
    expect(answer.body).not.toContain('zzzz');
  });

  it('of a listing that is not shown are refused like those of one that never was', async () => {
    const hidden = (await open.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'do-not-list' LIMIT 1`)).rows[0]!.slug;
    const answers = await Promise.all([hidden, 'no-such-clinic', 'a\0b'].map((clinic) => send({ clinic, topic: 'phone' })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect((await sendForm({ topic: 'phone' }, {}, '/clinic/no-such-clinic/report')).statusCode).toBe(404);
  });

  it('with a sign that no database stores are kept without it', async () => {
    expect((await send({ clinic: slug, topic: 'other', details: 'a\0b' })).statusCode).toBe(200);
    expect((await stored())[0]).toMatchObject({ details: 'ab' });
  });

  it('under an old address of a listing belong to the listing', async () => {
    const client = await open.database.owner.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
    await client.query(`INSERT INTO slug_redirect SELECT 'an-older-name', id FROM clinic WHERE slug = $1`, [slug]);
    await client.query('COMMIT');
    client.release();
    expect((await send({ clinic: 'an-older-name', topic: 'moved' })).statusCode).toBe(200);
    const page = await open.app.inject({ url: '/es/clinic/an-older-name/report', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers.location]).toEqual([308, `/es/clinic/${slug}/report`]);
  });

  it('that another site makes a visitor’s browser send are refused, and not shown as if the visitor had typed them', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Record<string, string>[]) {
      const api = await send({ clinic: slug, topic: 'closed' }, { headers });
      expect([api.statusCode, api.json<Problem>().code]).toEqual([403, 'other-site']);
      const form = await sendForm({ topic: 'closed', details: 'Zanahoria' }, { headers });
      expect([form.statusCode, form.body.includes('Zanahoria')]).toEqual([403, false]);
    }
    expect(await stored()).toEqual([]);
    expect((await send({ clinic: slug, topic: 'closed' }, { headers: { 'sec-fetch-site': 'same-origin', origin: 'https://anything.example' } })).statusCode).toBe(200);
  });

  it.each([
    ['a browser on our page', { 'sec-fetch-site': 'same-origin' }, true],
    ['a reader who reloads', { 'sec-fetch-site': 'none' }, true],
    ['an old browser on our page', { origin: 'http://finder.test:3000' }, true],
    ['our public address behind a proxy', { origin: 'https://clinics.example.org' }, true],
    ['a program', {}, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://finder.test:3000' }, false],
    ['an old browser on another site', { origin: 'https://finder.test.evil.example' }, false],
    ['a page in a box', { origin: 'null' }, false],
  ])('%s counts as our own or not', (_who, headers: Record<string, string>, own) => {
    expect(isOwnRequest(headers, 'finder.test:3000', 'https://clinics.example.org')).toBe(own);
  });

  it('come five in ten minutes and thirty a day from one neighbourhood of the network; the next is told when', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const from = (last: number) => ({ remoteAddress: `198.51.100.${last}` });
      const report = { clinic: slug, topic: 'prices' };
      // Neighbours share their turns: the address is cut short before it is counted. A refused form costs none.
      for (let n = 1; n <= 5; n += 1) expect((await send(report, from(n))).statusCode).toBe(200);
      const refused = await send({ ...report, details: 'Zanahoria' }, from(99));
      expect([refused.statusCode, refused.json<Problem>().code]).toEqual([429, 'too-many-requests']);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
      const form = await sendForm({ topic: 'prices', details: 'Zanahoria' }, from(100));
      expect([form.statusCode, form.body.includes('Zanahoria</textarea>'), Number(form.headers['retry-after']) > 0]).toEqual([429, true, true]);
      expect(form.body).toContain('Many reports came from your network');
      expect((await send(report, { remoteAddress: '198.51.101.1' })).statusCode).toBe(200);
      for (let round = 1; round < 6; round += 1) {
        vi.setSystemTime(Date.now() + 10 * 60_000);
        for (let n = 1; n <= 5; n += 1) expect((await send(report, from(n))).statusCode).toBe(200);
      }
      vi.setSystemTime(Date.now() + 10 * 60_000);
      const tomorrow = await send(report, from(1));
      expect(tomorrow.statusCode).toBe(429);
      expect(Number(tomorrow.headers['retry-after'])).toBeGreaterThan(3600);
      vi.setSystemTime(Date.now() + 24 * 60 * 60_000);
      expect((await send(report, from(1))).statusCode).toBe(200);
    } finally {
      vi.useRealTimers();
    }
    expect(await stored()).toHaveLength(32);
  });

  it('never stand in a log line, whatever happens to them', async () => {
    const before = open.log.length;
    const remoteAddress = '203.0.113.9';
    const details = 'Zanahoria canary';
    await send({ clinic: slug, topic: 'other', details }, { remoteAddress });
    await send({ clinic: 'canary-slug', topic: 'other', details }, { remoteAddress });
    await send({ clinic: slug, topic: details, details }, { remoteAddress });
    await sendForm({ topic: 'other', details }, { remoteAddress });
    await sendForm({ details }, { remoteAddress });
    await open.database.owner.query('ALTER TABLE error_report RENAME TO error_report_away');
    expect((await send({ clinic: slug, topic: 'other', details }, { remoteAddress })).statusCode).toBe(500);
    await open.database.owner.query('ALTER TABLE error_report_away RENAME TO error_report');
    const lines = open.log.slice(before).join('\n');
    expect(open.log.length - before).toBeGreaterThanOrEqual(7);
    expect(lines).toContain('/clinic/:slug/report');
    expect(lines).not.toMatch(/Zanahoria|canary|203\.0\.113\.9/);
  });

  it('may be closed by the server for a moderator; what was sent is neither changed nor deleted by it', async () => {
    await send({ clinic: slug, topic: 'other' });
    for (const change of [`UPDATE error_report SET details = ''`, `UPDATE error_report SET topic = 'hours'`, 'UPDATE error_report SET created_at = now()', 'DELETE FROM error_report']) {
      await expect(open.database.pool.query(change)).rejects.toThrow('permission denied');
    }
  });

  it('are listed by the command with nothing in them that could steer a terminal, and closed by their number', async () => {
    await send({ clinic: slug, topic: 'phone', details: 'rings\u001B[31m red\nsecond line \u202Eback' });
    await send({ clinic: slug, topic: 'other' });
    const db = openDatabase(open.database.owner);
    const listed = await showReports(db, false);
    expect(listed).toContain('rings<U+001B>[31m red\n    second line <U+202E>back');
    expect(listed).toContain(`(${slug})`);
    expect(listed).toContain('2 reports, 2 open.');
    const id = String((await stored())[0]!.id);
    expect(listed).toContain(id);
    for (const wrong of ['1', '0198c0de-0000-7000-8000-000000000001', `${id}'`]) expect((await endReport(db, wrong, null, new Date())).done).toBe(false);
    expect(await endReport(db, id, 'Called them', new Date())).toMatchObject({ done: true });
    expect((await endReport(db, id, null, new Date())).done).toBe(false);
    expect(await showReports(db, false)).not.toContain(id);
    expect(await showReports(db, true)).toMatch(/Closed \d{4}-\d\d-\d\d: Called them/);
  });

  it('npm run clinics -- reports lists and closes them', async () => {
    await send({ clinic: slug, topic: 'website', details: 'Gone since May' });
    const id = String((await stored())[0]!.id);
    const run = async (...args: string[]) => {
      const program = startProgram({ DATABASE_URL: open.database.appUrl, MIGRATOR_DATABASE_URL: open.database.migratorUrl }, 'server/start/clinics.mjs', args);
      return { code: await program.ended, output: program.output() };
    };
    expect(await run('reports')).toMatchObject({ code: 0, output: expect.stringContaining('Gone since May') });
    expect(await run('reports', 'close', id, '--note', 'Mended')).toMatchObject({ code: 0, output: expect.stringContaining(`Closed ${id}.`) });
    expect(await run('reports')).toMatchObject({ code: 0, output: expect.stringContaining('No report is open.') });
    expect(await run('reports', '--all')).toMatchObject({ output: expect.stringContaining('Mended') });
    expect(await run('reports', 'close', id)).toMatchObject({ code: 1, output: expect.stringContaining('No open report has that id') });
    expect((await run('reports', 'open', id)).code).toBe(2);
  });
});
