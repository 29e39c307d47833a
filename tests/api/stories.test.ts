import type { Problem } from '@finder/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { askAs, openSlugs } from '../support/ask.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { xssPayloads } from '../support/xss.ts';

type Sent = { headers?: Record<string, string>; remoteAddress?: string };
type Row = Record<string, unknown>;

const words = 'I had felt low for many years. Nothing helped me much. Then I had six sessions.\n\nThe first one was odd: I felt far away. After two weeks I slept again.';
const story = { text: words, lang: 'en', own: true };
const checks = ['check-praise', 'check-dose', 'check-identity', 'check-crisis', 'check-promise'];
const telling = '/guide/share-your-story';
const reading = '/guide/stories';

let open: TestApp;
let priya: TestPerson;
let neighbour = 0;
// Each request has a network of its own, so that one test does not use up the turns of another.
const newAddress = () => `10.${3 + (neighbour >> 8)}.${(neighbour += 1) & 255}.7`;
const post = (url: string, body: object, { headers = {}, remoteAddress = newAddress() }: Sent = {}) => open.app.inject({ method: 'POST', url, payload: body, headers, remoteAddress });
const send = (body: object, sent?: Sent) => post('/api/stories', body, sent);
const sendForm = (path: string, fields: Record<string, string> | [string, string][], { headers = {}, remoteAddress = newAddress() }: Sent = {}) => open.app.inject({
  method: 'POST', url: path, payload: new URLSearchParams(fields).toString(), remoteAddress,
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
});
const pageOf = async (path: string) => (await open.app.inject({ url: path, headers: { accept: 'text/html' } })).body;
const stored = async () => (await open.database.owner.query<Row>('SELECT * FROM story ORDER BY sent_on, id')).rows;
const fateOf = async (code: string) => (await post('/api/stories/fate', { code })).json<{ state: string; on: string | null }>();
const as = (person: TestPerson) => askAs(open, person);
const waiting = async () => (await as(priya)('GET', '/api/moderation/queue')).body.items.filter(({ kind }: { kind: string }) => kind === 'stories');
const read = async (id: unknown) => (await as(priya)('GET', `/api/moderation/queue/stories/${String(id)}`)).body;
const decide = async (id: unknown, decision: object, by = priya) => as(by)('POST', `/api/moderation/queue/stories/${String(id)}`, { version: (await read(id)).version, ...decision });
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Tells a story, and what of it waits. */
async function tell(more: object = {}): Promise<{ code: string; id: string }> {
  const before = new Set((await stored()).map(({ id }) => id));
  const { code } = (await send({ ...story, ...more })).json<{ code: string }>();
  const row = (await stored()).find(({ id }) => !before.has(id));
  return { code, id: String(row?.['id']) };
}
const show = async (more: object = {}, rows: string[] = []) => {
  const told = await tell(more);
  expect((await decide(told.id, { answer: 'yes', rows: [...checks, ...rows] })).status).toBe(200);
  return told;
};

beforeAll(async () => {
  open = await startApp();
  priya = await makePerson(open, { name: 'Priya Moderator', moderator: true });
});
afterEach(async () => { await open.database.owner.query('DELETE FROM story'); });
afterAll(() => open?.close());

