import type { QueueItem } from '@finder/contract';
import type { PoolClient } from 'pg';

type Sender = NonNullable<QueueItem['sender']>;

/** Who sent something, since when they keep the listing, and how their changes were decided before. */
export async function readSender(client: Pick<PoolClient, 'query'>, personId: string | null, clinicId: string | null): Promise<Sender | null> {
  if (personId === null) return null;
  const { rows } = await client.query<{ name: string; email: string; since: Date | null; approved: number; decided: number }>(
    `SELECT p.name, p.email, (SELECT since FROM clinic_keeper k WHERE k.person_id = p.id AND k.clinic_id = $2) AS since,
            (SELECT count(*)::int FROM held_change h WHERE h.person_id = p.id AND h.state = 'approved') AS approved,
            (SELECT count(*)::int FROM held_change h WHERE h.person_id = p.id AND h.state IN ('approved', 'refused')) AS decided
     FROM person p WHERE p.id = $1`, [personId, clinicId]);
  const [row] = rows;
  return row ? { name: row.name, email: row.email, keeperSince: row.since?.toISOString() ?? null, approved: row.approved, decided: row.decided } : null;
}
