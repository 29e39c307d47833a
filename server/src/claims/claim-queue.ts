import { bareItem, uuidPattern, type QueueKind } from '../queue/kind.ts';
import { readSender } from '../queue/sender.ts';
import { queueMail } from '../mail/queue.ts';
import { ProblemError } from '../problems/problem.ts';
import { codeLife, hashCode, makeCode, triesPerCode } from './code.ts';
import type { ClaimDeps } from './deps.ts';
import { staffPaths } from './letters.ts';
import { waitsWithGroup } from './chain-queue.ts';
import { grantClaim } from './grant.ts';
import { changeClaim, lockClaim, readClaims, readOwners, reopenClaim } from './repository.ts';

const waitsAlone = `k.waits_since IS NOT NULL AND NOT (${waitsWithGroup})`;

/** Claims that want a person's eye: a call or a letter, papers, an owner who is there already, or an objection. */
export function claimQueue({ secret, letter }: Pick<ClaimDeps, 'secret' | 'letter'>): QueueKind {
  return {
    kind: 'claims',
    list: async (client) => (await readClaims(client, waitsAlone, [])).map((claim) => ({
      kind: 'claims', id: claim.id, title: claim.clinicName, place: `${claim.city}, ${claim.clinicState}`,
      about: [claim.objectedAt ? 'objected' : claim.provenAt ? 'proven' : claim.way ?? 'documents'],
      people: 1, since: (claim.waitsSince ?? claim.createdAt).toISOString(), risky: claim.kept,
    })),
    lock: async (client, id) => {
      if (uuidPattern.test(id)) await lockClaim(client, id);
    },
    read: async (client, id) => {
      const [claim] = uuidPattern.test(id) ? await readClaims(client, `k.id = $1 AND ${waitsAlone}`, [id]) : [];
      if (!claim) return null;
      const owners = await readOwners(client, claim.clinicId);
      const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
      const byCode = claim.way === 'call' || claim.way === 'letter';
      return {
        ...bareItem({ id, title: claim.clinicName, place: `${claim.city}, ${claim.clinicState}`, slug: claim.slug, since: (claim.waitsSince ?? claim.createdAt).toISOString() }),
        sender: await readSender(client, claim.personId, claim.clinicId),
        words: claim.words,
        facts: [
          ...fact('way', claim.way),
          ...fact('proven', claim.provenAt?.toISOString()),
          ...fact('code-to', claim.provenAt ? claim.codeTo : null),
          ...fact('npi', claim.npi),
          ...fact('address', [claim.street, claim.unit, `${claim.city}, ${claim.clinicState} ${claim.zip}`].filter(Boolean).join(', ')),
          ...fact('website', claim.website),
          ...owners.map(({ name, email }) => ({ label: 'owner', value: `${name} (${email})` })),
          ...fact('objection', claim.objection),
        ],
        answers: byCode && claim.provenAt === null ? ['code', 'yes', 'no'] : ['yes', 'no'],
        noteForYes: claim.provenAt === null || claim.objectedAt !== null,
      };
    },
    decide: async (client, item, { answer, note }, { moderator, at }) => {
      const [claim] = await readClaims(client, 'k.id = $1', [item.id]);
      if (!claim) throw new ProblemError('not-found', 'There is no such request.');
      const outcome = { clinicId: claim.clinicId, slug: claim.slug };
      if (claim.personId === moderator.id) throw new ProblemError('not-allowed', 'This is your own request. Another moderator decides it.');
      if (answer === 'yes') {
        await grantClaim(client, claim, letter, { at, by: moderator.id, note });
        return outcome;
      }
      if (answer === 'no') {
        await changeClaim(client, claim.id, { state: 'refused', decided_by: moderator.id, decided_at: at, decision_note: note, waits_since: null, code_hash: null });
        await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.refused(claim.personName, claim.clinicName, note)));
        return { ...outcome, undo: { claim: claim.id, waitsSince: claim.waitsSince?.toISOString() ?? null } };
      }
      const way = claim.way === 'call' ? 'call' : 'letter';
      const code = makeCode();
      await changeClaim(client, claim.id, {
        code_hash: hashCode(secret, claim.id, code), code_ends: new Date(at.getTime() + codeLife[way]), tries_left: triesPerCode, codes_sent: claim.codesSent + 1, waits_since: null,
      });
      await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.codeOut(claim.personName, claim.clinicName, way), { button: { label: (words) => words.statusButton, path: staffPaths.claim(claim.id) } }));
      return { ...outcome, code };
    },
    asks: async (client, { id }) => {
      const [claim] = await readClaims(client, 'k.id = $1', [id]);
      return claim ? { who: 'sender', personId: claim.personId, clinicId: claim.clinicId } : null;
    },
    undo: async (client, { claim: id, waitsSince }, { moderator, at }) => {
      const [claim] = await readClaims(client, 'k.id = $1', [id]);
      // Whoever was refused may have asked again: one open claim of theirs is enough.
      const again = claim ? await readClaims(client, `k.clinic_id = $1 AND k.person_id = $2 AND k.state = 'open'`, [claim.clinicId, claim.personId]) : [];
      if (!claim || again.length > 0 || !await reopenClaim(client, claim.id, moderator.id, waitsSince ?? at.toISOString())) return false;
      await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.reopened(claim.personName, claim.clinicName), { button: { label: (words) => words.statusPage, path: staffPaths.claim(claim.id) } }));
      return true;
    },
  };
}
