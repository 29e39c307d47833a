import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { giveTo, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { dataOf, postgresEnvironment } from './cluster.ts';
import { isAlive, readPidFile } from './pid-file.ts';
import type { Place } from './place.ts';

/** Crash recovery after much writing may take minutes; a start that takes longer than this is broken. */
const startLimit = 10 * 60_000;
const stopLimit = 30_000;
/** Not a failure of the data: somebody else was first, or the last one's processes are not all gone yet. */
const passing = /lock file "postmaster\.pid"|pre-existing shared memory|could not bind|could not create any TCP\/IP sockets/i;

/**
 * Starts Postgres on a free port of 127.0.0.1 and waits until it takes connections. It gets a session of its own, so that
 * Ctrl-C in the terminal reaches only us and we stop it in order. False: not now, look again whether one is running.
 * Throws StartError with Postgres's own last words.
 */
export async function startPostmaster(place: Place, binaries: Binaries, durable: boolean, say: (line: string) => void): Promise<boolean> {
  const log = join(place.home, 'postgres.log');
  const logFile = openSync(log, sizeOf(log) > 5_000_000 ? 'w' : 'a', 0o600);
  giveTo(place.account, log);
  const before = sizeOf(log);
  const settings = {
    port: await findFreePort(),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and row values stay out of the log: a search is nobody's business.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    'finder.programs': binaries.version,
    ...durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  };
  const child = spawn(binaries.postgres, ['-D', dataOf(place), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...runAs(place.account), cwd: place.cluster, env: postgresEnvironment(), detached: true, stdio: ['ignore', logFile, logFile], windowsHide: true,
  });
  closeSync(logFile);
  child.unref();
  const end = { happened: false, reason: '' };
  child.on('error', (error) => Object.assign(end, { happened: true, reason: error.message }));
  child.on('exit', () => { end.happened = true; });
  const started = Date.now();
  let toldAt = started;
  while (!end.happened) {
    const now = readPidFile(dataOf(place));
    if (now?.ready && now.pid === child.pid) return true;
    if (Date.now() - started > startLimit) throw new StartError(`The database did not start within ten minutes; its log is ${log}.`);
    if (Date.now() - toldAt > 10_000) {
      toldAt = Date.now();
      say('The database is still recovering from the last stop; nothing to do but wait.');
    }
    await pause(20);
  }
  const words = end.reason || readFileSync(log).subarray(before).toString('utf8');
  if (passing.test(words)) return false;
  const last = words.trim().split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? words.trim().split('\n').at(-1) ?? '';
  throw new StartError(`The database did not start: ${last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (its log is ${log}).`);
}

/** Asks Postgres to stop at once but in order, and waits until it is gone. */
export async function stopPostmaster(pid: number, place: Place, binaries: Binaries): Promise<void> {
  askToStop(pid, place, binaries);
  const started = Date.now();
  while (isAlive(pid) && readPidFile(dataOf(place))?.pid === pid) {
    if (Date.now() - started > stopLimit) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await pause(20);
  }
}

/** The part of stopping that also works while the process is exiting. */
export function askToStop(pid: number, place: Place, binaries: Binaries): void {
  if (process.platform === 'win32') {
    // Windows has no signals to ask with.
    spawnSync(binaries.pgCtl, ['stop', '-D', dataOf(place), '-m', 'fast', '-W'], { env: postgresEnvironment(), windowsHide: true });
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone already.
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A port that was free a moment ago. Should another program take it first, the start is tried again with a new one. */
function findFreePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
