import type { ListingRequest, StateCode } from '@finder/contract';
import type { z } from 'zod';
import type { Client } from './repository.ts';

export type ListingRequestRow = {
  id: string; personId: string; personName: string; personEmail: string; personLang: 'en' | 'es';
  name: string; street: string; unit: string | null; city: string; stateCode: StateCode; zip: string; phone: string | null; website: string | null; npi: string | null;
  words: string; createdAt: Date; state: 'waiting' | 'added' | 'refused' | 'withdrawn'; decisionNote: string; slug: string | null;
};

/** Requests for new listings by what narrows them down, newest first. With `lock` nobody else decides them until the transaction ends. */
export async function readListingRequests(client: Client, where: string, values: unknown[], lock = false): Promise<ListingRequestRow[]> {
  const { rows } = await client.query<ListingRequestRow>(
    `SELECT r.id, r.person_id AS "personId", p.name AS "personName", p.email AS "personEmail", p.lang AS "personLang", r.name, r.street, r.unit, r.city,
            r.state_code AS "stateCode", r.zip, r.phone, r.website, r.npi, r.words, r.created_at AS "createdAt", r.state, r.decision_note AS "decisionNote", c.slug
     FROM listing_request r JOIN person p ON p.id = r.person_id LEFT JOIN clinic c ON c.id = r.clinic_id
     WHERE ${where} ORDER BY r.created_at DESC, r.id DESC ${lock ? 'FOR UPDATE OF r' : 'LIMIT 200'}`, values);
  return rows;
}

export async function addListingRequest(client: Client, id: string, personId: string, request: z.output<typeof ListingRequest>, at: Date): Promise<void> {
  const { name, street, unit, city, state, zip, phone, website, npi, words } = request;
  await client.query(
    `INSERT INTO listing_request (id, person_id, name, street, unit, city, state_code, zip, phone, website, npi, words, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, personId, name, street, unit, city, state, zip, phone, website, npi, words, at]);
}

export async function countWaitingRequests(client: Client, personId: string): Promise<number> {
  const { rows } = await client.query<{ waiting: number }>(`SELECT count(*)::int AS waiting FROM listing_request WHERE person_id = $1 AND state = 'waiting'`, [personId]);
  return rows[0]?.waiting ?? 0;
}

/** False when the person has no waiting request of that id. */
export async function withdrawListingRequest(client: Client, id: string, personId: string, at: Date): Promise<boolean> {
  const { rowCount } = await client.query(`UPDATE listing_request SET state = 'withdrawn', decided_at = $3 WHERE id = $1 AND person_id = $2 AND state = 'waiting'`, [id, personId, at]);
  return rowCount === 1;
}

/** Ends a request that waits. */
export async function decideListingRequest(client: Client, id: string, decision: { state: 'added' | 'refused'; clinicId: string | null; by: string; at: Date; note: string }): Promise<void> {
  await client.query('UPDATE listing_request SET state = $2, clinic_id = $3, decided_by = $4, decided_at = $5, decision_note = $6 WHERE id = $1',
    [id, decision.state, decision.clinicId, decision.by, decision.at, decision.note]);
}
