import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { ProblemError } from '../problems/problem.ts';

/**
 * Does a write once, however often its request is sent: the answer is kept beside the write, in its transaction, and given
 * again to the same person with the same key (Idempotency-Key). `request` is all that the write depends on. Without a key
 * it is simply done. Throws `conflict` when the key was used for something else.
 */
export async function answerOnce<Answer>(
  client: PoolClient, { personId, key, request }: { personId: string; key: string | undefined; request: unknown }, work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work();
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  // The second of two presses waits here until the first is saved.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${personId} ${key}`]);
  const { rows: [kept] } = await client.query<{ hash: string; body: Answer }>(
    'SELECT request_hash AS hash, body FROM idempotent_answer WHERE person_id = $1 AND key = $2', [personId, key]);
  if (kept && kept.hash !== hash) throw new ProblemError('conflict', 'This Idempotency-Key was used for another request.');
  if (kept) return kept.body;
  const answer = await work();
  // Nobody sends a press again a day later; a person has few of these.
  await client.query(`DELETE FROM idempotent_answer WHERE person_id = $1 AND created_at < now() - interval '1 day'`, [personId]);
  await client.query('INSERT INTO idempotent_answer (person_id, key, request_hash, status, body) VALUES ($1, $2, $3, 200, $4)', [personId, key, hash, JSON.stringify(answer)]);
  return answer;
}
