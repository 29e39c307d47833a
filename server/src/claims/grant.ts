import type { PoolClient } from 'pg';
import { queueMail } from '../mail/queue.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { staffPaths, type MakeLetter } from './letters.ts';
import { changeClaim, makeOwner, readOwners, type ClaimRow } from './repository.ts';

/** Makes the requester an owner, tells them, and tells those who own the listing already. Wants the claim locked. */
export async function grantClaim(client: PoolClient, claim: ClaimRow, letter: MakeLetter, { at, by, note }: { at: Date; by: string | null; note: string }): Promise<void> {
  const owners = (await readOwners(client, claim.clinicId)).filter(({ email }) => email !== claim.personEmail);
  await makeOwner(client, claim.clinicId, claim.personId, at);
  await changeClaim(client, claim.id, { state: 'granted', decided_at: at, decided_by: by, decision_note: note, waits_since: null, code_hash: null });
  await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.granted(claim.personName, claim.clinicName), { button: { label: (words) => words.grantedButton, path: staffPaths.edit(claim.slug) } }));
  for (const owner of owners) {
    await queueMail(client, owner.email, letter(owner.lang, (words) => words.joined(owner.name, claim.clinicName, `${claim.personName} (${claim.personEmail})`), { button: { label: (words) => words.askedButton, path: staffPaths.people(claim.slug) } }));
  }
  await logStaffEvent(client, { at, actor: by ?? claim.personId, clinicId: claim.clinicId, personId: claim.personId, event: 'claim-granted', item: claim.id, note, detail: { way: claim.way } });
}
