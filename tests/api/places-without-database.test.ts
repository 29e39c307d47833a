import type { PlacesResponse, Problem, SearchResponse } from '@finder/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/database/client.ts';
import { openPlaces } from '../../server/src/places/load.ts';
import { describePoint, resolvePlace } from '../../server/src/places/service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';

let open: TestApp;
beforeAll(async () => { open = await startApp({ database: await freshDatabase() }); });
afterAll(() => open?.close());

/** From now on new connections go to `url`; those that are open are ended. */
async function lead(url: string): Promise<void> {
  const { pool } = open.database;
  Object.assign(pool.options, { connectionString: url });
  for (const client of await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))) client.release(true);
}

const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
const ask = (q: string) => open.app.inject({ method: 'POST', url: '/api/places', payload: { q } });

it('places are looked up once the database has answered for the first time, and from then on without it', async () => {
  await lead(nowhere);
  const early = await Promise.all([ask('Denver'), ask('80205')]);
  for (const answer of early) {
    expect([answer.statusCode, answer.json<Problem>().code, answer.headers['retry-after']]).toEqual([503, 'database-down', '10']);
  }
  const search = await open.app.inject({ method: 'POST', url: '/api/search', payload: { near: '80205' } });
  expect(search.statusCode).toBe(503);

  await lead(open.database.appUrl);
  expect((await ask('Denver')).json<PlacesResponse>().places[0]?.label).toBe('Denver, CO');
  expect((await open.post<SearchResponse>('/api/search', { near: '80205' })).body.near?.label).toBe('80205, Denver, CO');

  await lead(nowhere);
  await expect(open.database.pool.query('SELECT 1')).rejects.toThrow('ECONNREFUSED');
  for (const [typed, label] of [['80205', '80205, Denver, CO'], ['St Louis, MO', 'St. Louis, MO'], ['pheonix', 'Phoenix, AZ'], ['philadlep', 'Philadelphia, PA']] as const) {
    const answer = await ask(typed);
    expect([answer.statusCode, answer.json<PlacesResponse>().places[0]?.label]).toEqual([200, label]);
  }
  await lead(open.database.appUrl);
  // Nothing of the trouble reads like a mistake of ours, and nobody's words are in it.
  expect(open.log.filter((line) => line.includes('request failed'))).toEqual([]);
  for (const typed of ['Denver', '80205', 'Louis', 'pheonix', 'philadlep']) expect(open.log.join()).not.toContain(typed);
});

it('they are read once for all who wait, and an answer does not ask the database again', async () => {
  const db = openDatabase(open.database.pool);
  const places = openPlaces(db);
  const [first, second] = await Promise.all([places(), places()]);
  expect(second).toBe(first);
  await open.database.owner.query('ALTER TABLE place RENAME TO place_away');
  try {
    expect((await resolvePlace(places, '1719 Example St, Denver, CO 80205')).label).toBe('80205, Denver, CO');
    expect((await describePoint(places, { lat: 61.2, lng: -149.9 })).state).toBe('AK');
  } finally {
    await open.database.owner.query('ALTER TABLE place_away RENAME TO place');
  }
});
