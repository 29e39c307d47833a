import type { HeldField } from '@finder/contract';
import type { PoolClient } from 'pg';
import { isoDay } from '../freshness/freshness.ts';
import { applyHeld } from '../held/apply.ts';
import type { HeldChange } from '../held/held-change.ts';
import { readHeld } from '../held/read.ts';
import { decideHeld, reopenHeld } from '../held/write.ts';
import type { Listing } from '../listing/listing.ts';
import { readListings } from '../listing/read.ts';
import { replaceListing } from '../listing/repository.ts';
import { readFacts } from '../listing/facts.ts';
import { restate } from '../listing/restate.ts';
import { sayWho } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { ProblemError } from '../problems/problem.ts';
import { groupBy } from '../queue/group.ts';
import { bareItem, uuidPattern, type QueueKind } from '../queue/kind.ts';
import { readSender } from '../queue/sender.ts';
import { heldText } from './fact-text.ts';
import type { ModerationLetter } from './letters.ts';
import { readReader } from './repository.ts';

const waitingOf = (changes: HeldChange[]) => changes.filter(({ state }) => state === 'waiting');

/** The clinic of a submission as it is now, or null. */
async function clinicOf(client: Pick<PoolClient, 'query'>, clinicId: string | undefined, lock = false) {
  const [stored] = clinicId === undefined ? [] : await readListings(client, { ids: [clinicId] }, lock);
  return stored ?? null;
}

/** Changes that could divert a patient or pretend trust, one item for each save. Each field is decided by itself. */
export function changeQueue({ letter }: { letter: ModerationLetter }): QueueKind {
  return {
    kind: 'changes',
    list: async (client) => {
      const changes = await readHeld(client, { waiting: true });
      const listings = new Map((await readListings(client, { ids: [...new Set(changes.map(({ clinicId }) => clinicId))] })).map(({ id, listing }) => [id, listing]));
      return [...groupBy(changes, ({ submission }) => submission)].flatMap(([id, fields]) => {
        const listing = listings.get(fields[0].clinicId);
        if (!listing) return [];
        return [{ kind: 'changes', id, title: listing.name, place: `${listing.city}, ${listing.state}`, about: fields.map(({ field }) => field), people: 1, since: fields[0].createdAt.toISOString(), risky: true }];
      });
    },
    // The listing first, as everybody who writes one does: two who wait for each other would both fail.
    lock: async (client, id) => {
      if (!uuidPattern.test(id)) return;
      const changes = await readHeld(client, { submissions: [id] });
      await clinicOf(client, changes[0]?.clinicId, true);
      await readHeld(client, { submissions: [id] }, true);
    },
    read: async (client, id) => {
      const changes = uuidPattern.test(id) ? waitingOf(await readHeld(client, { submissions: [id] })) : [];
      const [first] = changes;
      const stored = await clinicOf(client, first?.clinicId);
      if (!first || !stored) return null;
      const facts = readFacts(stored.listing);
      return {
        ...bareItem({ id, title: stored.listing.name, place: `${stored.listing.city}, ${stored.listing.state}`, slug: stored.listing.slug, since: first.createdAt.toISOString() }),
        sender: await readSender(client, first.person?.id ?? null, first.clinicId),
        words: first.why,
        rows: changes.map(({ id: rowId, field, after }) => ({ id: rowId, label: field, before: heldText(field, facts[field]), after: heldText(field, after as never), fixed: false, required: false })),
      };
    },
    decide: async (client, item, { answer, rows, note }, { moderator, at }) => {
      const changes = waitingOf(await readHeld(client, { submissions: [item.id] }));
      const [first] = changes;
      const stored = await clinicOf(client, first?.clinicId);
      if (!first || !stored) throw new ProblemError('not-found', 'There is no such change.');
      if (first.person?.id === moderator.id) throw new ProblemError('not-allowed', 'This is your own change. Another moderator decides it.');
      const chosen = answer === 'no' && rows.length === 0 ? changes : changes.filter(({ id }) => rows.includes(id));
      if (chosen.length === 0) throw new ProblemError('invalid-request', 'Tick what you checked.', [{ path: 'rows', message: 'Tick what you checked' }]);
      for (const { id } of chosen) await decideHeld(client, { id, state: answer === 'yes' ? 'approved' : 'refused', by: moderator.id, note });
      if (answer === 'yes') {
        await sayWho(client, { actor: moderator.id, source: 'moderation', reason: note || first.why || null });
        await replaceListing(client, stored, restate(stored.listing, withChanges(stored.listing, chosen), { source: 'clinic', asOf: isoDay(at) }));
      }
      const to = await readReader(client, first.person?.id ?? null);
      if (to) {
        await queueMail(client, to.email, letter(to.lang, stored.listing.slug, (words) => {
          const fields = chosen.map(({ field }: { field: HeldField }) => words.fields[field]).join(', ');
          return answer === 'yes' ? words.approved(to.name, stored.listing.name, fields, note) : words.refused(to.name, stored.listing.name, fields, note);
        }));
      }
      return { clinicId: stored.id, slug: stored.listing.slug, ...(answer === 'no' && { undo: { changes: chosen.map(({ id }) => id) } }) };
    },
    asks: async (client, { id }) => {
      const [first] = await readHeld(client, { submissions: [id] });
      return first ? { who: 'clinic', clinicId: first.clinicId } : null;
    },
    undo: async (client, { changes: ids }, { moderator }) => {
      const changes = await readHeld(client, { ids: [ids ?? []].flat() });
      const stored = await clinicOf(client, changes[0]?.clinicId, true);
      if (!stored || !await reopenHeld(client, changes.map(({ id }) => id), moderator.id)) return false;
      const to = await readReader(client, changes[0]?.person?.id ?? null);
      if (to) await queueMail(client, to.email, letter(to.lang, stored.listing.slug, (words) => words.reopened(to.name, stored.listing.name)));
      return true;
    },
  };
}

function withChanges(listing: Listing, changes: HeldChange[]): Listing {
  return changes.reduce((next, { field, after }) => applyHeld(next, field, after), listing);
}
