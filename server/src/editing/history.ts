import type { HistoryEntry, HistoryResponse } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { HeldChange } from '../held/held-change.ts';
import { readHeld } from '../held/read.ts';
import type { StoredListing } from '../listing/read.ts';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { readSaves, readSlugs, type SavedChange } from './history-rows.ts';
import { openListing, type EditingDeps, type EditingRole } from './open-listing.ts';
import { differencesOf, walkBack, type Difference, type Step } from './replay.ts';

const savesOnAPage = 25;

/** Who looks at a history: what they may take back depends on it, and keepers see no moderator's name. */
export type Reader = { person: Person; role: EditingRole };

/** One page of what happened to a listing, newest first. `before`: the `older` of the page above. */
export function readHistory({ pool }: EditingDeps, { person, slug, before }: { person: Person; slug: string; before: string | undefined }): Promise<HistoryResponse> {
  return inTransaction(pool, async (client) => {
    const { stored, role } = await openListing(client, person, slug, false);
    const saves = await readSaves(client, stored.id);
    const first = before === undefined ? 0 : saves.findIndex(({ seq }) => BigInt(seq) < BigInt(before));
    const end = first < 0 ? saves.length : Math.min(first + savesOnAPage, saves.length);
    const told = [...await tellSaves(client, stored, saves, end, { person, role })];
    const shown = saves.slice(first < 0 ? end : first, end);
    const [newer, oldest, more] = [saves[first - 1], shown.at(-1), end < saves.length];
    const held = (await readHeld(client, { clinicId: stored.id })).filter(({ state, createdAt }) => state !== 'approved'
      && (!newer || createdAt < newer.at) && (!more || !oldest || createdAt >= oldest.at));
    return {
      name: stored.listing.name,
      version: stored.version,
      entries: [...told.filter(({ save }) => shown.includes(save)).map(({ entry }) => entry), ...held.map((change) => tellHeld(change, { person, role }))]
        .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
      older: more ? oldest?.seq ?? null : null,
    };
  });
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