describe('A story that is sent', () => {
  it('is kept with its words and the day, and with nothing about who sent it', async () => {
    const answer = await send({ ...story, title: '  Six\nsessions ', about: 'depression' }, { headers: { 'user-agent': 'CanaryAgent', referer: 'https://example.com/x' }, remoteAddress: '203.0.113.77' });
    const { code } = answer.json<{ code: string }>();
    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([200, { received: true, code: expect.stringMatching(/^(\w{4}-){6}\w{4}$/), dying: false }, 'no-store']);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(Object.keys(row!).toSorted()).toEqual(['about', 'body', 'code_hash', 'decided_on', 'id', 'lang', 'sent_on', 'state', 'title']);
    expect(row).toMatchObject({ state: 'waiting', title: 'Six sessions', body: words, about: 'depression', lang: 'en', decided_on: null });
    // Neither the code nor the moment stands anywhere: the id is one of chance, not of time.
    expect(JSON.stringify(row)).not.toMatch(/203\.0|CanaryAgent|example\.com/);
    expect(JSON.stringify(row)).not.toContain(code);
    expect(String(row!['id'])).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(await fateOf(code)).toEqual({ state: 'waiting', on: null });
    expect(await pageOf(reading)).not.toContain('far away');
  });

  it.each([
    [{ ...story, text: 'Too short.' }, 'text'], [{ ...story, text: 'z'.repeat(5001) }, 'text'], [{ ...story, title: 'z'.repeat(101) }, 'title'], [{ ...story, own: false }, 'own'],
    [{ ...story, lang: 'fr' }, 'lang'], [{ ...story, about: 'weather' }, 'about'], [{ ...story, email: 'a@example.com' }, 'email'], [{ ...story, name: 'Jane' }, 'name'], [{ ...story, clinic: 'x' }, 'clinic'],
  ])('is refused field by field: %#', async (body, path) => {
    const answer = await send(body);
    expect([answer.statusCode, answer.json<Problem>().errors?.map((error) => error.path)]).toEqual([422, [path]]);
    expect(answer.body).not.toContain('zzzz');
    expect(await stored()).toEqual([]);
  });

  it('loses signs that nobody types, such as those that turn the text round', async () => {
    await send({ ...story, text: `${words}\0\u202E and\r\nmore\u0007` });
    expect((await stored())[0]!['body']).toBe(`${words} and\nmore`);
  });

  it('waits for a second press when it holds what had better stay out, and is never refused for it', async () => {
    const { rows: [clinic] } = await open.database.owner.query<{ name: string }>(`SELECT name FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 1`);
    const text = `${words} Write to ana@example.com or call 303-555-0142. I had 40 mg at ${clinic!.name.toUpperCase()}.`;
    const signs = ['email', 'phone', 'dose', 'clinic'];
    expect((await send({ ...story, text })).json()).toEqual({ received: false, signs });
    expect((await send({ ...story, text, seen: ['email', 'phone', 'dose'] })).json()).toEqual({ received: false, signs });
    expect(await stored()).toEqual([]);
    expect((await send({ ...story, text, seen: signs })).json()).toMatchObject({ received: true });
    expect(await stored()).toHaveLength(1);
  });

  it('that speaks of wanting to die is taken all the same, opens help, and is marked for the moderator', async () => {
    const answer = await send({ ...story, text: `${words} Some days I wanted to die.` });
    expect(answer.json()).toMatchObject({ received: true, dying: true });
    expect(await waiting()).toMatchObject([{ about: ['story-dying'], risky: true, title: expect.stringMatching(/^[\da-f]{8}$/) }]);
    const [{ id }] = await waiting();
    await decide(id, { answer: 'yes', rows: checks });
    expect(mainOf(await pageOf(reading))).toMatch(/wanted to die\.[\s\S]*tel:988[\s\S]*<\/li>/);
    const form = await sendForm(telling, { text: `${words} Some days I wanted to die.`, lang: 'en', own: 'yes' });
    expect(mainOf(form.body)).toMatch(/You don’t have to face this alone[\s\S]*tel:988[\s\S]*tel:911[\s\S]*Your code/);
  });

  it('may come eight times in ten minutes from one neighbourhood of the network', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const from = (last: number) => ({ remoteAddress: `198.51.100.${last}` });
      for (let n = 1; n <= 8; n += 1) expect((await send(story, from(n))).statusCode).toBe(200);
      const refused = await send(story, from(99));
      expect([refused.statusCode, refused.json<Problem>().code, Number(refused.headers['retry-after']) > 590]).toEqual([429, 'too-many-requests', true]);
      const form = await sendForm(telling, { text: words, lang: 'en', own: 'yes', title: 'Zanahoria' }, from(100));
      expect([form.statusCode, form.body.includes('value="Zanahoria"'), form.body.includes('far away')]).toEqual([429, true, true]);
      expect((await send(story, { remoteAddress: '198.51.101.1' })).statusCode).toBe(200);
      vi.setSystemTime(Date.now() + 10 * 60_000);
      expect((await send(story, from(1))).statusCode).toBe(200);
    } finally {
      vi.useRealTimers();
    }
    const codes = await Promise.all(Array.from({ length: 31 }, () => post('/api/stories/fate', { code: 'x' }, { remoteAddress: '198.51.102.1' })));
    expect(codes.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1);
  });

  it('that another site makes a visitor’s browser send is refused, and not shown as if the visitor had typed it', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }] as Record<string, string>[]) {
      expect((await send(story, { headers })).json<Problem>().code).toBe('other-site');
      for (const path of [telling, reading]) {
        const form = await sendForm(path, { text: `Zanahoria ${words}`, lang: 'en', own: 'yes', code: 'Zanahoria' }, { headers });
        expect([form.statusCode, form.body.includes('Zanahoria')]).toEqual([403, false]);
      }
    }
    expect(await stored()).toEqual([]);
  });

  it('never stands in a log line, nor does its code, whatever happens to it', async () => {
    const before = open.log.length;
    const remoteAddress = '203.0.113.9';
    const text = `Zanahoria canary ${words}`;
    const { code } = (await send({ ...story, text }, { remoteAddress })).json<{ code: string }>();
    await send({ ...story, text, about: 'Zanahoria' }, { remoteAddress });
    await sendForm(telling, { text, lang: 'en' }, { remoteAddress });
    await sendForm(reading, { code }, { remoteAddress });
    await open.database.owner.query('ALTER TABLE story RENAME TO story_away');
    expect((await send({ ...story, text }, { remoteAddress })).statusCode).toBe(500);
    expect((await post('/api/stories/withdraw', { code }, { remoteAddress })).statusCode).toBe(500);
    expect((await sendForm(telling, { text, lang: 'en', own: 'yes' }, { remoteAddress })).statusCode).toBe(500);
    await open.database.owner.query('ALTER TABLE story_away RENAME TO story');
    const lines = open.log.slice(before).join('\n');
    expect(lines).toContain('/guide/share-your-story');
    expect(lines).not.toMatch(/Zanahoria|canary|203\.0\.113\.9|far away/);
    expect(lines).not.toContain(code);
    expect(lines).not.toContain(code.slice(0, 9));
  });
});

