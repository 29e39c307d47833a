import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import type { Passwords } from './cluster.ts';

/**
 * Makes the roles and the database where they are missing, and sets the passwords to those of the file. The migrator owns
 * the database and its tables; the server may only what `finder_app` may, whose rights the migrations grant.
 */
export async function prepareRoles(admin: Client, passwords: Passwords): Promise<void> {
  await admin.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'finder_app') THEN CREATE ROLE finder_app NOLOGIN; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'finder_migrator') THEN CREATE ROLE finder_migrator; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'finder_server') THEN CREATE ROLE finder_server; END IF;
    END $$;
    ALTER ROLE finder_migrator LOGIN PASSWORD ${escapeLiteral(passwords.finder_migrator)};
    ALTER ROLE finder_server LOGIN PASSWORD ${escapeLiteral(passwords.finder_server)};
    GRANT finder_app TO finder_migrator WITH ADMIN OPTION;
    GRANT finder_app TO finder_server;`);
}

/** Makes a database owned by the migrator, unless it is there. `template` is a database that nobody is connected to; it is copied file by file. */
export async function ensureDatabase(admin: Client, name: string, template?: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  // By default every page would go through the log, which takes three times as long for one with all places.
  const from = template === undefined ? 'TEMPLATE template0' : `TEMPLATE ${escapeIdentifier(template)} STRATEGY FILE_COPY`;
  await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER finder_migrator ${from}`);
}
