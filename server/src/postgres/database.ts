import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, type ClientBase } from 'pg';
import { maskPassword, type Settings } from '../settings.ts';
import { codeOf, messageOf, StartError } from '../start-error.ts';
import { openEmbeddedPostgres } from './embedded.ts';

/** The database of this server, wherever it runs. */
export type ServerDatabase = {
  appUrl: string;
  migratorUrl: string;
  embedded: boolean;
  stop: () => Promise<void>;
};

/** A database in the same compose file may need this long for its own first start. */
const patience = 60_000;

/**
 * Opens the operator's Postgres when DATABASE_URL names one, else the embedded one. `share` joins the embedded database of
 * a server that is running. Throws StartError with the variable and its value when the operator's does not answer.
 */
export async function openServerDatabase(settings: Settings, say: (line: string) => void, share = false): Promise<ServerDatabase> {
  if (!settings.database) {
    const { appUrl, migratorUrl, stop } = await openEmbeddedPostgres({ dataDir: settings.dataDir, say, share });
    return { appUrl, migratorUrl, stop, embedded: true };
  }
  const { appUrl, migratorUrl } = settings.database;
  await waitFor('DATABASE_URL', appUrl, say);
  if (migratorUrl !== appUrl) await waitFor('MIGRATOR_DATABASE_URL', migratorUrl, say);
  return { appUrl, migratorUrl, embedded: false, stop: async () => {} };
}

async function waitFor(variable: string, url: string, say: (line: string) => void): Promise<void> {
  for (let left = patience / 1000; ; left -= 1) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (thrown) {
      const passing = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P03'].includes(codeOf(thrown)) || /timeout|terminated/i.test(messageOf(thrown));
      if (!passing || left <= 0) {
        throw new StartError(`${variable} leads to a database that cannot be used: ${messageOf(thrown) || codeOf(thrown)}; it is "${maskPassword(url)}".`);
      }
      if (left === patience / 1000) say(`Waiting for the database at ${maskPassword(url)}.`);
      await pause(1000);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/**
 * Lets whoever the server logs in as take the role `finder_app`, which the migrations made. In the embedded database that is
 * done; on the operator's own the migrator grants it, or says which statement an administrator has to run.
 */
export async function allowAppRole(appUrl: string, migrator: ClientBase): Promise<void> {
  const client = new Client({ connectionString: appUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT session_user AS name');
    const name = escapeIdentifier(rows[0]?.name ?? '');
    if (await client.query('SET ROLE finder_app').then(() => true, () => false)) return;
    await migrator.query(`GRANT finder_app TO ${name}`).catch((thrown: unknown) => {
      throw new StartError(`The server's database account may not take the role finder_app (${messageOf(thrown)}): run GRANT finder_app TO ${name} as an administrator.`);
    });
  } finally {
    await client.end();
  }
}
