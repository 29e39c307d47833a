import type { Cards } from './cards.ts';
import type { Columns } from './columns.ts';
import type { Keeper } from './keeper.ts';
import { loadAll, putListed, type Standpoint } from './load.ts';
import { readChanges, readLateChanges, readListed, readNextTransaction, readRunning, type Queryable } from './repository.ts';

/** How many changes, and how many listings, are read at once. */
const changesAtOnce = 5000;
const listingsAtOnce = 500;

/**
 * Follows the history of changes: one reading of everything, from the database or from the file of a `keeper`, then of what
 * has changed since.
 *
 * The trap: numbers of the history are given out before their transaction commits, so a smaller one can appear after a
 * larger one. `floor` is the number below which none can appear any more. When a number is seen committed, all smaller
 * ones were given out before, to transactions that had a number of their own by then; once all those are over, the floor
 * may rise to it. What lies above the floor is read with every look, and left out when it is known already.
 *
 * A listing that changed is read anew as it stands, in a look that ends before the next begins: so nothing goes back.
 */
export class Follower {
  /** Where the first reading was from, and how many listings it had or, with a file, how many of them were read anew. */
  firstReading: { from: 'file' | 'database'; listings: number; changed: number } | null = null;
  private readonly db: Queryable;
  private readonly cards: Cards;
  private readonly keeper: Keeper | null;
  private all: Columns | null = null;
  private floor = 0;
  private readonly known = new Set<number>();
  private rising: { to: number; once: bigint }[] = [];
  /** Set while transactions run that ran when all was read: each may end before the others, and changes of it appear below the first floor. */
  private unsettled: Standpoint | null = null;

  constructor(db: Queryable, cards: Cards, keeper: Keeper | null = null) {
    this.db = db;
    this.cards = cards;
    this.keeper = keeper;
  }

  /** All listings; null until they are as they were when the first look began: what a file has may be old. */
  get columns(): Columns | null {
    return this.firstReading && this.all;
  }

  /** The change up to which all are known, and none after it; null while anything may be under way, or there is no history. */
  get settledAt(): number | null {
    return this.unsettled === null && this.known.size === 0 && this.floor > 0 ? this.floor : null;
  }

  /** One look. Rejects when the database does not answer; what was known stays, and the next look makes up for it. */
  async follow(): Promise<void> {
    if (!this.all) await this.load();
    let seen = await this.look();
    if (!seen) {
      await this.load();
      seen = await this.look();
    }
    if (!seen) throw new Error('The history of changes is not the one that was read a moment ago.');
    const { fresh, unfinished } = seen;
    const changed = new Set(fresh.map(({ clinicId }) => clinicId));
    await this.reread(changed);
    for (const { seq } of fresh) this.known.add(seq);
    this.firstReading ??= { from: 'file', listings: this.all!.counts.real + this.all!.counts.invented, changed: changed.size };
    await this.settle();
    await this.raise(fresh.reduce((last, { seq }) => Math.max(last, seq), this.floor), unfinished);
  }

  private async load(): Promise<void> {
    const kept = this.all ? null : await this.keeper?.read();
    if (kept) {
      this.floor = kept.floor;
      this.all = kept.columns;
      return;
    }
    const { columns, at } = await loadAll(this.db, this.cards);
    this.floor = at.seq;
    this.known.clear();
    this.rising = [];
    this.unsettled = at;
    this.all = columns;
    this.keeper?.changed(Infinity);
    this.firstReading ??= { from: 'database', listings: columns.counts.real + columns.counts.invented, changed: 0 };
  }

  /** What is new; null when the history is another one than before. */
  private async look(): Promise<{ fresh: { seq: number; clinicId: string }[]; unfinished: bigint } | null> {
    const fresh: { seq: number; clinicId: string }[] = [];
    let unfinished: bigint | null = null;
    for (let seq = this.floor; ;) {
      const page = await readChanges(this.db, seq, changesAtOnce);
      if (!page.known) return null;
      // The first look is the one that all that follows has seen, too.
      unfinished ??= page.unfinished;
      fresh.push(...page.changed.filter((change) => !this.known.has(change.seq)));
      if (page.changed.length < changesAtOnce) return { fresh, unfinished };
      seq = page.changed.at(-1)!.seq;
    }
  }

  private async reread(ids: Set<string>): Promise<void> {
    const all = [...ids];
    this.keeper?.changed(all.length);
    for (let from = 0; from < all.length; from += listingsAtOnce) {
      const asked = all.slice(from, from + listingsAtOnce);
      const rows = await readListed(this.db, asked);
      const columns = this.all!;
      const there = new Set(rows.map(({ id }) => id));
      for (const row of rows) putListed(columns, this.cards, row);
      for (const id of asked) {
        if (there.has(id)) continue;
        columns.remove(id);
        this.cards.delete(id);
      }
      if (columns.isScattered) this.all = columns.anew();
    }
  }

  private async settle(): Promise<void> {
    if (!this.unsettled) return;
    const { seq, running } = this.unsettled;
    const now = new Set(running.length > 0 ? await readRunning(this.db) : []);
    const over = running.filter((one) => !now.has(one));
    if (over.length > 0) await this.reread(new Set(await readLateChanges(this.db, seq, over.reduce((oldest, one) => (one < oldest ? one : oldest)))));
    this.unsettled = over.length === running.length ? null : { seq, running: running.filter((one) => now.has(one)) };
  }

  private async raise(last: number, unfinished: bigint): Promise<void> {
    if (last > this.floor && !this.rising.some(({ to }) => to >= last)) this.rising.push({ to: last, once: await readNextTransaction(this.db) });
    const risen = this.rising.findLast(({ once }) => once <= unfinished);
    if (!risen) return;
    this.floor = risen.to;
    this.rising = this.rising.filter(({ to }) => to > risen.to);
    for (const seq of this.known) if (seq <= this.floor) this.known.delete(seq);
  }
}
