import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { StartError } from '../start-error.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { ensureCluster, readPasswords, type Passwords } from './cluster.ts';
import { findPlace, makeHome, type Place } from './place.ts';
import { askToStop, startPostmaster, stopPostmaster } from './postmaster.ts';
import { ensureDatabase, prepareRoles } from './roles.ts';
import { addressOf, findRunning, type Running } from './running.ts';

/** Any number will do, as long as every version of the program asks for the same one. */
const claimKey = 7_270_012;
/** As long as a server that is stopping may need. */
const farewell = 6000;

export type EmbeddedOptions = {
  /** Absolute path of the data folder. */
  dataDir: string;
  say: (line: string) => void;
  /** Join the database of a server that is running instead of refusing: for the command line beside it. */
  share?: boolean;
  /** False, for tests alone: faster, and a power cut may lose data. */
  durable?: boolean;
};

export type EmbeddedPostgres = {
  appUrl: string;
  migratorUrl: string;
  /** Where the database and whatever was copied for it live. */
  home: string;
  /** The administrator's connection, to make databases with. */
  admin: Client;
  /** The address of another database of this Postgres. */
  urlOf: (role: keyof Passwords, database: string) => string;
  /** Stops Postgres in order; for one that was joined, only leaves it. */
  stop: () => Promise<void>;
};

/**
 * Opens the embedded Postgres of a data folder: makes it on the first start, takes over one that a killed server left
 * running, else starts it. Listens on 127.0.0.1 only, with random passwords.
 * Throws StartError when another server uses the same data folder, or when Postgres cannot run.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { say, durable = true } = options;
  const place = findPlace(options.dataDir);
  makeHome(place);
  const binaries = await findBinaries(place, say);
  if (place.moved) say(`The account ${place.account?.name} may not enter ${options.dataDir}, so the database is kept in ${place.home}.`);
  await ensureCluster(place, binaries, durable, say);
  const passwords = readPasswords(place);
  const { running, shared } = await claimRunning(place, binaries, passwords, { ...options, durable });
  if (!shared) {
    await prepareRoles(running.admin, passwords);
    await ensureDatabase(running.admin, 'finder');
  }
  const urlOf = (role: keyof Passwords, database: string) => addressOf(running.port, role, passwords, database);
  const stopOnExit = () => askToStop(running.pid, place, binaries);
  if (!shared) process.once('exit', stopOnExit);
  return {
    appUrl: urlOf('finder_server', 'finder'),
    migratorUrl: urlOf('finder_migrator', 'finder'),
    home: place.home,
    admin: running.admin,
    urlOf,
    stop: async () => {
      await running.admin.end().catch(() => {});
      if (shared) return;
      await stopPostmaster(running.pid, place, binaries);
      process.removeListener('exit', stopOnExit);
    },
  };
}

/**
 * Finds or starts the Postgres and makes it ours. What makes it ours is a lock inside it, held by a connection: it ends
 * with the process however that ends, so a killed server never leaves a lock behind and two servers never share the data.
 */
async function claimRunning(
  place: Place, binaries: Binaries, passwords: Passwords, options: EmbeddedOptions & { durable: boolean },
): Promise<{ running: Running; shared: boolean }> {
  for (const started = Date.now(); Date.now() - started < 60_000;) {
    const running = await findRunning(place, passwords);
    if (!running) {
      if (!await startPostmaster(place, binaries, options.durable, options.say)) await pause(200);
      continue;
    }
    const { rows } = await running.admin.query<{ claimed: boolean; programs: string | null }>(
      `SELECT pg_try_advisory_lock($1) AS claimed, current_setting('finder.programs', true) AS programs`, [claimKey]);
    if (!rows[0]?.claimed) {
      if (options.share) return { running, shared: true };
      await running.admin.end().catch(() => {});
      // The one before may just be stopping: a restart in one breath is not two servers.
      if (Date.now() - started < farewell) {
        await pause(200);
        continue;
      }
      throw new StartError(`Another server is already using ${options.dataDir}: stop it, or set DATA_DIR to another folder.`);
    }
    if (rows[0].programs === binaries.version) return { running, shared: false };
    // Left by a killed server of another version or place: its programs may not be there any more.
    await running.admin.end().catch(() => {});
    await stopPostmaster(running.pid, place, binaries);
  }
  throw new StartError(`The database in ${place.cluster} could not be started within a minute; its log is ${place.home}/postgres.log.`);
}
