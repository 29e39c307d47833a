import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf, StartError } from '../start-error.ts';
import { dataOf, type Passwords } from './cluster.ts';
import { disownPidFile, isAlive, isPostgresOf, readPidFile } from './pid-file.ts';
import type { Place } from './place.ts';

/** A Postgres of ours that takes connections, and our own connection to it as its administrator. */
export type Running = { pid: number; port: number; admin: Client };

const patience = 60_000;

/** The address of a database in the embedded Postgres. */
export function addressOf(port: number, role: keyof Passwords, passwords: Passwords, database: string): string {
  return `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}

/**
 * Finds the Postgres that is already running on this data: one that a kill -9 left behind, one that another start owns,
 * or the one we have just started. A file left by a process that is gone is disowned. Null: none is running.
 */
export async function findRunning(place: Place, passwords: Passwords): Promise<Running | null> {
  const data = dataOf(place);
  for (const started = Date.now(); ;) {
    const found = readPidFile(data);
    if (!found || !isAlive(found.pid)) return null;
    if (!isPostgresOf(found.pid, data)) {
      disownPidFile(data);
      return null;
    }
    const admin = found.ready ? await connect(found.port, passwords, data) : null;
    if (admin) return { pid: found.pid, port: found.port, admin };
    if (Date.now() - started > patience) {
      throw new StartError(`A database process (number ${found.pid}) holds ${place.cluster} but does not answer: stop it and start again.`);
    }
    await pause(50);
  }
}

/** Null while it is still starting or already stopping, or when the port belongs to another data folder. */
async function connect(port: number, passwords: Passwords, data: string): Promise<Client | null> {
  const admin = new Client({
    connectionString: addressOf(port, 'finder_admin', passwords, 'postgres'), connectionTimeoutMillis: 5000, keepAlive: true,
  });
  // A connection that breaks later rejects the query that needs it; without a listener it would end the process.
  admin.on('error', () => {});
  try {
    await admin.connect();
    const { rows } = await admin.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0] && realpathSync(rows[0].data_directory) === realpathSync(data)) return admin;
  } catch (thrown) {
    if (!['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(codeOf(thrown)) && !/timeout|terminated/i.test(String(thrown))) throw thrown;
  }
  await admin.end().catch(() => {});
  return null;
}
