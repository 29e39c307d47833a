import { topicOf, type HistoryEntry, type HistoryQuery, type HistoryResponse } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { HeldChange } from '../held/held-change.ts';
import { readHeld } from '../held/read.ts';
import type { StoredListing } from '../listing/read.ts';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { readSaves, readSlugs, type SavedChange } from './history-rows.ts';
import { openListing, type EditingDeps, type EditingRole } from './open-listing.ts';
import { differencesOf, walkBack, type Difference, type Step } from './replay.ts';

/** Who looks at a history: what they may take back depends on it, and keepers see no moderator's name. */
export type Reader = { person: Person; role: EditingRole };

type Line = { entry: HistoryEntry; key: string };

/**
 * One page of what happened to a listing, newest first, and how much there is. `before`: the `older` of the page above, which is
 * the number of lines that are left: what comes in at the top in the meantime moves no page.
 */
export function readHistory({ pool }: EditingDeps, { person, slug, query }: { person: Person; slug: string; query: HistoryQuery }): Promise<HistoryResponse> {
  return inTransaction(pool, async (client) => {
    const { stored, role } = await openListing(client, person, slug, false);
    const saves = await readSaves(client, stored.id);
    const reader = { person, role };
    const told = await tellSaves(client, stored, saves, saves.length, reader);
    const held = (await readHeld(client, { clinicId: stored.id })).filter(({ state }) => state !== 'approved');
    const lines: Line[] = [
      ...told.map(({ entry, save }) => ({ entry, key: keyOf(entry, save.actor) })),
      ...held.map((change) => tellHeld(change, reader)).map((entry, at) => ({ entry, key: keyOf(entry, held[at]?.person?.id ?? '') })),
    ].toSorted((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0));
    const asked = lines.filter((line) => isAsked(line, query));
    const found = query.confirmed === 'hide' ? asked.filter(({ entry }) => entry.what !== 'confirmed') : asked;
    const from = query.before === undefined ? 0 : Math.max(0, found.length - Number(query.before));
    const left = found.length - from - query.limit;
    return {
      name: stored.listing.name,
      version: stored.version,
      entries: found.slice(from, from + query.limit).map(({ entry }) => entry),
      older: left > 0 ? String(left) : null,
      total: lines.length,
      since: lines.at(-1)?.entry.at ?? null,
      found: found.length,
      hidden: asked.length - found.length,
      people: [...new Map(lines.map(({ entry: { who }, key }) => [key, { key, ...who }])).values()],
    };
  });
}

/** Keepers are told apart; moderators only by one of their own, and of the rest there is nothing to tell apart. */
const keyOf = ({ who }: HistoryEntry, actor: string): string => (who.name === null ? who.kind : actor);

function isAsked({ entry, key }: Line, { who, topic, state, since, until }: HistoryQuery): boolean {
  return (who === undefined || who === key || who === entry.who.kind) && (topic === undefined || topicOf(entry.what) === topic) && (state === undefined || entry.state === state)
    && (since === undefined || entry.at >= since) && (until === undefined || entry.at < until);
}

export type Told = { entry: HistoryEntry; difference: Difference; step: Step; save: SavedChange };

/** The newest `most` saves of a listing as entries, each with what it is made of. */
export async function tellSaves(client: PoolClient, stored: StoredListing, saves: SavedChange[], most: number, reader: Reader): Promise<Told[]> {
  const targets = saves.flatMap(({ rows }) => rows.flatMap(({ before, after }) => [before?.['moved_to_id'], after?.['moved_to_id']])).filter((id) => typeof id === 'string');
  const slugs = await readSlugs(client, targets);
  const bySeq = new Map(saves.map((save) => [save.seq, save]));
  const seen = new Set<string>();
  const undone = new Set<string>();
  const told: Told[] = [];
  for (const step of walkBack(stored.listing, saves.slice(0, most), slugs)) {
    for (const difference of differencesOf(step)) {
      const id = `${step.save.seq}-${difference.what}`;
      const state = undone.has(id) ? 'undone' : seen.has(difference.what) ? 'replaced' : 'showing';
      seen.add(difference.what);
      const takenBack = isUndo(step.save) ? bySeq.get(step.save.reason ?? '') : undefined;
      if (takenBack) undone.add(`${takenBack.seq}-${difference.what}`);
      const entry: HistoryEntry = {
        id, state, what: difference.what, before: difference.before, after: difference.after,
        save: step.save.seq, at: step.save.at.toISOString(), who: whoOf(step.save, reader), why: isUndo(step.save) ? '' : step.save.reason ?? '',
        undoes: takenBack ? { name: whoOf(takenBack, reader).name } : null,
        may: mayTakeBack(difference.what, state, reader.role),
      };
      told.push({ entry, difference, step, save: step.save });
    }
  }
  return told;
}

const isUndo = ({ source }: SavedChange) => source === 'undo' || source === 'moderation-undo';
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function whoOf({ actor, actorName, source }: SavedChange, { person, role }: Reader): HistoryEntry['who'] {
  const you = actor === person.id;
  if (source.startsWith('moderation')) return { kind: 'moderator', name: role === 'moderator' ? actorName : null, you };
  if (!uuid.test(actor)) return { kind: 'import', name: null, you };
  return actorName === null ? { kind: 'gone', name: null, you } : { kind: 'keeper', name: actorName, you };
}

/** What is shown only because somebody checked it: a moderator's to take back. */
const isChecked = (what: string) => what === 'remsCertified' || what === 'supervisors';

function mayTakeBack(what: Difference['what'], state: HistoryEntry['state'], role: EditingRole): HistoryEntry['may'] {
  if (state !== 'showing' || what === 'checked' || what === 'added') return 'nothing';
  return isChecked(what) && role !== 'moderator' ? 'ask-a-moderator' : 'undo';
}

const heldStates = { waiting: 'being-checked', approved: 'showing', refused: 'said-no', withdrawn: 'undone' } as const;

function tellHeld({ id, submission, createdAt, person: sender, field, before, after, why, state, decisionNote }: HeldChange, { person }: Reader): HistoryEntry {
  return {
    id, save: submission, at: createdAt.toISOString(),
    who: { kind: sender ? 'keeper' : 'gone', name: sender?.name ?? null, you: sender?.id === person.id },
    why: state === 'refused' && decisionNote ? decisionNote : why,
    undoes: null, what: field, before, after, state: heldStates[state], may: state === 'waiting' ? 'take-back' : 'nothing',
  };
}
