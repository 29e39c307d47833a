import type { ClaimWay, FoundClinics } from '@finder/contract';
import type { Pool } from 'pg';

export type Client = Pick<Pool, 'query'>;

export type ClaimRow = {
  id: string;
  /** The request of a chain with which it was made. */
  groupId: string | null;
  /** The mailed code that it shares with others of its group. */
  sharedCode: string | null;
  clinicId: string;
  personId: string;
  personName: string;
  personEmail: string;
  personLang: 'en' | 'es';
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  way: ClaimWay | null;
  words: string;
  codeTo: string | null;
  codeHash: string | null;
  codeEnds: Date | null;
  triesLeft: number;
  codesSent: number;
  provenAt: Date | null;
  waitsSince: Date | null;
  objection: string | null;
  objectedAt: Date | null;
  createdAt: Date;
  decisionNote: string;
  slug: string;
  clinicName: string;
  street: string;
  unit: string | null;
  city: string;
  clinicState: string;
  zip: string;
  website: string | null;
  npi: string | null;
  kept: boolean;
  /** The website was checked with the contact facts and has not changed since. */
  websiteChecked: boolean;
  /** When the website came to be what it is. */
  websiteSince: Date | null;
};

const columns = `
  k.id, k.group_id AS "groupId", k.shared_code AS "sharedCode", k.clinic_id AS "clinicId", k.person_id AS "personId", p.name AS "personName", p.email AS "personEmail", p.lang AS "personLang",
  k.state, k.way, k.words, k.code_to AS "codeTo", k.code_hash AS "codeHash", k.code_ends AS "codeEnds", k.tries_left AS "triesLeft",
  k.codes_sent AS "codesSent", k.proven_at AS "provenAt", k.waits_since AS "waitsSince", k.objection, k.objected_at AS "objectedAt",
  k.created_at AS "createdAt", k.decision_note AS "decisionNote",
  c.slug, c.name AS "clinicName", c.street, c.unit, c.city, c.state AS "clinicState", c.zip, c.website, c.npi,
  EXISTS (SELECT FROM clinic_keeper o WHERE o.clinic_id = c.id AND o.role = 'owner') AS kept,
  coalesce(f.verified_on >= changed.day, f.verified_on IS NOT NULL) AS "websiteChecked", changed.since AS "websiteSince"`;

// A website that came with the listing itself was there when the listing was checked; one that came later must have been checked after.
const from = `
  FROM claim k JOIN person p ON p.id = k.person_id JOIN clinic c ON c.id = k.clinic_id
  LEFT JOIN fact_source f ON f.clinic_id = c.id AND f.fact_group = 'contact'
  CROSS JOIN LATERAL (
    SELECT max(h.at) AS since, max(h.at) FILTER (WHERE h.operation = 'update')::date AS day FROM clinic_change h
    WHERE h.clinic_id = c.id AND h.table_name = 'clinic' AND h.before ->> 'website' IS DISTINCT FROM h.after ->> 'website') AS changed`;

/** Claims by what narrows them down, newest first. With `lock` nobody else decides them until the transaction ends. */
export async function readClaims(client: Client, where: string, values: unknown[], lock = false): Promise<ClaimRow[]> {
  const { rows } = await client.query<ClaimRow>(`SELECT ${columns} ${from} WHERE ${where} ORDER BY k.created_at DESC, k.id DESC ${lock ? 'FOR UPDATE OF k' : 'LIMIT 200'}`, values);
  return rows;
}

/** One claim, locked. A claim of somebody else is as good as absent when `personId` is given. */
export async function lockClaim(client: Client, id: string, personId?: string): Promise<ClaimRow | null> {
  const [claim] = personId === undefined ? await readClaims(client, 'k.id = $1', [id], true) : await readClaims(client, 'k.id = $1 AND k.person_id = $2', [id, personId], true);
  return claim ?? null;
}

/** False when the person has an open claim of this clinic already. */
export async function addClaim(client: Client, claim: { id: string; clinicId: string; personId: string; createdAt: Date; groupId: string | null }): Promise<boolean> {
  const { rowCount } = await client.query(
    'INSERT INTO claim (id, clinic_id, person_id, created_at, group_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (clinic_id, person_id) WHERE state = \'open\' DO NOTHING',
    [claim.id, claim.clinicId, claim.personId, claim.createdAt, claim.groupId]);
  return rowCount === 1;
}

/** How many claims somebody began since a moment: of one clinic, and of all. */
export async function countClaims(client: Client, personId: string, clinicId: string, since: Date): Promise<{ ofClinic: number; all: number }> {
  const { rows } = await client.query<{ ofClinic: number; all: number }>(
    'SELECT (count(*) FILTER (WHERE clinic_id = $2))::int AS "ofClinic", count(*)::int AS all FROM claim WHERE person_id = $1 AND created_at > $3', [personId, clinicId, since]);
  return rows[0] ?? { ofClinic: 0, all: 0 };
}

