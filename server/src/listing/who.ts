import type { Pool, PoolClient } from 'pg';

/** Where transactions come from. */
export type Connections = Pool;

/** Who writes, from where, and why: the history keeps it beside each change. */
export type Who = { actor: string; source: string; reason: string | null };

/** Tells the database who writes for the rest of this transaction. A write without it is refused by the history's triggers. */
export async function sayWho(client: PoolClient, who: Who): Promise<void> {
  await client.query(
    `SELECT set_config('finder.actor', $1, true), set_config('finder.source', $2, true), set_config('finder.reason', $3, true)`,
    [who.actor, who.source, who.reason ?? ''],
  );
}

/** Runs `work` in one transaction: all of it is saved, or, when it throws, nothing. */
export async function inTransaction<Result>(pool: Connections, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    broken = false;
    return result;
  } catch (thrown) {
    await client.query('ROLLBACK').then(() => { broken = false; }, () => undefined);
    throw thrown;
  } finally {
    client.release(broken);
  }
}
