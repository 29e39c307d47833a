import type { Facts } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { StoredListing } from '../listing/read.ts';

/** Of some listings those that somebody keeps, by the same names. What is not to be listed is in nobody's care. */
export async function readCare(client: PoolClient, personId: string, listings: ReadonlyMap<string, StoredListing>): Promise<Map<string, StoredListing>> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT clinic_id AS id FROM clinic_keeper WHERE person_id = $1 AND clinic_id = ANY($2::uuid[])', [personId, [...listings.values()].map(({ id }) => id)]);
  const kept = new Set(rows.map(({ id }) => id));
  return new Map([...listings].filter(([, { id, listing }]) => kept.has(id) && listing.status !== 'do-not-list'));
}

/** What waits for a moderator, by listing and field. */
export async function readWaiting(client: PoolClient, ids: string[]): Promise<Map<string, Partial<Facts>>> {
  const { rows } = await client.query<{ id: string; fields: Partial<Facts> }>(
    `SELECT clinic_id AS id, jsonb_object_agg(field, after) AS fields FROM held_change
     WHERE state = 'waiting' AND clinic_id = ANY($1::uuid[]) GROUP BY clinic_id`, [ids]);
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}

/** Ids of what somebody may download, in the order of their addresses, `most` at a time. */
export async function readOwnIds(client: Pick<PoolClient, 'query'>, { id, moderates }: { id: string; moderates: boolean }, after: string, most: number): Promise<{ id: string; slug: string }[]> {
  const { rows } = await client.query<{ id: string; slug: string }>(
    `SELECT id, slug FROM clinic c WHERE slug > $2 AND ($3 OR (status <> 'do-not-list'
       AND EXISTS (SELECT FROM clinic_keeper k WHERE k.clinic_id = c.id AND k.person_id = $1))) ORDER BY slug LIMIT $4`,
    [id, after, moderates, most]);
  return rows;
}
