import type { PoolClient } from 'pg';
import { isoDay } from '../freshness/freshness.ts';
import { readListings, type StoredListing } from '../listing/read.ts';
import { replaceListing } from '../listing/repository.ts';
import { sayWho } from '../listing/who.ts';
import { queueMail } from '../mail/queue.ts';
import { ProblemError } from '../problems/problem.ts';
import { bareItem, uuidPattern, type Deciding, type QueueKind } from '../queue/kind.ts';
import { addNotDuplicate, carryOver, countCarried, readPairs, removeNotDuplicate } from './duplicate-repository.ts';
import type { ModerationLetter } from './letters.ts';
import { mergeInto, planMerge, retire } from './merge-plan.ts';
import type { Client } from './repository.ts';

/** "kept.merged": the same two listings have two ids, one for each way round. */
function idsOf(id: string): { kept: string; merged: string } | null {
  const [kept, merged, ...more] = id.split('.');
  return kept && merged && more.length === 0 && kept !== merged && uuidPattern.test(kept) && uuidPattern.test(merged) ? { kept, merged } : null;
}
const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

async function readBoth(client: Client, id: string, lock = false): Promise<{ kept: StoredListing; merged: StoredListing } | null> {
  const ids = idsOf(id);
  const stored = ids ? await readListings(client, { ids: [ids.kept, ids.merged] }, lock) : [];
  const kept = stored.find((each) => each.id === ids?.kept);
  const merged = stored.find((each) => each.id === ids?.merged);
  return kept && merged ? { kept, merged } : null;
}

/** Listings that may be one clinic. A merge is shown before it is done: what the kept one lacks is ticked or left. */
export function duplicateQueue({ letter }: { letter: ModerationLetter }): QueueKind {
  return {
    kind: 'duplicates',
    list: async (client) => (await readPairs(client)).map(({ first, second, firstName, secondName, city, state, why, since }) => ({
      kind: 'duplicates', id: `${first}.${second}`, title: firstName, place: `${city}, ${state}`, about: [...why, secondName], people: 1, since: since.toISOString(), risky: false,
    })),
    lock: async (client, id) => { await readBoth(client, id, true); },
    read: async (client, id) => {
      const both = await readBoth(client, id);
      const [pair] = both ? await readPairs(client, inOrder(both.kept.id, both.merged.id)) : [];
      if (!both || !pair) return null;
      const { kept, merged } = both;
      const carried = await countCarried(client, merged.id);
      return {
        ...bareItem({ id, title: kept.listing.name, place: `${kept.listing.city}, ${kept.listing.state}`, slug: kept.listing.slug, since: pair.since.toISOString() }),
        facts: [
          { label: 'merged-into', value: `${merged.listing.name} (/clinic/${merged.listing.slug})` },
          ...pair.why.map((value) => ({ label: 'same', value })),
          ...Object.entries(carried).filter(([, many]) => many > 0).map(([label, many]) => ({ label: `carried-${label}`, value: String(many) })),
        ],
        rows: planMerge(kept.listing, merged.listing),
        otherWay: `${merged.id}.${kept.id}`,
      };
    },
    decide: async (client, item, { answer, rows, note }, deciding) => {
      const both = await readBoth(client, item.id);
      if (!both) throw new ProblemError('not-found', 'There are no such listings.');
      if (answer === 'no') {
        const [first, second] = inOrder(both.kept.id, both.merged.id);
        await addNotDuplicate(client, [first, second], { by: deciding.moderator.id, at: deciding.at, note });
        return { clinicId: both.kept.id, slug: both.kept.listing.slug, undo: { first, second } };
      }
      await merge(client, both, rows, note, deciding, letter);
      return { clinicId: both.kept.id, slug: both.kept.listing.slug };
    },
    // Of the two, the listing that would stay.
    asks: (_client, { id }) => {
      const ids = idsOf(id);
      return Promise.resolve(ids && { who: 'clinic', clinicId: ids.kept });
    },
    undo: (client, { first, second }, { moderator }) => removeNotDuplicate(client, String(first), String(second), moderator.id),
  };
}

async function merge(client: PoolClient, { kept, merged }: { kept: StoredListing; merged: StoredListing }, rows: string[], note: string, { moderator, at }: Deciding, letter: ModerationLetter): Promise<void> {
  await sayWho(client, { actor: moderator.id, source: 'moderation', reason: note || `Two listings of one clinic: ${merged.listing.slug} became part of ${kept.listing.slug}` });
  const next = mergeInto(kept.listing, merged.listing, rows);
  const takenRef = next.importRef !== null && next.importRef === merged.listing.importRef;
  // The merged one first: it gives up its address and its reference before the other takes them.
  await replaceListing(client, merged, retire(merged.listing, { keptSlug: kept.listing.slug, slug: `merged-${merged.id}`, takenRef, today: isoDay(at) }));
  await replaceListing(client, kept, next);
  const keepers = await carryOver(client, { merged: merged.id, kept: kept.id, oldSlug: merged.listing.slug, by: moderator.id, at });
  for (const to of keepers) await queueMail(client, to.email, letter(to.lang, kept.listing.slug, (words) => words.merged(to.name, merged.listing.name, kept.listing.name)));
}
