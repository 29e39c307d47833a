import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { migrate } from '../../server/src/migrate/migrate.ts';
import { readMigrations } from '../../server/src/migrate/migrations.ts';
import { runAs } from '../../server/src/postgres/account.ts';
import { findBinaries } from '../../server/src/postgres/binaries.ts';
import { dataOf, ensureCluster, postgresEnvironment, readPasswords } from '../../server/src/postgres/cluster.ts';
import { readPidFile } from '../../server/src/postgres/pid-file.ts';
import { findPlace, makeHome } from '../../server/src/postgres/place.ts';
import { openAppPool, openMigratorPool } from '../../server/src/postgres/pools.ts';
import { ensureDatabase, prepareRoles } from '../../server/src/postgres/roles.ts';
import { addressOf } from '../../server/src/postgres/running.ts';
import { seed } from '../../server/src/seed/seed.ts';
import type { TestDatabase } from './database.ts';
import { kill, newDataDir, removeDataDir } from './program.ts';
import { migrationsFolder } from './template.ts';

const seedsDir = fileURLToPath(new URL('../../seeds', import.meta.url));

/** A Postgres that one test may stop and kill. It comes back on the same port, as an operator's own does. */
export type OwnPostgres = {
  /** Its one database, with the tables, the places and some invented clinics. `drop` only ends the connections. */
  database: TestDatabase;
  start: () => Promise<void>;
  /** Stops it in order; connections are cut. */
  stop: () => Promise<void>;
  /** Ends it at once, as a power cut does, but for what the system had been given to write. */
  kill: () => Promise<void>;
  /** Ends it for good and removes its files. */
  remove: () => Promise<void>;
};

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => { server.once('error', fail).listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => { server.close(done); });
  return port;
}

/** Makes and starts one with so many invented clinics. Takes some seconds. */
export async function openOwnPostgres({ clinics }: { clinics: number }): Promise<OwnPostgres> {
  const dataDir = newDataDir();
  const place = findPlace(dataDir);
  makeHome(place);
  const binaries = await findBinaries(place, () => {});
  await ensureCluster(place, binaries, false, () => {});
  const passwords = readPasswords(place);
  const port = await findFreePort();
  let postmaster: ChildProcess | null = null;
  const ended = async () => { if (postmaster && postmaster.exitCode === null && postmaster.signalCode === null) await new Promise((done) => postmaster?.once('exit', done)); };

  async function start(): Promise<void> {
    // Workers of one that was killed may still hold its memory, or its port, for a moment.
    for (let tries = 0; tries < 200; tries += 1) {
      const child = spawn(binaries.postgres, ['-D', dataOf(place), ...Object.entries({
        port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 60, timezone: 'UTC', jit: 'off', fsync: 'off', logging_collector: 'off',
      }).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...runAs(place.account), cwd: place.cluster, env: postgresEnvironment(), stdio: 'ignore' });
      postmaster = child;
      while (child.exitCode === null && child.signalCode === null) {
        const file = readPidFile(dataOf(place));
        if (file?.ready && file.pid === child.pid) return;
        await pause(10);
      }
      await pause(50);
    }
    throw new Error('Postgres did not start.');
  }

  await start();
  const admin = new Client({ connectionString: addressOf(port, 'finder_admin', passwords, 'postgres') });
  await admin.connect();
  await prepareRoles(admin, passwords);
  await ensureDatabase(admin, 'finder');
  await admin.end();
  const [appUrl, migratorUrl] = [addressOf(port, 'finder_server', passwords, 'finder'), addressOf(port, 'finder_migrator', passwords, 'finder')];
  const [pool, owner] = [openAppPool(appUrl), openMigratorPool(migratorUrl)];
  const client = await owner.connect();
  await migrate(client, readMigrations(migrationsFolder), () => {});
  client.release();
  await seed({ pool: owner, seedsDir, invented: false, today: new Date(), log: () => {} });
  const { cities, zips } = loadPlaceRows(`${seedsDir}/places`);
  await inTransaction(owner, async (writer) => {
    await sayWho(writer, { actor: 'test', source: 'test', reason: null });
    await insertListings(writer, generateClinics({ count: clinics, seed: 'own', today: new Date(), cities, zips }));
  });
  await owner.query('ANALYZE');

  const drop = async () => { await Promise.all([pool, owner].map((each) => each.ended ? undefined : each.end())); };
  const stop = async () => {
    postmaster?.kill('SIGINT');
    await ended();
  };
  return {
    database: { name: 'finder', appUrl, migratorUrl, pool, owner, drop },
    start, stop,
    kill: async () => {
      if (postmaster?.pid) await kill(postmaster.pid);
      await ended();
    },
    remove: async () => {
      await drop().catch(() => {});
      await stop();
      await removeDataDir(dataDir);
    },
  };
}
