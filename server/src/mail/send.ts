import type { Pool } from 'pg';
import type { Outgoing, Transport } from './transport.ts';

/** Seconds to wait after the first, second … try. The last one counts for all that follow: mail is never given up silently. */
const waits = [30, 120, 600, 3600, 6 * 3600];

type Waiting = Outgoing & { tries: number };

/**
 * Sends the letters whose time has come, at most `most` of them, and returns how many went out. Several processes may do so
 * at once: a letter that one of them holds is skipped by the others. A letter may go out twice if the process dies after the
 * mail server took it; it then has the same message id.
 */
export async function sendWaiting(pool: Pool, transport: Transport, now: () => Date, most = 20): Promise<number> {
  let sent = 0;
  for (let round = 0; round < most; round++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows: [letter] } = await client.query<Waiting>(
        `SELECT id, recipient, subject, body_text AS text, body_html AS html, tries FROM mail
         WHERE sent_at IS NULL AND next_try <= $1 ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED`, [now()]);
      if (!letter) {
        await client.query('COMMIT');
        return sent;
      }
      const failure = await transport.send(letter).then(() => null, (thrown: unknown) => thrown);
      if (failure === null) {
        // What was in it is not kept: links in letters open accounts.
        await client.query(`UPDATE mail SET sent_at = $2, tries = tries + 1, last_error = NULL, body_text = '', body_html = '' WHERE id = $1`, [letter.id, now()]);
        sent++;
      } else {
        const wait = waits[Math.min(letter.tries, waits.length - 1)]!;
        const reason = failure instanceof Error ? ('code' in failure ? String(failure.code) : failure.name) : 'unknown';
        await client.query(`UPDATE mail SET tries = tries + 1, next_try = $2, last_error = $3 WHERE id = $1`, [letter.id, new Date(now().getTime() + wait * 1000), reason.slice(0, 100)]);
      }
      await client.query('COMMIT');
    } catch (thrown) {
      await client.query('ROLLBACK').catch(() => {});
      throw thrown;
    } finally {
      client.release();
    }
  }
  return sent;
}

/**
 * Sends letters as they come until it is stopped. `say` gets a line when letters cannot be sent, and one when they can again;
 * no line names a person.
 */
export function startSending({ pool, transport, now, say, every = 2000 }: { pool: Pool; transport: Transport; now: () => Date; say: (line: string) => void; every?: number }): { stop: () => Promise<void> } {
  const ending = new AbortController();
  let failing = false;
  let wake = () => {};
  const loop = async () => {
    while (!ending.signal.aborted) {
      try {
        await sendWaiting(pool, transport, now);
        const { rows: [waiting] } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM mail WHERE sent_at IS NULL AND tries > 0');
        const count = waiting?.count ?? 0;
        if (count > 0 !== failing) say(count > 0 ? `Mail cannot be sent now: ${count} waiting. It is tried again by itself.` : 'Mail is being sent again.');
        failing = count > 0;
      } catch {
        // The database is away; letters are safe in it.
      }
      if (!ending.signal.aborted) await new Promise<void>((done) => { wake = done; setTimeout(done, every).unref(); });
    }
  };
  const running = loop();
  return {
    stop: async () => {
      ending.abort();
      wake();
      await running;
      transport.close();
    },
  };
}
