import type { Message } from '@finder/contract';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

export type DecisionRow = { id: string; at: Date; event: string; note: string; title: string | null; slug: string | null; rows: { label: string }[] | null };

/** What an event of the log says to those whom it concerns. */
const ofClinic = { 'decided-changes-yes': 'changes-yes', 'decided-changes-no': 'changes-no', 'undone-changes-no': 'changes-again', 'decided-duplicates-yes': 'merged', 'verified': 'verified' } as const;
const ofClaim = { 'decided-claims-yes': 'claim-yes', 'decided-claims-no': 'claim-no', 'undone-claims-no': 'claim-again' } as const;
const ofChain = { 'decided-chains-yes': 'claim-yes', 'decided-chains-no': 'claim-no', 'undone-chains-no': 'claim-again' } as const;
const ofRequest = { 'decided-listings-yes': 'listing-yes', 'decided-listings-no': 'listing-no' } as const;
export const topicOf: Record<string, Message['topic'] | undefined> = { ...ofClinic, ...ofClaim, ...ofChain, ...ofRequest };
/** Notes that were written for whoever sent it. What a moderator noted with a check or a merge is for moderators. */
const told = new Set<string>(['changes-yes', 'changes-no', 'claim-yes', 'claim-no', 'listing-yes', 'listing-no'] satisfies Message['topic'][]);
export const noteOf = ({ event, note }: DecisionRow): string => (told.has(topicOf[event] ?? '') ? note : '');

/** The newest decisions about the listings that somebody keeps, and about what they asked for themselves. */
export async function readDecisions(client: Client, personId: string, most: number): Promise<DecisionRow[]> {
  const { rows } = await client.query<DecisionRow>(
    `WITH own AS (
       SELECT id FROM staff_event WHERE event = ANY($2) AND clinic_id IN (SELECT clinic_id FROM clinic_keeper WHERE person_id = $1)
       UNION SELECT id FROM staff_event WHERE event = ANY($3) AND item IN (SELECT id::text FROM claim WHERE person_id = $1)
       UNION SELECT id FROM staff_event WHERE event = ANY($6) AND item IN (SELECT group_id::text FROM claim WHERE person_id = $1)
       UNION SELECT id FROM staff_event WHERE event = ANY($4) AND item IN (SELECT id::text FROM listing_request WHERE person_id = $1)
     )
     SELECT e.id::text AS id, e.at, e.event, e.note, coalesce(c.name, e.detail ->> 'title') AS title, c.slug, e.detail -> 'rows' AS rows
     FROM staff_event e LEFT JOIN clinic c ON c.id = e.clinic_id WHERE e.id IN (SELECT id FROM own) ORDER BY e.id DESC LIMIT $5`,
    [personId, Object.keys(ofClinic), Object.keys(ofClaim), Object.keys(ofRequest), most, Object.keys(ofChain)]);
  return rows;
}
