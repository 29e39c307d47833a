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
  // An idle connection may break at any time (Postgres restarted); the pool replaces it, and the next query tells if it cannot.
  pool.on('error', () => {});
  return pool;
}
