import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { findPlace } from '../../server/src/postgres/place.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A data folder of one test's own, that the account of the embedded Postgres may enter. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'finder-data-'));
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/** Removes a data folder and ends the Postgres that a killed server may have left in it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const { home } = findPlace(dataDir);
  const pid = postmasterOf(dataDir);
  if (pid) await kill(pid);
  rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** The number of the Postgres process that last wrote its file there; it may be gone. */
export function postmasterOf(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(findPlace(dataDir).cluster, 'pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

/** Ends a process at once and waits until it is gone. A process whose parent has died may stay listed as ended. */
export async function kill(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
  for (let left = 500; left > 0 && isRunning(pid); left -= 1) await new Promise((done) => { setTimeout(done, 10); });
}

/** Whether a process runs; one that has ended and only waits to be noticed does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The administrator's connection to the embedded Postgres of a data folder that is running. */
export async function connectTo(dataDir: string, role: 'finder_admin' | 'finder_migrator' | 'finder_server', database = 'finder'): Promise<Client> {
  const { cluster } = findPlace(dataDir);
  const port = readFileSync(join(cluster, 'pgdata/postmaster.pid'), 'utf8').split('\n')[3];
  const passwords = JSON.parse(readFileSync(join(cluster, 'passwords.json'), 'utf8')) as Record<string, string>;
  const client = new Client({ host: '127.0.0.1', port: Number(port), user: role, password: passwords[role], database });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export type Program = {
  child: ChildProcess;
  output: () => string;
  /** Resolves with the address once it says that it is ready; rejects with its output when it ends before. */
  ready: Promise<string>;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
  /** Sends a signal to the whole process group, as the terminal does. */
  signal: (name: NodeJS.Signals) => void;
};

/** Starts the finder as `npm start` does, in a process group of its own, on any free port. */
export function startProgram(env: Record<string, string>, script = 'server/start/start.mjs', args: string[] = []): Program {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|TEST|DATABASE_URL|SEED|PUBLIC_URL)/.test(name)));
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, env: { ...kept, PORT: '0', ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number | string | null>((done) => { child.on('close', (code, signal) => done(code ?? signal)); });
  const ready = new Promise<string>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /ready at (http:\S+)/.exec(output)?.[1];
      if (address) done(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((how) => fail(new Error(`ended with ${how}:\n${output}`)));
  });
  ready.catch(() => {});
  return { child, output: () => output, ready, ended, signal: (name) => { if (child.pid) process.kill(-child.pid, name); } };
}
