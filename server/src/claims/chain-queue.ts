import { bareItem, uuidPattern, type QueueKind, type ReadItem } from '../queue/kind.ts';
import { queueMail } from '../mail/queue.ts';
import { ProblemError } from '../problems/problem.ts';
import { groupBy } from '../queue/group.ts';
import { readSender } from '../queue/sender.ts';
import type { ClaimDeps } from './deps.ts';
import { grantClaim } from './grant.ts';
import { staffPaths } from './letters.ts';
import { changeClaim, lockGroup, readClaims, readOwners, reopenClaim, type ClaimRow, type Client } from './repository.ts';

/** A claim of a chain that waits with the others: by papers, or proven where somebody owns the listing. Calls and letters go clinic by clinic. */
export const waitsWithGroup = `k.group_id IS NOT NULL AND k.waits_since IS NOT NULL AND coalesce(k.way, 'email') IN ('email', 'documents')`;

const byName = (claims: ClaimRow[]) => claims.toSorted((a, b) => a.clinicName.localeCompare(b.clinicName, 'en') || (a.id < b.id ? -1 : 1));
const titleOf = ([first, ...more]: ClaimRow[]) => (more.length === 0 ? first?.clinicName ?? '' : `${first?.clinicName} (+${more.length})`);
/** Clinics of a chain often have one name: the town tells them apart. */
const nameOf = ({ clinicName, city }: ClaimRow) => `${clinicName}, ${city}`;
const sinceOf = (claims: ClaimRow[]) => new Date(Math.min(...claims.map(({ waitsSince, createdAt }) => Number(waitsSince ?? createdAt)))).toISOString();
const addressOf = ({ street, unit, city, clinicState, zip }: ClaimRow) => [street, unit, `${city}, ${clinicState} ${zip}`].filter(Boolean).join(', ');
const waitingOf = async (client: Client, id: string) => byName(await readClaims(client, `k.group_id = $1 AND ${waitsWithGroup}`, [id]));

/** The clinics of a chain that one person asks for: one item, each clinic a row of its own, decided each or all at once. */
export function chainQueue({ letter }: Pick<ClaimDeps, 'letter'>): QueueKind {
  return {
    kind: 'chains',
    list: async (client) => [...groupBy(await readClaims(client, waitsWithGroup, []), ({ groupId }) => groupId ?? '')].map(([id, all]) => {
      const claims = byName(all);
      return { kind: 'chains', id, title: titleOf(claims), place: [...new Set(claims.map(({ clinicState }) => clinicState))].join(', '), about: [...new Set(claims.map(({ objectedAt, provenAt }) => (objectedAt ? 'objected' : provenAt ? 'proven' : 'documents')))], people: 1, since: sinceOf(claims), risky: claims.some(({ kept }) => kept) };
    }),
    lock: async (client, id) => {
      if (uuidPattern.test(id)) await lockGroup(client, id, null);
    },
    read: async (client, id) => {
      const claims = uuidPattern.test(id) ? await waitingOf(client, id) : [];
      const [first] = claims;
      if (!first) return null;
      const facts: ReadItem['facts'] = [];
      for (const claim of claims) {
        const tell = (label: string, value: string) => facts.push({ label, value: `${nameOf(claim)}: ${value}` });
        if (claim.provenAt && claim.codeTo) tell('code-to', claim.codeTo);
        for (const { name, email } of await readOwners(client, claim.clinicId)) tell('owner', `${name} (${email})`);
        if (claim.objection) tell('objection', claim.objection);
      }
      return {
        ...bareItem({ id, title: titleOf(claims), place: [...new Set(claims.map(({ clinicState }) => clinicState))].join(', '), slug: null, since: sinceOf(claims) }),
        sender: await readSender(client, first.personId, null),
        words: [...new Set(claims.map(({ words }) => words).filter(Boolean))].join('\n\n'),
        facts,
        rows: claims.map((claim) => ({ id: claim.id, label: nameOf(claim), before: null, after: [addressOf(claim), claim.website, claim.npi && `NPI ${claim.npi}`, `/clinic/${claim.slug}`].filter(Boolean).join(' · '), fixed: false, required: false })),
        noteForYes: true,
      };
    },
    decide: async (client, item, { answer, rows, note }, { moderator, at }) => {
      const claims = await waitingOf(client, item.id);
      if (claims.some(({ personId }) => personId === moderator.id)) throw new ProblemError('not-allowed', 'This is your own request. Another moderator decides it.');
      const chosen = answer === 'no' && rows.length === 0 ? claims : claims.filter(({ id }) => rows.includes(id));
      if (chosen.length === 0) throw new ProblemError('invalid-request', 'Tick what you checked.', [{ path: 'rows', message: 'Tick what you checked' }]);
      for (const claim of chosen) {
        if (answer === 'yes') await grantClaim(client, claim, letter, { at, by: moderator.id, note });
        else {
          await changeClaim(client, claim.id, { state: 'refused', decided_by: moderator.id, decided_at: at, decision_note: note, waits_since: null, code_hash: null });
          await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.refused(claim.personName, claim.clinicName, note)));
        }
      }
      const undo = { claims: chosen.map(({ id }) => id), since: chosen.map(({ waitsSince }) => waitsSince?.toISOString() ?? at.toISOString()) };
      return { clinicId: null, slug: null, ...(answer === 'no' && { undo }) };
    },
    asks: async (client, { id }) => {
      const [claim] = await waitingOf(client, id);
      return claim ? { who: 'sender', personId: claim.personId, clinicId: null } : null;
    },
    undo: async (client, { claims: ids, since }, { moderator }) => {
      const [all, when] = [[ids ?? []].flat(), [since ?? []].flat()];
      for (const [place, id] of all.entries()) {
        const [claim] = await readClaims(client, 'k.id = $1', [id]);
        // Whoever was refused may have asked again: one open claim of theirs is enough.
        const again = claim ? await readClaims(client, `k.clinic_id = $1 AND k.person_id = $2 AND k.state = 'open'`, [claim.clinicId, claim.personId]) : [];
        if (!claim || again.length > 0 || !await reopenClaim(client, claim.id, moderator.id, when[place])) return false;
        await queueMail(client, claim.personEmail, letter(claim.personLang, (words) => words.reopened(claim.personName, claim.clinicName), { button: { label: (words) => words.statusPage, path: staffPaths.claim(claim.id) } }));
      }
      return all.length > 0;
    },
  };
}
