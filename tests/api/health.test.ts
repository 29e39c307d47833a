import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Phase } from '../../server/src/health/health.ts';
import { startApp, type TestApp } from '../support/app.ts';

let phase: Phase = 'starting';
let running: TestApp;
beforeAll(async () => { running = await startApp({ content: 'tables', phase: () => phase }); });
afterAll(() => running.close());

const ask = async (path: string) => {
  const answer = await fetch(`${running.url}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() as Record<string, unknown> };
};

test('while the tables are made, the process says that it lives and that it is not ready', async () => {
  phase = 'starting';
  expect(await ask('/livez')).toMatchObject({ status: 200, body: { status: 'live' } });
  expect(await ask('/readyz')).toMatchObject({ status: 503, type: 'application/problem+json; charset=utf-8', body: { code: 'not-ready' } });
  expect(await ask('/openapi.json')).toMatchObject({ status: 503, body: { code: 'not-ready' } });
});

test('it is ready once a search works', async () => {
  phase = 'ready';
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  expect((await ask('/openapi.json')).status).toBe(200);
});

test('while it stops, it asks for no more visitors', async () => {
  phase = 'stopping';
  expect((await ask('/readyz')).status).toBe(503);
  expect((await ask('/livez')).status).toBe(200);
});

test('it says that it can only be read while the database does not answer, and lives all the same', async () => {
  phase = 'ready';
  await running.database.owner.query('ALTER TABLE clinic_change RENAME TO change_away');
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { status: 'read-only' } });
  expect((await ask('/livez')).status).toBe(200);
  await running.database.owner.query('ALTER TABLE change_away RENAME TO clinic_change');
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test('it is not ready before it has read the listings once', async () => {
  const other = await startApp({ content: 'tables' });
  await other.database.owner.query('ALTER TABLE clinic_change RENAME TO change_away');
  const answer = await fetch(`${other.url}/readyz`);
  expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([503, 'not-ready']);
  await other.database.owner.query('ALTER TABLE change_away RENAME TO clinic_change');
  expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  await other.close();
});

test('connections that break, busy or idle, are replaced', async () => {
  phase = 'ready';
  const busy = await running.database.pool.connect();
  const admin = new Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  const { rows } = await admin.query('SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE datname = $1', [running.database.name]);
  expect(rows.length).toBeGreaterThan(0);
  await admin.end();
  const outcome = await busy.query('SELECT 1').then(() => 'answered', () => 'broken');
  busy.release(true);
  expect(outcome).toBe('broken');
  await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
});
