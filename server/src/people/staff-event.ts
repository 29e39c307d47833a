import type { Pool } from 'pg';

/** Something that keepers or moderators did. `item` names what it was about, `detail` holds what one may want to look up later. */
export type StaffEvent = {
  at: Date;
  actor: string | null;
  clinicId: string | null;
  /** Whom it was about, when that is somebody else. */
  personId?: string | null;
  event: string;
  item?: string;
  note?: string;
  detail?: object;
};

/** Writes one event into the log that can only be appended to, and returns its number. Pass the client of the transaction in which it happens. */
export async function logStaffEvent(client: Pick<Pool, 'query'>, { at, actor, clinicId, personId = null, event, item, note = '', detail }: StaffEvent): Promise<string> {
  const { rows: [row] } = await client.query<{ id: string }>(
    'INSERT INTO staff_event (at, actor, clinic_id, person_id, event, item, note, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id::text AS id',
    [at, actor, clinicId, personId, event, item ?? null, note, detail ? JSON.stringify(detail) : null],
  );
  return row?.id ?? '';
}