/** How many codes were mailed to a clinic's domain since a moment, whoever asked for them. */
export async function countCodes(client: Client, clinicId: string, since: Date): Promise<number> {
  const { rows } = await client.query<{ sent: number }>('SELECT coalesce(sum(codes_sent), 0)::int AS sent FROM claim WHERE clinic_id = $1 AND created_at > $2', [clinicId, since]);
  return rows[0]?.sent ?? 0;
}

/** Sets what has changed of a claim. Keys are the table's columns, written by us. */
export async function changeClaim(client: Client, id: string, changes: Record<string, unknown>): Promise<void> {
  const names = Object.keys(changes);
  await client.query(`UPDATE claim SET ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} WHERE id = $1`, [id, ...Object.values(changes)]);
}

/**
 * The claims of a request of a chain, locked in one order, their listings first as everybody does who writes both: nobody's part in
 * them changes until the transaction ends. `owned`: the listings that somebody owns.
 */
export async function lockGroup(client: Client, groupId: string, personId: string | null): Promise<{ claims: ClaimRow[]; owned: Set<string> }> {
  await client.query('SELECT FROM clinic WHERE id IN (SELECT clinic_id FROM claim WHERE group_id = $1) ORDER BY id FOR UPDATE', [groupId]);
  const claims = await readClaims(client, 'k.group_id = $1 AND ($2::uuid IS NULL OR k.person_id = $2)', [groupId, personId], true);
  const { rows } = await client.query<{ id: string }>(`SELECT clinic_id AS id FROM clinic_keeper WHERE role = 'owner' AND clinic_id = ANY($1::uuid[])`, [claims.map(({ clinicId }) => clinicId)]);
  return { claims, owned: new Set(rows.map(({ id }) => id)) };
}

/** A wrong try at a shared code. */
export async function loseTry(client: Client, sharedCode: string): Promise<void> {
  await client.query('UPDATE claim SET tries_left = greatest(tries_left - 1, 0) WHERE shared_code = $1', [sharedCode]);
}

/** A claim that this moderator refused waits again. False when it is in another state. */
export async function reopenClaim(client: Client, id: unknown, by: string, waitsSince: unknown): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE claim SET state = 'open', decided_by = NULL, decided_at = NULL, decision_note = '', waits_since = $3 WHERE id = $1 AND state = 'refused' AND decided_by = $2`, [id, by, waitsSince]);
  return rowCount === 1;
}

/** Makes somebody a keeper, or an owner of an editor. */
export async function makeOwner(client: Client, clinicId: string, personId: string, since: Date): Promise<void> {
  await client.query(
    `INSERT INTO clinic_keeper (clinic_id, person_id, role, since) VALUES ($1, $2, 'owner', $3) ON CONFLICT (clinic_id, person_id) DO UPDATE SET role = 'owner'`,
    [clinicId, personId, since]);
}

export type Reader = { email: string; name: string; lang: 'en' | 'es' };

/** The owners of a listing, to write to. */
export async function readOwners(client: Client, clinicId: string): Promise<Reader[]> {
  const { rows } = await client.query<Reader>(
    `SELECT p.email, p.name, p.lang FROM clinic_keeper k JOIN person p ON p.id = k.person_id WHERE k.clinic_id = $1 AND k.role = 'owner' ORDER BY p.email`, [clinicId]);
  return rows;
}

/** Whether somebody owns the listing. Nobody's part in it changes until the transaction ends. */
export async function lockOwned(client: Client, clinicId: string): Promise<boolean> {
  await client.query('SELECT FROM clinic WHERE id = $1 FOR UPDATE', [clinicId]);
  const { rowCount } = await client.query(`SELECT FROM clinic_keeper WHERE clinic_id = $1 AND role = 'owner'`, [clinicId]);
  return (rowCount ?? 0) > 0;
}

/** Listings that patients may see, by a part of the name, the start of the ZIP, or the digits of the phone: twenty at most. */
export async function findByName(client: Client, q: string): Promise<FoundClinics['clinics']> {
  const digits = q.replaceAll(/\D/g, '');
  const { rows } = await client.query<FoundClinics['clinics'][number]>(
    `SELECT slug, name, street, unit, city, state, zip FROM clinic
     WHERE status <> 'do-not-list' AND (NOT invented OR NOT EXISTS (SELECT FROM clinic WHERE NOT invented))
       AND (position(lower($1) IN lower(name)) > 0 OR position(lower($1) IN lower(name || ' ' || city)) > 0
         OR (length($2) = 5 AND zip = $2) OR (length($2) >= 10 AND phone = '+1' || right($2, 10)))
     ORDER BY position(lower($1) IN lower(name)) = 1 DESC, name, city, slug LIMIT 20`, [q, digits]);
  return rows;
}
