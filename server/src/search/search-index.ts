import type { Database } from '../database/client.ts';
import { toEntry, type Entry } from './entry.ts';
import { readChanges, readLastChange, readListed, readNextTransaction } from './repository.ts';

/**
 * The open listings that may be shown now: real ones only, once there is a real listing of whatever status; until then
 * the invented ones, and `invented` says so when there are any.
 */
export type Listings = { open: readonly Entry[]; invented: boolean };

/** Read access to the listings, as they are committed in the database at the moment of asking. */
export type SearchIndex = { read: () => Promise<Listings> };

function toListings(entries: Iterable<Entry>): Listings {
  const all = [...entries];
  const real = all.filter((entry) => !entry.invented);
  return { open: (real.length > 0 ? real : all).filter(({ open }) => open), invented: real.length === 0 && all.length > 0 };
}

/** How many changes are followed one by one; beyond that all listings are read again. */
const mostFollowed = 5000;

/**
 * Keeps all listings in memory, and before each answer asks the history what has changed since: one small statement, so
 * that every process sees every committed change at once, whoever made it.
 *
 * The trap: numbers of the history are given out before their transaction commits, so a smaller one can appear after a
 * larger one. `floor` is the number below which none can appear any more. When a number is seen committed, all smaller
 * ones were given out before, to transactions that had a number of their own by then; once all those are over, the floor
 * may rise to it. What lies above the floor is read with every question, and left out when it is known already.
 */
export function openSearchIndex(db: Database): SearchIndex {
  const entries = new Map<string, Entry>();
  let listed: Listings = { open: [], invented: false };
  let floor: number | null = null;
  /** Until all transactions below this one are over, changes below the first floor may still appear: all is read each time. */
  let settlesAt: bigint | null = null;
  const known = new Set<number>();
  let rising: { to: number; once: bigint }[] = [];

  async function refresh(): Promise<void> {
    if (floor === null) {
      const last = await readLastChange(db);
      settlesAt = await readNextTransaction(db);
      floor = last;
    }
    const { changed, unfinished } = await readChanges(db, floor, mostFollowed);
    if (changed.length === mostFollowed) {
      // More than is worth following: begin anew.
      floor = null;
      known.clear();
      rising = [];
      return refresh();
    }
    const fresh = changed.filter(({ seq }) => !known.has(seq));
    await reread([...new Set(fresh.map(({ clinicId }) => clinicId))]);
    for (const { seq } of fresh) known.add(seq);
    if (settlesAt !== null && settlesAt <= unfinished) settlesAt = null;
    await raise(Math.max(floor, ...fresh.map(({ seq }) => seq)), unfinished);
  }

  async function reread(ids: string[]): Promise<void> {
    const all = settlesAt !== null;
    if (!all && ids.length === 0) return;
    const rows = await readListed(db, all ? null : ids);
    if (all) entries.clear();
    else for (const id of ids) entries.delete(id);
    for (const row of rows) entries.set(row.id, toEntry(row));
    listed = toListings(entries.values());
  }

  async function raise(last: number, unfinished: bigint): Promise<void> {
    if (floor === null) return;
    if (last > floor && !rising.some(({ to }) => to >= last)) rising.push({ to: last, once: await readNextTransaction(db) });
    const risen = rising.findLast(({ once }) => once <= unfinished);
    if (!risen) return;
    floor = risen.to;
    rising = rising.filter(({ to }) => to > risen.to);
    for (const seq of known) if (seq <= floor) known.delete(seq);
  }

  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  const run = () => running = refresh().finally(() => { running = null; });

  /** Questions share one reading, but never one that was under way when they came: it may have looked too early. */
  function refreshed(): Promise<void> {
    if (!running) return run();
    waiting ??= running.catch(() => undefined).then(() => {
      waiting = null;
      return run();
    });
    return waiting;
  }

  return {
    read: async () => {
      await refreshed();
      return listed;
    },
  };
}
