import type { Cards } from './cards.ts';
import type { Columns } from './columns.ts';
import { loadAll, putListed, type Standpoint } from './load.ts';
import { readChanges, readLateChanges, readListed, readNextTransaction, type Queryable } from './repository.ts';

/** How many changes, and how many listings, are read at once. */
const changesAtOnce = 5000;
const listingsAtOnce = 500;

/**
 * Follows the history of changes: one reading of everything, then of what has changed since.
 *
 * The trap: numbers of the history are given out before their transaction commits, so a smaller one can appear after a
 * larger one. `floor` is the number below which none can appear any more. When a number is seen committed, all smaller
 * ones were given out before, to transactions that had a number of their own by then; once all those are over, the floor
 * may rise to it. What lies above the floor is read with every look, and left out when it is known already.
 *
 * A listing that changed is read anew as it stands, in a look that ends before the next begins: so nothing goes back.
 */
export class Follower {
  columns: Columns | null = null;
  private readonly db: Queryable;
  private readonly cards: Cards;
  private floor = 0;
  private readonly known = new Set<number>();
  private rising: { to: number; once: bigint }[] = [];
  /** Set while transactions are under way that were when all was read: changes of theirs may appear below the first floor. */
  private unsettled: Standpoint | null = null;

  constructor(db: Queryable, cards: Cards) {
    this.db = db;
    this.cards = cards;
  }

  /** One look. Rejects when the database does not answer; what was known stays, and the next look makes up for it. */
  async follow(): Promise<void> {
    if (!this.columns) await this.load();
    let seen = await this.look();
    if (!seen) {
      await this.load();
      seen = await this.look();
    }
    if (!seen) throw new Error('The history of changes is not the one that was read a moment ago.');
    const { fresh, unfinished } = seen;
    await this.reread(new Set(fresh.map(({ clinicId }) => clinicId)));
    for (const { seq } of fresh) this.known.add(seq);
    await this.settle(unfinished);
    await this.raise(fresh.reduce((last, { seq }) => Math.max(last, seq), this.floor), unfinished);
  }

  private async load(): Promise<void> {
    const { columns, at } = await loadAll(this.db, this.cards);
    this.floor = at.seq;
    this.known.clear();
    this.rising = [];
    this.unsettled = at;
    this.columns = columns;
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
    for (let from = 0; from < all.length; from += listingsAtOnce) {
      const asked = all.slice(from, from + listingsAtOnce);
      const rows = await readListed(this.db, asked);
      const columns = this.columns!;
      const there = new Set(rows.map(({ id }) => id));
      for (const row of rows) putListed(columns, this.cards, row);
      for (const id of asked) {
        if (there.has(id)) continue;
        columns.remove(id);
        this.cards.delete(id);
      }
      if (columns.isScattered) this.columns = columns.anew();
    }
  }

  private async settle(unfinished: bigint): Promise<void> {
    if (!this.unsettled) return;
    const { seq, unfinished: since, settlesAt } = this.unsettled;
    const over = settlesAt <= unfinished;
    // With no number given out between the two, nobody was writing. Without that, the oldest must be over before anything can have appeared.
    if (since < settlesAt && unfinished > since) {
      await this.reread(new Set(await readLateChanges(this.db, seq, since)));
      // All that was over by then has been seen: the whole history is read again only when the next of them is.
      this.unsettled = { ...this.unsettled, unfinished };
    }
    if (over) this.unsettled = null;
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
