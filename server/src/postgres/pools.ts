import { Pool, type PoolConfig } from 'pg';

/**
 * The server's connections. Every one takes the role `finder_app`, whoever it logs in as, so that also on a Postgres of the
 * operator's own the server may change listings but only append to their history.
 * A statement that takes longer than ten seconds is ended: no page waits that long.
 */
export function openAppPool(appUrl: string, max = 10): Pool {
  return openPool({
    connectionString: appUrl, max, options: '-c role=finder_app', statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000, application_name: 'finder',
  });
}

/** Connections of the tables' owner, for migrations, seeds and imports: few, and without a limit on how long a statement takes. */
export function openMigratorPool(migratorUrl: string): Pool {
  return openPool({ connectionString: migratorUrl, max: 2, application_name: 'finder-migrator' });
}

function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000, keepAlive: true, ...config });
  // A connection may break at any time (Postgres restarted). The query under way is rejected, the pool makes a new one; but
  // without listeners, here for idle and there for busy connections, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
