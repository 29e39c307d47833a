import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { openDatabase } from './database/client.ts';
import type { Phase } from './health/health.ts';
import { resumeFiles } from './bulk/work.ts';
import { describeError } from './logging/log.ts';
import { migrate } from './migrate/migrate.ts';
import { readMigrations } from './migrate/migrations.ts';
import type { WebSource } from './pages/web-build.ts';
import { readSecret } from './accounts/secret.ts';
import { startSending } from './mail/send.ts';
import { openOutbox, openSmtp } from './mail/transport.ts';
import { openPlaces } from './places/load.ts';
import { allowAppRole, openServerDatabase, type ServerDatabase } from './postgres/database.ts';
import { openAppPool, openMigratorPool } from './postgres/pools.ts';
import { startSweeping } from './reminders/sweep.ts';
import { readProgram } from './program.ts';
import { openSearchIndex } from './search/search-index.ts';
import { seed } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import { codeOf, messageOf, StartError } from './start-error.ts';

type App = Awaited<ReturnType<typeof buildApp>>;

/** What stands between the app and the browser: the built web, or in watch mode a bundler. */
export type Front = {
  web: WebSource;
  clientDir: string | null;
  listen: (app: App, address: { port: number; host: string }) => Promise<void>;
  /** Where it listens; null before. */
  address: (app: App) => AddressInfo | null;
  close: (app: App) => Promise<void>;
};

export type Serving = {
  /** Resolves with the address once searching works; rejects with StartError, and everything stopped, when it cannot. */
  ready: Promise<string>;
  /** Stops what has been started so far, in order. */
  stop: () => Promise<void>;
};

/** How long answers under way may take to end before their connections are cut. */
const farewell = 5000;
/** In the data folder: the search index, from which the next start begins. */
const keptFile = 'search-index.bin';
/** How long the search may take to write its file at the end: a fraction of a second for what there is, some seconds for a million listings. */
const longFarewell = 10_000;

/**
 * Starts everything: database, port, tables, seeds. The port answers `/livez` while tables and seeds are still being made.
 * It may be stopped at any moment of that.
 */
export function serve(settings: Settings, root: string, front: Front, say: (line: string) => void): Serving {
  const closers: (() => Promise<unknown>)[] = [];
  let phase: Phase = 'starting';
  let stopped = Promise.resolve();
  const stop = () => {
    phase = 'stopping';
    stopped = stopped.then(async () => {
      for (let close = closers.pop(); close; close = closers.pop()) await close().catch(() => {});
    });
    return stopped;
  };

  const start = async (): Promise<string> => {
    const opening = openServerDatabase(settings, say);
    closers.push(async () => (await opening).stop());
    const database = await opening;
    const pool = openAppPool(database.appUrl);
    closers.push(() => soon(pool.end()));
    const program = readProgram(join(root, 'prisma/migrations'));
    let failed = (_thrown: unknown) => {};
    const index = openSearchIndex(pool, { failed: (thrown) => failed(thrown), ...(program !== null && { keptAt: { path: join(settings.dataDir, keptFile), program } }) });
    closers.push(() => soon(index.close(), longFarewell));
    const secret = settings.accountSecret ?? readSecret(settings.dataDir);
    const db = openDatabase(pool);
    const places = openPlaces(db);
    const app = await buildApp({
      db,
      pool,
      index,
      places,
      secret,
      now: () => new Date(),
      publicUrl: settings.publicUrl ?? null,
      operator: { name: settings.operator.name ?? null, contact: settings.operator.contact ?? null },
      streets: settings.streets,
      web: front.web,
      clientDir: front.clientDir,
      trustProxy: settings.trustProxy,
      phase: () => phase,
    });
    closers.push(() => soon(front.close(app)));
    failed = (thrown) => { app.log.error(describeError(thrown), 'changes of listings could not be followed'); };
    await front.listen(app, { port: settings.port, host: settings.host }).catch((thrown: unknown) => { throw notListening(thrown, settings); });
    await prepareTables(database, settings, root, say);
    await places();
    const transport = settings.smtpUrl ? openSmtp(settings.smtpUrl, settings.mailFrom) : openOutbox(join(settings.dataDir, 'outbox'), settings.mailFrom);
    say(transport.where);
    const sending = startSending({ pool, transport, now: () => new Date(), say });
    closers.push(() => soon(sending.stop()));
    const siteUrl = () => settings.publicUrl ?? urlOf(settings.host, front.address(app)?.port ?? settings.port);
    const sweeping = startSweeping({ pool, secret, siteUrl, now: () => new Date() });
    closers.push(() => soon(sweeping.stop()));
    resumeFiles({ pool, now: () => new Date() }).catch((thrown: unknown) => { app.log.error(describeError(thrown), 'a file of changes failed'); });
    const began = performance.now();
    await index.read();
    const reading = index.firstReading();
    if (reading) say(`${reading.listings.toLocaleString('en-US')} listings ${reading.from === 'file' ? `from ${keptFile}, ${reading.changed} changed since` : 'from the database'}, read in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    phase = 'ready';
    return urlOf(settings.host, front.address(app)?.port ?? settings.port);
  };
  const ready = start().catch(async (thrown: unknown) => {
    await stop();
    throw thrown;
  });
  return { ready, stop };
}

/** Tables by the migrations, and invented clinics where they are wanted: in the embedded database, or with SEED=demo. */
async function prepareTables(database: ServerDatabase, settings: Settings, root: string, say: (line: string) => void): Promise<void> {
  const pool = openMigratorPool(database.migratorUrl);
  try {
    const client = await pool.connect();
    try {
      await migrate(client, readMigrations(join(root, 'prisma/migrations')), say);
      if (!database.embedded) await allowAppRole(database.appUrl, client);
    } finally {
      client.release();
    }
    await seed({ pool, seedsDir: join(root, 'seeds'), invented: database.embedded || settings.seedDemo, today: new Date(), log: say });
  } finally {
    await pool.end();
  }
}

function notListening(thrown: unknown, { port, host }: Settings): unknown {
  const code = codeOf(thrown);
  if (code === 'EADDRINUSE') return new StartError(`PORT ${port} is already in use by another program: stop it, or set PORT to another number.`);
  if (code === 'EACCES') return new StartError(`PORT ${port} may not be used by this account: set PORT to a number above 1023.`);
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN)$/.test(code)) return new StartError(`HOST "${host}" is not an address of this machine (${messageOf(thrown)}).`);
  return thrown;
}

function urlOf(host: string, port: number): string {
  const shown = /^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

function soon(closing: Promise<unknown>, longest = farewell): Promise<unknown> {
  return Promise.race([closing, new Promise((done) => { setTimeout(done, longest).unref(); })]);
}
