import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, StartError } from '../start-error.ts';
import { giveTo, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';

/** The roles that may log in, and their passwords: made once for each cluster, kept beside it in a file of mode 600. */
export type Passwords = { finder_admin: string; finder_migrator: string; finder_server: string };

const passwordFile = (cluster: string) => join(cluster, 'passwords.json');

/** Where Postgres itself keeps its files. */
export const dataOf = (place: Place) => join(place.cluster, 'pgdata');

/** The passwords of a cluster that exists. */
export function readPasswords(place: Place): Passwords {
  try {
    return JSON.parse(readFileSync(passwordFile(place.cluster), 'utf8')) as Passwords;
  } catch (thrown) {
    if (codeOf(thrown) === 'EACCES') throw new StartError(`The database in ${place.cluster} belongs to another account: start as the account that made it.`);
    throw new StartError(`The passwords of the database in ${place.cluster} cannot be read (${codeOf(thrown) || 'broken file'}): restore passwords.json or move that folder away.`);
  }
}

/**
 * Makes the cluster unless it exists. It is made beside its place and moved there when complete, so that an interrupted
 * first start leaves nothing half-made, and of two first starts at once one wins whole.
 */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean, say: (line: string) => void): Promise<void> {
  if (existsSync(place.cluster)) return;
  say('Making the database (a few seconds, once).');
  const half = `${place.cluster}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwords: Passwords = { finder_admin: newPassword(), finder_migrator: newPassword(), finder_server: newPassword() };
  const handOver = join(half, 'first-password');
  writeFileSync(handOver, passwords.finder_admin, { mode: 0o600 });
  writeFileSync(passwordFile(half), JSON.stringify(passwords), { mode: 0o600 });
  giveTo(place.account, half);
  giveTo(place.account, handOver);
  await runInitdb(binaries.initdb, [
    '-D', join(half, 'pgdata'), '-U', 'finder_admin', `--pwfile=${handOver}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', ...durable ? [] : ['--no-sync'],
  ], half, place);
  rmSync(handOver);
  try {
    renameSync(half, place.cluster);
  } catch (thrown) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(place.cluster)) throw thrown;
  }
}

const newPassword = () => randomBytes(24).toString('hex');

function runInitdb(program: string, args: string[], cwd: string, place: Place): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...runAs(place.account), cwd, env: postgresEnvironment(), detached: true, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk; });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk; });
    child.on('error', (error) => fail(new StartError(`The database could not be made: ${error.message}.`)));
    child.on('close', (code) => {
      if (code === 0) return done();
      rmSync(cwd, { recursive: true, force: true });
      fail(new StartError(`The database could not be made in ${place.cluster}: ${output.trim().split('\n').slice(-3).join(' ')}`));
    });
  });
}

/** Our environment without the variables that would steer Postgres elsewhere, and with plain messages that can be read back. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
