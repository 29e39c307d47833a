import { Client, type Pool } from 'pg';
import type { Queryable } from './repository.ts';

/** A connection of one's own, made anew when it breaks. */
export type Line = { query: Queryable; close: () => Promise<void> };

/** How long a statement may take, in milliseconds. */
const longest = 60_000;

/** Opens connections as the pool does, outside of it: however busy that is, changes are followed. `wake` is called at each notice of a channel. */
export function openLine(pool: Pool, channel: string, wake: () => void): Line {
  let line: Promise<Client> | null = null;
  /** The client behind the line, once it is connected. */
  let current: Client | null = null;
  let closed = false;

  async function connect(): Promise<Client> {
    // The first reading of a large directory takes longer than any page may wait.
    // The database gives up first: then the connection can be used again.
    const client = new Client({ ...pool.options, connectionTimeoutMillis: 5000, statement_timeout: longest, query_timeout: longest + 5000 });
    const lost = () => { if (current === client) line = current = null; };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', wake);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (thrown) {
      client.end().catch(() => {});
      throw thrown;
    }
    current = client;
    return client;
  }
  function connected(): Promise<Client> {
    if (closed) return Promise.reject(new Error('This connection is closed.'));
    line ??= connect().catch((thrown: unknown) => {
      line = null;
      throw thrown;
    });
    return line;
  }
  const query = async (...asked: Parameters<Client['query']>) => {
    const client = await connected();
    try {
      return await client.query(...asked);
    } catch (thrown) {
      // Nothing came back at all: whoever is at the other end, the next question goes another way.
      if (current === client && thrown instanceof Error && thrown.message === 'Query read timeout') {
        line = current = null;
        client.end().catch(() => {});
      }
      throw thrown;
    }
  };
  return {
    // Only the plain form of node-postgres's many is used.
    query: { query } as unknown as Queryable,
    close: async () => {
      closed = true;
      const client = await line?.catch(() => null);
      await client?.end().catch(() => {});
    },
  };
}
