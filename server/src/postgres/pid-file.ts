import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../start-error.ts';

/** What a running Postgres says of itself in postmaster.pid. `port` is 0 and `ready` false while it is still starting. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads postmaster.pid of a data folder; null when there is none. */
export function readPidFile(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** Whether a process of this number is there, ours or another account's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}

/**
 * Whether that process is the Postgres of this data folder. After a power cut the number in the file may by now belong to
 * anything; where the system does not say what it is, it counts as ours and the connection decides.
 */
export function isPostgresOf(pid: number, data: string): boolean {
  try {
    const command = process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : process.platform === 'win32' ? data : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(data);
  } catch {
    return isAlive(pid);
  }
}

/**
 * Makes Postgres see a left-over postmaster.pid as its own parent's, which it takes over. Removing the file would work too,
 * but it also names the shared memory by which Postgres notices that workers of the killed one are still writing.
 */
export function disownPidFile(data: string): void {
  const file = join(data, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...rest].join('\n'));
}
