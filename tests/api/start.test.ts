import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { findPlace } from '../../server/src/postgres/place.ts';
import { freshDatabase } from '../support/database.ts';
import { connectTo, isRunning, newDataDir, postmasterOf, removeDataDir, startProgram, type Program } from '../support/program.ts';

const started: Program[] = [];
const start = (env: Record<string, string>) => {
  const program = startProgram(env);
  started.push(program);
  return program;
};

afterEach(async () => {
  for (const program of started.splice(0)) {
    if (program.child.exitCode === null && program.child.signalCode === null) program.signal('SIGKILL');
    await program.ended;
  }
});

describe('The finder with its own database', () => {
  let dataDir = '';
  beforeAll(() => { dataDir = newDataDir(); });
  afterAll(() => removeDataDir(dataDir));

  test('Ctrl-C in the middle of the very first start stops it at once', async () => {
    const program = start({ DATA_DIR: dataDir });
    await expect.poll(() => program.output(), { timeout: 60_000, interval: 5 }).toContain('Preparing the tables');
    const pid = postmasterOf(dataDir) ?? 0;
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.output()).not.toContain('ready at');
    expect(isRunning(pid)).toBe(false);
  });

  test('the first start makes the database, prints its address and answers', async () => {
    const program = start({ DATA_DIR: dataDir });
    const url = await program.ready;
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const search = await fetch(`${url}/api/search`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ near: '80205' }) });
    expect(search.status).toBe(200);
    expect(((await search.json()) as { clinics: unknown[] }).clinics.length).toBeGreaterThan(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('the next start reads the listings from the file of the last; the database listens on this machine only, wants a password, and keeps the passwords to its owner', async () => {
    const program = start({ DATA_DIR: dataDir });
    await program.ready;
    expect(program.output()).toContain('1,500 listings from search-index.bin, 0 changed since');
    expect(statSync(join(dataDir, 'search-index.bin')).mode & 0o077).toBe(0);
    const admin = await connectTo(dataDir, 'finder_admin');
    const { rows } = await admin.query(`SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit') ORDER BY name`);
    expect(rows.map(({ setting }) => setting)).toEqual(['on', '127.0.0.1', 'on', '']);
    const { rows: ways } = await admin.query('SELECT DISTINCT auth_method FROM pg_hba_file_rules');
    expect(ways).toEqual([{ auth_method: 'scram-sha-256' }]);
    await admin.end();
    expect(statSync(join(findPlace(dataDir).cluster, 'passwords.json')).mode & 0o077).toBe(0);
  });

  test('the server may change a listing and may not change its history', async () => {
    const program = start({ DATA_DIR: dataDir });
    await program.ready;
    const server = await connectTo(dataDir, 'finder_server');
    await server.query('BEGIN');
    await server.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
    expect((await server.query('UPDATE clinic SET parking = $1', ['Street'])).rowCount).toBeGreaterThan(0);
    await server.query('ROLLBACK');
    await expect(server.query('UPDATE clinic_change SET actor = $1', ['nobody'])).rejects.toThrow('permission denied');
    await expect(server.query('DELETE FROM clinic_change')).rejects.toThrow('permission denied');
    await expect(server.query('DROP TABLE clinic')).rejects.toThrow('must be owner');
    await server.end();
  });

  test('Ctrl-C stops everything in order: exit code 0, and no database is left running', async () => {
    const program = start({ DATA_DIR: dataDir });
    await program.ready;
    const pid = postmasterOf(dataDir) ?? 0;
    expect(isRunning(pid)).toBe(true);
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(findPlace(dataDir).cluster, 'pgdata/postmaster.pid'))).toBe(false);
  });

  test('Ctrl-C in the middle of a later start leaves nothing running either', async () => {
    const program = start({ DATA_DIR: dataDir });
    await expect.poll(() => postmasterOf(dataDir), { timeout: 30_000, interval: 5 }).not.toBeNull();
    const pid = postmasterOf(dataDir) ?? 0;
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(isRunning(pid)).toBe(false);
  });

  test('a second server on the same data is refused in one sentence, and the first goes on', async () => {
    const first = start({ DATA_DIR: dataDir });
    const url = await first.ready;
    const second = start({ DATA_DIR: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another server is already using ${dataDir}: stop it, or set DATA_DIR to another folder.`);
    expect(second.output()).not.toContain('    at ');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test('a server that was killed is succeeded by the next start, on the database that it left running', async () => {
    const first = start({ DATA_DIR: dataDir });
    await first.ready;
    const pid = postmasterOf(dataDir);
    first.signal('SIGKILL');
    await first.ended;
    const second = start({ DATA_DIR: dataDir });
    expect((await fetch(`${await second.ready}/readyz`)).status).toBe(200);
    expect(postmasterOf(dataDir)).toBe(pid);
    second.signal('SIGINT');
    expect(await second.ended).toBe(0);
    expect(isRunning(pid ?? 0)).toBe(false);
  });

  test('a port that is taken stops the start in one sentence', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => { other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)); });
    const program = start({ DATA_DIR: dataDir, PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain(`PORT ${port} is already in use`);
    other.close();
    expect(isRunning(postmasterOf(dataDir) ?? 0)).toBe(false);
  });

  test('a wrong setting stops the start in one sentence', async () => {
    const program = start({ DATA_DIR: dataDir, PORT: 'eighty' });
    expect(await program.ended).toBe(1);
    expect(program.output().trim()).toBe('PORT must be a whole number from 0 to 65535; it is "eighty".');
  });
});

describe("The finder with the operator's database", () => {
  test('uses it, starts none of its own, and invents no clinics', async () => {
    const database = await freshDatabase('empty');
    const dataDir = newDataDir();
    const program = start({ DATA_DIR: join(dataDir, 'unused'), DATABASE_URL: database.migratorUrl });
    const url = await program.ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    // Only the account secret: no database.
    expect(readdirSync(join(dataDir, 'unused'))).toEqual(['account-secret']);
    expect((await database.owner.query('SELECT count(*)::int AS n FROM clinic')).rows).toEqual([{ n: 0 }]);
    expect((await database.owner.query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND application_name = 'finder'`, [database.name])).rows[0].n).toBeGreaterThan(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    await database.drop();
    await removeDataDir(dataDir);
  });

  test('that refuses the password is named, without the password', async () => {
    const program = start({ DATABASE_URL: inject('migratorUrl').replace('NAME', 'postgres').replace(/:[0-9a-f]{48}@/, ':wrong-one@') });
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^DATABASE_URL leads to a database that cannot be used: .*password.*; it is "postgresql:\/\/finder_migrator:•••@127/);
    expect(program.output()).not.toContain('wrong-one');
  });
});
