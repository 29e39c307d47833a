import type { EditableListing, FactName, Facts } from '@finder/contract';
import type { PoolClient } from 'pg';
import { readHeld } from '../held/read.ts';
import { withdrawHeld } from '../held/write.ts';
import type { Listing } from '../listing/listing.ts';
import { replaceListing } from '../listing/repository.ts';
import { restate } from '../listing/restate.ts';
import { tables } from '../listing/tables.ts';
import type { Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { describeAgain } from './editable.ts';
import { readSaves } from './history-rows.ts';
import { tellSaves, type Told } from './history.ts';
import { changeListing, type EditingDeps, type Opened } from './open-listing.ts';
import { datesOf, sameRow } from './replay.ts';
import { writeSave } from './save.ts';

/**
 * Takes one entry of the history back by a new change. Only what still shows can be taken back, so that no later change is
 * lost: `conflict` otherwise, and for what only a moderator takes back `not-allowed`.
 */
export function undoEntry(deps: EditingDeps, { person, slug, id }: { person: Person; slug: string; id: string }): Promise<EditableListing> {
  const seq = id.split('-', 1)[0] ?? '';
  return changeListing(deps, { person, slug, version: null, telling: { source: 'undo', reason: seq } }, async (client, opened) => {
    const saves = await readSaves(client, opened.stored.id);
    const until = saves.findIndex((save) => save.seq === seq);
    const told = until < 0 ? [] : await tellSaves(client, opened.stored, saves, until + 1, { person, role: opened.role });
    const found = told.find(({ entry }) => entry.id === id);
    if (!found) throw new ProblemError('not-found', 'There is no such change.');
    if (found.entry.may === 'ask-a-moderator') throw new ProblemError('not-allowed', 'Only a moderator can undo this.');
    if (found.entry.may !== 'undo') throw new ProblemError('conflict', 'This changed again in the meantime, so it cannot be undone by itself.');
    await takeBack(client, opened, person, found, told, deps.now());
    return describeAgain(client, opened.stored.id, opened.role);
  });
}

async function takeBack(client: PoolClient, opened: Opened, person: Person, { difference, step }: Told, told: Told[], now: Date): Promise<void> {
  const { stored, role } = opened;
  const stated = { source: role === 'moderator' ? 'moderator' as const : 'clinic' as const, asOf: now.toISOString().slice(0, 10) };
  if (difference.what === 'status') {
    const { status, statusDate, statusReason, movedTo } = step.before;
    const listing = { ...stored.listing, status, statusDate, statusReason, movedTo };
    if (status === 'do-not-list') throw new ProblemError('not-allowed', 'Only a moderator can undo this.');
    await replaceListing(client, stored, restate(stored.listing, listing, stated));
  } else if (difference.what === 'confirmed') {
    await replaceListing(client, stored, withDatesFrom(step.before, step.after, stored.listing));
  } else {
    // Whatever went with a route that was taken off comes back with it.
    const route = /^(offerings\.[a-z-]+\.)offered$/.exec(difference.what)?.[1];
    const same = told.filter((other) => other.step.save.seq === step.save.seq && other.entry.state === 'showing'
      && (other.difference.what === difference.what || (route !== undefined && other.difference.what.startsWith(route))));
    const facts = Object.fromEntries(same.map((each) => [each.difference.what as FactName, each.difference.before])) as Partial<Facts>;
    await writeSave(client, opened, person, { facts, why: '', confirm: false }, now);
  }
}

const columnsOf = (part: keyof Listing) => tables.find((table) => table.part === part)?.columns ?? [];

/** Dates that a confirmation set and that still stand go back to what they were. */
function withDatesFrom(before: Listing, after: Listing, now: Listing): Listing {
  const [old, set] = [datesOf(before), datesOf(after)];
  const sources = now.sources.flatMap((row) => {
    const confirmed = set.sources.get(row.factGroup);
    if (!confirmed || !sameRow(columnsOf('sources'), confirmed, row)) return [row];
    const was = old.sources.get(row.factGroup);
    return was ? [was] : [];
  });
  const insurers = now.insurers.map((row) => {
    const key = `${row.insurer} ${row.planType} ${row.covers}`;
    const [confirmed, was] = [set.insurers.get(key), old.insurers.get(key)];
    return confirmed && was && sameRow(columnsOf('insurers'), confirmed, row) ? was : row;
  });
  return { ...now, sources, insurers };
}

/** Takes back what waits for a moderator. Throws `not-found`, or `conflict` when it was decided already. */
export function withdraw(deps: EditingDeps, { person, slug, id }: { person: Person; slug: string; id: string }): Promise<EditableListing> {
  return changeListing(deps, { person, slug, version: null, telling: { source: 'staff', reason: null } }, async (client, { stored, role }) => {
    const [change] = await readHeld(client, { ids: [id] }, true);
    if (!change || change.clinicId !== stored.id) throw new ProblemError('not-found', 'There is no such change.');
    if (change.state !== 'waiting') throw new ProblemError('conflict', 'This does not wait any more.');
    await withdrawHeld(client, stored.id, person.id, [change.field]);
    return describeAgain(client, stored.id, role);
  });
}
