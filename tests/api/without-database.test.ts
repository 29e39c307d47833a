import type { SearchResponse } from '@finder/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchIndex, type SearchIndex } from '../../server/src/search/search-index.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { openSlugs } from '../support/ask.ts';
import { openOwnPostgres, type OwnPostgres } from '../support/own-postgres.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

/** The code of the problem that whoever wants to save something hears. */
const nothingIsSaved = 'database-down';
/** Nobody waits longer than this for being told no, in milliseconds. */
const patience = 2000;

const html = { accept: 'text/html' };
const form = { ...html, 'content-type': 'application/x-www-form-urlencoded' };
const denver = { lat: 39.74, lng: -104.99 };
const words = 'I had felt low for many years. Nothing helped me much. Then I had six sessions of "Zanahoria".';

type Request = { method: 'GET' | 'POST' | 'PUT'; url: string; payload?: object | string; headers?: Record<string, string> };
const sent = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const posted = (url: string, payload: object): Request => ({ method: 'POST', url, payload });
const page = (url: string): Request => ({ method: 'GET', url, headers: html });

/** What goes on without a database. */
const reads: Request[] = [
  posted('/api/search', { near: '80205', withinMiles: 100 }), posted('/api/search', { near: 'Denver, CO', filters: { routes: ['iv'] }, order: 'price' }),
  posted('/api/search', { near: denver, filters: { open: ['now'] }, limit: 3 }), posted('/api/search', { box: { south: 30, west: -110, north: 45, east: -90 } }),
  // A ZIP with no clinic round it, a name that several places have, and one that none has.
  posted('/api/search', { near: '59759', withinMiles: 1, filters: { languages: ['ht'], open: ['weekend'] } }), posted('/api/search', { near: 'Springfield' }), posted('/api/search', { near: 'Qqzzyx' }),
  posted('/api/search/map', { near: '80205', view: { south: 25, west: -125, north: 49, east: -67 }, zoom: 4 }),
  ...['denv', '802', '80205', 'Springf', 'Denvr', 'CO'].map((q) => posted('/api/places', { q })),
  { method: 'POST', url: '/search', payload: sent({ near: '80205', withinMiles: '100' }), headers: form },
  { method: 'POST', url: '/es/search', payload: sent({ near: 'Denver, CO', withinMiles: 'any', routes: 'iv' }), headers: form },
  ...['/', '/search', '/es/search', '/prepare', '/es/prepare', '/prepare/how', '/guide', '/offline', '/es/privacy'].map(page),
];

