import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { openSlugs } from '../support/ask.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

let served: TestApp;
let dana: TestPerson;
let slug = '';
beforeAll(async () => {
  served = await startApp();
  [slug = ''] = await openSlugs(served);
  dana = await makePerson(served, { keeps: [{ slug }] });
});
afterAll(() => served?.close());

it('while every connection to the database is in use, whoever needs one hears that it is busy and when to come back, and who searches does not notice; afterwards all is as before', async () => {
  const { pool } = served.database;
  const search = () => served.post('/api/search', { near: '80205' });
  expect((await search()).status).toBe(200);
  Object.assign(pool.options, { max: 1 });
  const held = await Promise.all(Array.from({ length: Math.max(1, pool.totalCount) }, () => pool.connect()));
  for (const client of held) await client.query('BEGIN');
  Object.assign(pool.options, { connectionTimeoutMillis: 100 });
  const asked = [
    { method: 'GET', url: `/api/staff/clinics/${slug}`, headers: { cookie: dana.cookie } },
    { method: 'GET', url: '/api/claims', headers: { cookie: dana.cookie } },
    { method: 'PUT', url: `/api/staff/clinics/${slug}`, headers: { cookie: dana.cookie, 'if-match': '"1"' }, payload: { facts: { parking: 'Behind' } } },
    { method: 'POST', url: '/api/clinics', payload: { slugs: [slug] } },
    { method: 'POST', url: '/api/account/sign-in', payload: { email: dana.email, password: 'dandelion fence spoon' } },
  ] as const;
  for (const request of asked) {
    const answer = await served.app.inject({ ...request });
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after'], answer.headers['content-type']], request.url).toEqual([503, 'busy', '5', 'application/problem+json; charset=utf-8']);
  }
  expect((await search()).status).toBe(200);
  for (const client of held) {
    await client.query('ROLLBACK');
    client.release();
  }
  Object.assign(pool.options, { max: 10, connectionTimeoutMillis: 5000 });
  for (const request of asked.slice(0, 4)) expect((await served.app.inject({ ...request })).statusCode, request.url).toBe(200);
  // Nothing of the trouble reads like a mistake of ours.
  expect(served.log.filter((line) => line.includes('request failed'))).toEqual([]);
});
