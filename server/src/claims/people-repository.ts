import type { Role } from '@finder/contract';
import type { Client } from './repository.ts';

export type ClinicRow = { id: string; slug: string; name: string; street: string; unit: string | null; city: string; state: string; zip: string };
export type KeeperRow = { id: string; name: string; email: string; lang: 'en' | 'es'; role: Role; since: Date };
export type InvitationRow = { id: string; clinicId: string; email: string; role: Role; endsAt: Date; invitedBy: string | null; inviterName: string | null; state: string } & Omit<ClinicRow, 'id' | 'state'> & { clinicState: string };

/** The listing at an address. With `lock` nobody's part in it changes until the transaction ends. */
export async function findClinic(client: Client, slug: string, lock = false): Promise<ClinicRow | null> {
  const { rows } = await client.query<ClinicRow>(`SELECT id, slug, name, street, unit, city, state, zip FROM clinic WHERE slug = $1 ${lock ? 'FOR UPDATE' : ''}`, [slug]);
  return rows[0] ?? null;
}

/** Everybody who keeps a listing, owners first. */
export async function readKeepers(client: Client, clinicId: string): Promise<KeeperRow[]> {
  const { rows } = await client.query<KeeperRow>(
    `SELECT p.id, p.name, p.email, p.lang, k.role, k.since FROM clinic_keeper k JOIN person p ON p.id = k.person_id
     WHERE k.clinic_id = $1 ORDER BY k.role = 'owner' DESC, p.name, p.id`, [clinicId]);
  return rows;
}

export async function setRole(client: Client, clinicId: string, personId: string, role: Role): Promise<void> {
  await client.query('UPDATE clinic_keeper SET role = $3 WHERE clinic_id = $1 AND person_id = $2', [clinicId, personId, role]);
}

export async function removeKeeper(client: Client, clinicId: string, personId: string): Promise<void> {
  await client.query('DELETE FROM clinic_keeper WHERE clinic_id = $1 AND person_id = $2', [clinicId, personId]);
}

/** Somebody who keeps the listing already stays what they are, or becomes an owner. */
export async function addKeeper(client: Client, clinicId: string, personId: string, role: Role, since: Date): Promise<void> {
  await client.query(
    `INSERT INTO clinic_keeper (clinic_id, person_id, role, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (clinic_id, person_id) DO UPDATE SET role = CASE WHEN clinic_keeper.role = 'owner' THEN 'owner' ELSE excluded.role END`, [clinicId, personId, role, since]);
}

const invitations = `
  SELECT i.id, i.clinic_id AS "clinicId", i.email, i.role, i.ends_at AS "endsAt", i.invited_by AS "invitedBy", i.state, p.name AS "inviterName",
         c.slug, c.name, c.street, c.unit, c.city, c.state AS "clinicState", c.zip
  FROM keeper_invitation i JOIN clinic c ON c.id = i.clinic_id LEFT JOIN person p ON p.id = i.invited_by`;

/** Invitations that nobody has answered yet, whether or not their time is over. */
export async function readInvitations(client: Client, clinicId: string): Promise<InvitationRow[]> {
  const { rows } = await client.query<InvitationRow>(`${invitations} WHERE i.clinic_id = $1 AND i.state = 'open' ORDER BY i.email`, [clinicId]);
  return rows;
}

/** The invitation of a link. Who locks it locks its listing first. */
export async function findInvitation(client: Client, tokenHash: string, lock: boolean): Promise<InvitationRow | null> {
  const { rows } = await client.query<InvitationRow>(`${invitations} WHERE i.token_hash = $1 ${lock ? 'FOR UPDATE OF i' : ''}`, [tokenHash]);
  return rows[0] ?? null;
}

/** A second invitation of the same mailbox takes the place of the first: only the newest link works. */
export async function putInvitation(client: Client, row: { id: string; clinicId: string; email: string; role: Role; tokenHash: string; by: string; at: Date; endsAt: Date }): Promise<void> {
  await client.query(`UPDATE keeper_invitation SET state = 'withdrawn' WHERE clinic_id = $1 AND email = $2 AND state = 'open'`, [row.clinicId, row.email]);
  await client.query(
    'INSERT INTO keeper_invitation (id, clinic_id, email, role, token_hash, invited_by, created_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [row.id, row.clinicId, row.email, row.role, row.tokenHash, row.by, row.at, row.endsAt]);
}

/** False when the clinic has no open invitation of that id. */
export async function endInvitation(client: Client, clinicId: string, id: string, state: 'accepted' | 'withdrawn'): Promise<boolean> {
  const { rowCount } = await client.query(`UPDATE keeper_invitation SET state = $3 WHERE id = $2 AND clinic_id = $1 AND state = 'open'`, [clinicId, id, state]);
  return rowCount === 1;
}

/** How many invitations somebody sent since a moment. */
export async function countInvitations(client: Client, personId: string, since: Date): Promise<number> {
  const { rows } = await client.query<{ sent: number }>('SELECT count(*)::int AS sent FROM keeper_invitation WHERE invited_by = $1 AND created_at > $2', [personId, since]);
  return rows[0]?.sent ?? 0;
}