describe('Without its database', () => {
  let postgres: OwnPostgres;
  let served: TestApp;
  let index: SearchIndex;
  let slug = '';
  let dana: TestPerson;
  const now = new Date();
  let neighbour = 0;

  const ask = async ({ method, url, payload, headers = {} }: Request) => {
    const began = performance.now();
    const answer = await served.app.inject({ method, url, headers, remoteAddress: `10.2.${neighbour += 1}.7`, ...(payload !== undefined && { payload }) });
    return { status: answer.statusCode, body: answer.body, headers: answer.headers, ms: performance.now() - began };
  };
  const readAll = async () => {
    const answers: Record<string, { status: number; body: string }> = {};
    for (const [at, request] of reads.entries()) {
      const { status, body } = await ask(request);
      answers[`${at} ${request.url}`] = { status, body };
    }
    return answers;
  };
  const ready = async () => { const { status, body } = await ask(page('/readyz')); return [status, JSON.parse(body).status]; };
  let before: Awaited<ReturnType<typeof readAll>>;

  beforeAll(async () => {
    postgres = await openOwnPostgres({ clinics: 200 });
    index = openSearchIndex(postgres.database.pool);
    served = await startApp({ database: postgres.database, index, now: () => now });
    [slug = ''] = await openSlugs(served);
    dana = await makePerson(served, { keeps: [{ slug }] });
    before = await readAll();
    await postgres.stop();
  });
  afterAll(async () => {
    await index?.close();
    await served?.close();
    await postgres?.remove();
  });

  it('had answers to compare with', () => {
    const statuses = Object.values(before).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(reads.length - 2);
    expect(statuses.filter((status) => status === 422)).toHaveLength(2);
    expect(JSON.parse(before['0 /api/search']!.body).clinics.length).toBeGreaterThan(0);
    expect(before['14 /search']!.body).toContain('/clinic/');
  });

  it('says that it lives, and takes visitors, for searching works', async () => {
    expect((await ask(page('/livez'))).status).toBe(200);
    expect(await ready()).toEqual([200, 'read-only']);
  });

  it.each(reads.map((request, at) => [`${at} ${request.url}`, request] as const))('answers %s as before', async (name, request) => {
    const { status, body, ms } = await ask(request);
    expect({ status, body }).toEqual(before[name]);
    expect(ms).toBeLessThan(patience);
  });

  it.each([
    ['a report', () => posted('/api/reports', { clinic: slug, topic: 'phone', details: 'It rings at a dentist.' })],
    ['a story', () => posted('/api/stories', { text: words, lang: 'en', own: true })],
    ['a sign-in', () => posted('/api/account/sign-in', { email: dana.email, password: 'dandelion fence spoon' })],
    ['a lost password', () => posted('/api/account/forgot', { email: dana.email })],
    ['who is signed in', () => ({ method: 'GET', url: '/api/account', headers: { cookie: dana.cookie } })],
    ['a claim', () => ({ ...posted('/api/claims', { clinic: slug }), headers: { cookie: dana.cookie } })],
    ['an edit', () => ({ method: 'PUT', url: `/api/staff/clinics/${slug}`, payload: { facts: { parking: 'Behind' } }, headers: { cookie: dana.cookie, 'if-match': '"1"' } })],
  ] as [string, () => Request][])('refuses %s at once, in a clear problem, and says when to come again', async (_what, request) => {
    const { status, headers, body, ms } = await ask(request());
    expect([status, headers['content-type'], JSON.parse(body).code]).toEqual([503, 'application/problem+json; charset=utf-8', nothingIsSaved]);
    expect(JSON.parse(body)).toMatchObject({ type: `urn:finder:problem:${nothingIsSaved}`, status: 503, title: expect.stringMatching(/\w/), detail: expect.stringMatching(/\w/) });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(ms).toBeLessThan(patience);
  });

  it.each([
    ['/clinic/SLUG/report', { topic: 'phone', details: `It rings at "Zanahoria".` }, 'It rings at &quot;Zanahoria&quot;.</textarea>'],
    ['/es/clinic/SLUG/report', { topic: 'phone', details: `Contesta "Zanahoria".` }, 'Contesta &quot;Zanahoria&quot;.</textarea>'],
    ['/guide/share-your-story', { title: 'Six sessions', text: words, about: 'depression', lang: 'en', own: 'yes' }, 'six sessions of &quot;Zanahoria&quot;.</textarea>'],
    ['/guide/stories', { code: 'abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456' }, 'value="abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"'],
  ])('shows the form of %s again with all that was typed', async (path, fields, typed) => {
    const { status, headers, body, ms } = await ask({ method: 'POST', url: path.replace('SLUG', slug), payload: sent(fields), headers: form });
    expect(status).toBe(503);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toContain(typed);
    expect(body).toContain('tel:988');
    expect(ms).toBeLessThan(patience);
  });

  it.each(['/clinic/SLUG', '/clinics', '/guide/stories', '/clinic/SLUG/report'])('has a page at %s all the same, or one that says when to come again, with help in a crisis', async (path) => {
    const { status, headers, body } = await ask(page(path.replace('SLUG', slug)));
    expect([200, 503]).toContain(status);
    if (status === 503) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toContain('tel:988');
  });

  it('holds nothing for a mistake of ours in its log', () => {
    expect(served.log.filter((line) => line.includes('request failed'))).toEqual([]);
  });

  it('works again by itself once the database is back, with what was changed meanwhile', async () => {
    await postgres.start();
    const { owner } = postgres.database;
    await expect.poll(() => owner.query('SELECT 1').then(() => true, () => false), { timeout: 10_000 }).toBe(true);
    await owner.query(`BEGIN; SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true);
      UPDATE clinic SET name = 'Changed Meanwhile', lat = ${denver.lat}, lng = ${denver.lng} WHERE slug = '${slug}'; COMMIT`);
    await expect.poll(async () => {
      const { status, body } = await ask(posted('/api/search', { near: denver, limit: 5 }));
      return status === 200 && (JSON.parse(body) as SearchResponse).clinics.map(({ name }) => name);
    }, { timeout: 10_000 }).toContain('Changed Meanwhile');
    await expect.poll(ready, { timeout: 5000 }).toEqual([200, 'ready']);
    expect((await ask(posted('/api/reports', { clinic: slug, topic: 'phone', details: '' }))).status).toBe(200);
    const { status, body } = await ask({ method: 'GET', url: '/api/account', headers: { cookie: dana.cookie } });
    expect([status, JSON.parse(body)]).toMatchObject([200, { email: dana.email }]);
  });
});
