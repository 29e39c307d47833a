import type { Facts, HeldField } from '@finder/contract';
import type { PoolClient } from 'pg';
import { uuidV7 } from '../listing/uuid.ts';
import type { HeldChange } from './held-change.ts';

export type NewHeld = { field: HeldField; before: Facts[HeldField]; after: Facts[HeldField] };

/**
 * Puts fields of one save before the moderators and returns the id of the submission. What waited for the same fields is
 * withdrawn. Wants a transaction in which the listing is locked and `sayWho` was called; the listing goes up by one
 * version, so that whoever edits it meanwhile hears of it.
 */
export async function holdChanges(client: PoolClient, { clinicId, personId, why, changes }: {
  clinicId: string; personId: string; why: string; changes: NewHeld[];
}): Promise<string> {
  const submission = uuidV7();
  await withdrawHeld(client, clinicId, personId, changes.map(({ field }) => field));
  for (const { field, before, after } of changes) {
    await client.query(
      `INSERT INTO held_change (id, submission, clinic_id, person_id, field, before, after, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuidV7(), submission, clinicId, personId, field, JSON.stringify(before), JSON.stringify(after), why],
    );
  }
  if (changes.length > 0) await raiseVersion(client, clinicId);
  return submission;
}

/** Takes back what waits for these fields; returns how many did. The same transaction as for `holdChanges`. */
export async function withdrawHeld(client: PoolClient, clinicId: string, personId: string, fields: HeldField[]): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE held_change SET state = 'withdrawn', decided_at = now(), decided_by = $3
     WHERE clinic_id = $1 AND field = ANY($2) AND state = 'waiting'`,
    [clinicId, fields, personId],
  );
  if (rowCount) await raiseVersion(client, clinicId);
  return rowCount ?? 0;
}

/** Notes a moderator's decision. False when it does not wait any more: somebody else was first. Changes no listing. */
export async function decideHeld(client: PoolClient, { id, state, by, note }: {
  id: HeldChange['id']; state: 'approved' | 'refused'; by: string; note: string;
}): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE held_change SET state = $2, decided_by = $3, decided_at = now(), decision_note = $4 WHERE id = $1 AND state = 'waiting'`,
    [id, state, by, note],
  );
  return rowCount === 1;
}

/**
 * Puts refused changes before the moderators again. False when not all were refused by this moderator, or when a newer change of
 * the same field waits: then none may stay changed.
 */
export async function reopenHeld(client: PoolClient, ids: string[], by: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE held_change h SET state = 'waiting', decided_by = NULL, decided_at = NULL, decision_note = ''
     WHERE id = ANY($1::uuid[]) AND state = 'refused' AND decided_by = $2
       AND NOT EXISTS (SELECT FROM held_change o WHERE o.clinic_id = h.clinic_id AND o.field = h.field AND o.state = 'waiting')`,
    [ids, by],
  );
  return rowCount === ids.length;
}

async function raiseVersion(client: PoolClient, clinicId: string): Promise<void> {
  await client.query('UPDATE clinic SET version = version + 1, updated_at = now() WHERE id = $1', [clinicId]);
}
