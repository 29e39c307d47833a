import { isUnreachable } from '../database/unreachable.ts';
import { alikeOf, packAlike, packOwn, startOf, unpackCard } from './card-text.ts';
import { toEntry, type Entry } from './card.ts';
import type { Columns } from './columns.ts';
import { Interned } from './interned.ts';
import { within, type Kept, type Parts } from './parts.ts';
import type { ListedRow } from './repository.ts';
import { TextTable } from './text-table.ts';

/**
 * Texts of rows may take up so many characters: those of 300,000 listings that all differ, of over a million where many say
 * the same. Of listings beyond, cards are read from the database.
 */
const room = 256 * 2 ** 20;
/** Cards shown last are kept ready: more than a search of any place shows. */
const mostReady = 20_000;

/** Reads rows by id, as they are now. Those that do not exist are left out. */
export type ReadRows = (ids: string[]) => Promise<ListedRow[]>;

/**
 * What cards show beyond what search asks for: as texts in memory while there is room, else by id from the database. A
 * card that was shown lately is at hand either way.
 */
export class Cards {
  /** What only a listing says, by its id, and what many say word for word. */
  private readonly texts = new TextTable();
  private readonly alike = new Interned<string>((text) => text);
  private readonly ready = new Map<string, Entry>();
  private readonly read: ReadRows;
  private readonly most: number;
  private taken = 0;
  /** For each reading under way, what has changed meanwhile: it may have been read as it was before. */
  private readonly readings = new Set<Set<string>>();

  constructor(read: ReadRows, most = room) {
    this.read = read;
    this.most = most;
  }

  set(row: ListedRow): void {
    this.delete(row.id);
    const alike = packAlike(row);
    const isNew = !this.alike.has(alike);
    const number = this.alike.take(alike);
    const own = packOwn(row, number);
    const takes = own.length + (isNew ? alike.length : 0);
    if (this.taken + takes > this.most) {
      this.alike.release(number);
      return;
    }
    this.taken += takes;
    this.texts.set(row.id, own);
  }

  delete(id: string): void {
    for (const changed of this.readings) changed.add(id);
    this.ready.delete(id);
    const own = this.texts.get(id);
    if (own === undefined) return;
    this.texts.delete(id);
    const number = alikeOf(own);
    const alike = this.alike.at(number);
    this.alike.release(number);
    this.taken -= own.length + (this.alike.has(alike) ? 0 : alike.length);
  }

  clear(): void {
    this.texts.clear();
    this.alike.clear();
    this.ready.clear();
    this.taken = 0;
  }

  /** What is kept of them in a file. They may not change while that is written. */
  pack(): Parts {
    return { taken: [Float64Array.of(this.taken)], ...within('texts', this.texts.pack()), ...within('alike', this.alike.pack()) };
  }

  /** Takes in what was packed, in place of all that was there. Rejects when it takes up more room than there is. */
  async unpack(kept: Kept): Promise<void> {
    this.clear();
    const [taken] = await kept.numbers('taken', Float64Array, 1);
    if (taken! > this.most) throw new RangeError('The cards that were kept take up too much room.');
    await this.alike.unpack(kept.within('alike'));
    await this.texts.unpack(kept.within('texts'));
    this.taken = taken!;
  }

  /**
   * What there is to show of each slot. One that is gone by then is left out; so is one for which the database would have
   * to be asked while it does not answer.
   */
  async entriesOf(columns: Columns, slots: readonly number[]): Promise<Map<number, Entry>> {
    const entries = new Map<number, Entry>();
    const missing = new Map<string, number>();
    for (const slot of slots) {
      const id = columns.ids.at(slot);
      const entry = this.ready.get(id) ?? this.parse(id);
      if (entry) entries.set(slot, entry);
      else missing.set(id, slot);
    }
    if (missing.size > 0) for (const entry of await this.readEntries([...missing.keys()])) entries.set(missing.get(entry.id)!, entry);
    return entries;
  }

  private async readEntries(ids: string[]): Promise<Entry[]> {
    const changed = new Set<string>();
    this.readings.add(changed);
    try {
      const entries = (await this.read(ids)).map((row) => toEntry(unpackCard(row.id, packOwn(row, 0), packAlike(row))));
      for (const entry of entries) if (!changed.has(entry.id)) this.keep(entry);
      return entries;
    } catch (thrown) {
      if (isUnreachable(thrown)) return [];
      throw thrown;
    } finally {
      this.readings.delete(changed);
    }
  }

  /** The one at an address, if its text is here and `isShown` lets its id through. It looks through all: for times of trouble. */
  find(slug: string, isShown: (id: string) => boolean): Entry | null {
    for (const id of this.texts.idsOf(startOf(slug))) if (isShown(id)) return this.parse(id);
    return null;
  }

  private parse(id: string): Entry | null {
    const own = this.texts.get(id);
    return own === undefined ? null : this.keep(toEntry(unpackCard(id, own, this.alike.at(alikeOf(own)))));
  }

  private keep(entry: Entry): Entry {
    // The oldest goes first: a map keeps the order in which keys came.
    if (this.ready.size >= mostReady) this.ready.delete(this.ready.keys().next().value!);
    this.ready.set(entry.id, entry);
    return entry;
  }
}
