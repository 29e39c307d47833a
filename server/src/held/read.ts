import type { Pool } from 'pg';
import type { HeldChange } from './held-change.ts';

type Client = Pick<Pool, 'query'>;

export type HeldWanted = { ids: string[] } | { submissions: string[] } | { clinicId: string } | { waiting: true };

/**
 * Reads held changes, oldest first: by id, by the save they came with, all of one clinic, or all that wait. With `lock`
 * nobody else can decide them until the transaction ends.
 */
export async function readHeld(client: Client, wanted: HeldWanted, lock = false): Promise<HeldChange[]> {
  const [condition, values]: [string, unknown[]] = 'ids' in wanted ? ['h.id = ANY($1::uuid[])', [wanted.ids]]
    : 'submissions' in wanted ? ['h.submission = ANY($1::uuid[])', [wanted.submissions]]
    : 'clinicId' in wanted ? ['h.clinic_id = $1', [wanted.clinicId]]
    : [`h.state = 'waiting'`, []];
  const { rows } = await client.query<HeldChange & { personId: string | null; personName: string | null; deciderId: string | null; deciderName: string | null }>(
    `SELECT h.id, h.submission, h.clinic_id AS "clinicId", h.field, h.before, h.after, h.why, h.created_at AS "createdAt", h.state,
            h.decided_at AS "decidedAt", h.decision_note AS "decisionNote",
            p.id AS "personId", p.name AS "personName", d.id AS "deciderId", d.name AS "deciderName"
     FROM held_change h LEFT JOIN person p ON p.id = h.person_id LEFT JOIN person d ON d.id = h.decided_by
     WHERE ${condition} ORDER BY h.created_at, h.id ${lock ? 'FOR UPDATE OF h' : ''}`,
    values,
  );
  return rows.map(({ personId, personName, deciderId, deciderName, ...change }) => ({
    ...change,
    person: personId === null ? null : { id: personId, name: personName ?? '' },
    decidedBy: deciderId === null ? null : { id: deciderId, name: deciderName ?? '' },
  }));
}