describe('The plain form', () => {
  it('takes a story of the longest length in both languages, and tells the code once', async () => {
    const english = await sendForm(telling, { title: '', text: 'ñ'.repeat(4998) + '\r\n!', about: '', lang: 'en', own: 'yes' });
    expect([english.statusCode, english.headers['cache-control']]).toEqual([200, 'no-store']);
    const [, code = ''] = /<code>([\w-]+)<\/code>/.exec(english.body) ?? [];
    expect(await fateOf(code)).toMatchObject({ state: 'waiting' });
    const spanish = await sendForm(`/es${telling}`, { title: 'Mi historia', text: words, about: 'ptsd', lang: 'es', own: 'yes' });
    expect(spanish.body).toContain('Gracias. Una persona la leerá.');
    expect((await stored()).map(({ lang, about, title }) => [lang, about, title]).toSorted()).toEqual([['en', null, null], ['es', 'ptsd', 'Mi historia']]);
  });

  it('comes back with all that was typed when something is wrong, or when there are hints; those are sent with the next press', async () => {
    const typed = { title: 'Zanahoria "quoted"', text: 'Short <b>', about: 'ocd', lang: 'es' };
    const wrong = await sendForm(telling, typed);
    expect(wrong.statusCode).toBe(422);
    for (const part of ['Write at least 50 letters.', 'Tick that you wrote it', 'value="Zanahoria &quot;quoted&quot;"', 'Short &lt;b&gt;</textarea>', '<option value="ocd" selected', '<option value="es" selected']) expect(wrong.body).toContain(part);
    const long = await sendForm(telling, { ...typed, text: 'y'.repeat(6000), own: 'yes' });
    expect([long.statusCode, long.body.includes('y'.repeat(6000)), long.body.includes('Use at most 5,000 letters.')]).toEqual([422, true, true]);
    const fields: [string, string][] = Object.entries({ ...typed, text: `${words} I had 40 mg. See www.example.com.`, own: 'yes' });
    const hinted = await sendForm(telling, fields);
    expect(hinted.statusCode).toBe(200);
    for (const part of ['there is a dose in it', 'there is a web address in it', 'name="seen" value="web"', 'name="seen" value="dose"', 'Send it as it is', '40 mg']) expect(mainOf(hinted.body)).toContain(part);
    expect(await stored()).toEqual([]);
    expect((await sendForm(telling, [...fields, ['seen', 'web'], ['seen', 'dose']])).body).toContain('Thank you. A person will read it.');
    expect((await sendForm(telling, [...fields, ['email', 'a@example.com']])).statusCode).toBe(422);
    expect(await stored()).toHaveLength(1);
  });
});

describe('A code', () => {
  it('tells what became of a story and takes it back; of the text nothing is left in the table', async () => {
    const { code, id } = await tell({ title: 'Six sessions', about: 'depression' });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const taken = await post('/api/stories/withdraw', { code: typed });
    expect(taken.json()).toEqual({ state: 'withdrawn', on: new Date().toISOString().slice(0, 10) });
    const [row] = await stored();
    expect(row).toMatchObject({ id, state: 'withdrawn', title: null, body: null, about: null, lang: null, sent_on: null });
    expect((await post('/api/stories/withdraw', { code })).json()).toMatchObject({ state: 'withdrawn' });
    expect(await waiting()).toEqual([]);
    expect((await decide(id, { answer: 'yes', rows: checks, version: 'x' })).status).toBe(409);
    for (const wrong of ['x', code.slice(0, -1), `${code}0`]) expect((await post('/api/stories/withdraw', { code: wrong })).statusCode).toBe(404);
  });

  it('works in the plain form: look first, then take back what is shown', async () => {
    const { code } = await show();
    expect(await pageOf(reading)).toContain('far away');
    const looked = await sendForm(reading, { code });
    expect([looked.statusCode, looked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(looked.body).toContain('Your story is shown on this site.');
    expect(looked.body).toContain(`value="${code}"`);
    const taken = await sendForm(`/es${reading}`, { code, act: 'withdraw' });
    expect(taken.body).toContain('Su historia se retiró. Su texto se borró.');
    expect(taken.body).not.toContain('far away');
    expect(await pageOf(reading)).not.toContain('far away');
    const wrong = await sendForm(reading, { code: '<b>x' });
    expect(wrong.body).toContain('No story has this code.');
    expect(wrong.body).toContain('value="&lt;b&gt;x"');
    expect((await sendForm(reading, {})).body).toContain('No story has this code.');
  });
});

describe('A moderator', () => {
  it('sees the words, the hints and the checklist, and shows a story only when all of it is ticked', async () => {
    const { code, id } = await tell({ title: 'Six sessions', about: 'other' });
    const item = await read(id);
    expect(item).toMatchObject({ words, sender: null, slug: null, place: 'en', answers: ['yes', 'no'], facts: [{ label: 'story-title', value: 'Six sessions' }, { label: 'story-about', value: 'other' }] });
    expect(item.rows.slice(0, 5).map((row: Row) => row['id'])).toEqual(checks);
    expect((await decide(id, { answer: 'yes', rows: checks.slice(1) })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide(id, { answer: 'yes', rows: checks, note: 'It says far away' })).body.errors).toMatchObject([{ path: 'note' }]);
    expect((await decide(id, { answer: 'yes', rows: checks })).status).toBe(200);
    expect(await fateOf(code)).toMatchObject({ state: 'approved' });
    const page = mainOf(await pageOf(reading));
    expect(page).toContain('Six sessions');
    expect(page).toContain('far away');
    expect(page).toMatch(/<time dateTime="\d{4}-\d\d">\w+ \d{4}<\/time>/);
    expect(await pageOf(`/es${reading}`)).toMatch(/<time dateTime="\d{4}-\d\d">[a-z]+ de \d{4}<\/time>/);
  });

  it('takes passages out and changes nothing else; what is taken out is in no table any more', async () => {
    const { id } = await tell({ title: 'Doctor Zanahoria', text: `${words} Doctor Zanahoria was the best of all. I am glad that I went.`, seen: [] });
    const { rows, words: text } = await read(id);
    const cut = rows.filter((row: Row) => String(row['id']).startsWith('cut-')).map((row: Row) => row['id']);
    expect(text).toContain('Zanahoria');
    const at = cut.at(-2);
    expect((await decide(id, { answer: 'yes', rows: [...checks, ...cut] })).body.errors).toMatchObject([{ path: 'rows' }]);
    expect((await decide(id, { answer: 'yes', rows: [...checks, 'cut-title', at] })).status).toBe(200);
    const [row] = await stored();
    expect(row).toMatchObject({ state: 'approved', title: null, body: `${words} […] I am glad that I went.`, sent_on: null });
    const { rows: events } = await open.database.owner.query<Row>(`SELECT actor, event, item, note, detail FROM staff_event WHERE item = $1`, [id]);
    expect(events).toMatchObject([{ actor: priya.id, event: 'decided-stories-yes', note: '' }]);
    const { rows: [whole] } = await open.database.owner.query<{ found: number }>(`SELECT count(*)::int AS found FROM (SELECT s::text AS t FROM story s UNION ALL SELECT e::text FROM staff_event e UNION ALL SELECT i::text FROM idempotent_answer i UNION ALL SELECT m::text FROM mail m) all_of_it WHERE t LIKE '%Zanahoria%'`);
    expect(whole!.found).toBe(0);
  });

  it('says no with a reason from the list; the text is deleted, nobody is told, and the log says only that', async () => {
    const { code, id } = await tell({ title: 'Zanahoria' });
    expect((await decide(id, { answer: 'no' })).body.errors).toMatchObject([{ path: 'note' }]);
    expect((await decide(id, { answer: 'no', note: 'Zanahoria said too much' })).body.errors).toMatchObject([{ path: 'note' }]);
    expect((await decide(id, { answer: 'no', note: 'story-no-identity' })).status).toBe(200);
    expect((await stored())[0]).toMatchObject({ state: 'refused', title: null, body: null, about: null, lang: null, sent_on: null });
    expect(await fateOf(code)).toMatchObject({ state: 'refused' });
    const { rows: events } = await open.database.owner.query<Row>('SELECT event, note, detail::text FROM staff_event WHERE item = $1', [id]);
    expect(events).toMatchObject([{ event: 'decided-stories-no', note: 'story-no-identity' }]);
    expect(JSON.stringify(events)).not.toContain('Zanahoria');
    expect((await open.database.owner.query('SELECT 1 FROM mail')).rows).toEqual([]);
  });

  it('of two at once, one decides and the other hears so; a story that was taken back meanwhile is not decided', async () => {
    const sam = await makePerson(open, { name: 'Sam Moderator', moderator: true });
    for (let round = 0; round < 5; round += 1) {
      const { id } = await tell();
      const { version } = await read(id);
      const answers = await Promise.all([as(priya)('POST', `/api/moderation/queue/stories/${id}`, { version, answer: 'yes', rows: checks }),
        as(sam)('POST', `/api/moderation/queue/stories/${id}`, { version, answer: 'no', note: 'story-no-topic' })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const row = (await stored()).find((each) => each['id'] === id);
      expect(row!['state']).toBe(answers[0].status === 200 ? 'approved' : 'refused');
    }
    const { code, id } = await tell();
    const { version } = await read(id);
    await post('/api/stories/withdraw', { code });
    expect((await as(priya)('POST', `/api/moderation/queue/stories/${id}`, { version, answer: 'yes', rows: checks })).code).toBe('conflict');
  });

  it('can take down a story that is shown', async () => {
    const { code, id } = await show();
    expect(await waiting()).toEqual([]);
    expect(await read(id)).toMatchObject({ answers: ['no'], rows: [] });
    expect((await decide(id, { answer: 'yes', rows: [] })).status).toBe(422);
    expect((await decide(id, { answer: 'no', note: 'story-no-advice' })).status).toBe(200);
    expect(await fateOf(code)).toMatchObject({ state: 'refused' });
    expect(await pageOf(reading)).toContain('There are no stories yet.');
  });
});

describe('Stories that are shown', () => {
  it('are ten to a page, newest first, by plain links', async () => {
    for (let n = 1; n <= 12; n += 1) await open.database.owner.query(
      `INSERT INTO story (id, state, title, body, lang, code_hash, decided_on) VALUES (gen_random_uuid(), 'approved', $1, $2, 'en', lpad($3::text, 64, '0'), date '2026-01-31' + $3::int)`, [`Story ${n}.`, words, n]);
    const titles = (html: string) => [...html.matchAll(/Story (\d+)\./g)].map(([, n]) => Number(n));
    const first = mainOf(await pageOf(reading));
    expect(titles(first)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(first).toContain('href="/guide/stories?page=2"');
    expect(first).not.toContain('2026-02-');
    const second = await pageOf(`/es${reading}?page=2`);
    expect(titles(mainOf(second))).toEqual([2, 1]);
    expect(second).toContain('<title>Historias, página 2 de 2');
    expect(second).toContain('name="robots" content="noindex"');
    expect((await open.app.inject({ url: `${reading}?page=1`, headers: { accept: 'text/html' } })).headers.location).toBe(reading);
    for (const page of ['3', '0', 'x', '99999']) expect((await open.app.inject({ url: `${reading}?page=${page}`, headers: { accept: 'text/html' } })).statusCode, page).toBe(404);
  });

  it('are text, whatever they hold', async () => {
    const all = xssPayloads.map((payload, n) => `${n} ${payload}`).join('\n');
    const parts = [all.slice(0, 4900), all.slice(4900)].filter((part) => part.length >= 50);
    for (const [n, text] of parts.entries()) await show({ text, title: xssPayloads[n]!.slice(0, 100), seen: ['email', 'web', 'phone', 'dose', 'clinic'] });
    const html = await pageOf(reading);
    const [, shown = ''] = /<ol class="story-cards"[^>]*>([\s\S]*?)<\/ol>/.exec(html) ?? [];
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect([...shown.matchAll(/<\/?([a-z]+\d?)/g)].map(([, tag]) => tag).filter((tag) => !['li', 'article', 'h2', 'p', 'span', 'time', 'div'].includes(tag!))).toEqual([]);
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/src="\/|page-data/.test(tag))).toEqual([]);
    expect(/id="page-data"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1]).not.toContain('<');
  });

  it('stand beside no clinic: no page of one holds a story, and no page of stories leads to one', async () => {
    const words20 = `Zanahoria ${words}`;
    await show({ text: words20, about: 'depression' });
    expect(mainOf(await pageOf(reading))).not.toContain('tel:988');
    const [slug] = await openSlugs(open);
    const { rows: [town] } = await open.database.owner.query<{ city: string; state: string }>('SELECT city, state FROM clinic WHERE slug = $1', [slug]);
    const place = `/clinics/${town!.state.toLowerCase()}`;
    for (const path of ['/', '/search', `/clinic/${slug}`, `/clinic/${slug}/report`, '/clinics', place, `${place}/${encodeURIComponent(town!.city.toLowerCase())}`, '/compare', '/saved', '/prepare']) {
      expect(await pageOf(path), path).not.toContain('Zanahoria');
    }
    const searched = await sendForm('/search', { near: `${town!.city}, ${town!.state}` });
    expect(searched.body).toContain('/clinic/');
    expect(searched.body).not.toContain('Zanahoria');
    for (const api of [(await post('/api/search', { near: '80205' })).body, (await post('/api/clinics', { slugs: [slug] })).body, (await open.app.inject(`/api/clinics/${slug}`)).body]) expect(api).not.toContain('Zanahoria');
    for (const path of [reading, telling]) for (const prefix of ['', '/es']) {
      const html = await pageOf(prefix + path);
      expect(html, path).not.toMatch(/\/clinic\//);
      expect(mainOf(html), path).not.toMatch(/href="[^"]*\/(search|clinics)\b/);
    }
  });
});

it('the server can neither delete a row, nor say whose code it is, nor keep text where none may be', async () => {
  const { id } = await tell();
  for (const change of ['DELETE FROM story', `UPDATE story SET code_hash = repeat('0', 64)`, `UPDATE story SET id = gen_random_uuid()`, 'TRUNCATE story']) {
    await expect(open.database.pool.query(change), change).rejects.toThrow('permission denied');
  }
  await expect(open.database.pool.query(`UPDATE story SET state = 'refused', decided_on = current_date, sent_on = NULL WHERE id = $1`, [id])).rejects.toThrow('violates check constraint');
});
