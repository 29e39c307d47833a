import { isUnreachable } from '../database/unreachable.ts';
import { packCard, unpackCard } from './card-text.ts';
import { toEntry, type Entry } from './card.ts';
import type { Columns } from './columns.ts';
import type { ListedRow } from './repository.ts';

/** Texts of rows may take up so many characters (some 300,000 listings); of listings beyond, cards are read from the database. */
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
  private readonly texts = new Map<string, string>();
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
    const text = packCard(row);
    if (this.taken + text.length > this.most) return;
    this.taken += text.length;
    this.texts.set(row.id, text);
  }

  delete(id: string): void {
    for (const changed of this.readings) changed.add(id);
    this.taken -= this.texts.get(id)?.length ?? 0;
    this.texts.delete(id);
    this.ready.delete(id);
  }

  clear(): void {
    this.texts.clear();
    this.ready.clear();
    this.taken = 0;
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
      const entries = (await this.read(ids)).map((row) => toEntry(unpackCard(row.id, packCard(row))));
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
    const start = `[${JSON.stringify(slug)},`;
    for (const [id, text] of this.texts) if (text.startsWith(start) && isShown(id)) return this.parse(id);
    return null;
  }

  private parse(id: string): Entry | null {
    const text = this.texts.get(id);
    return text === undefined ? null : this.keep(toEntry(unpackCard(id, text)));
  }

  private keep(entry: Entry): Entry {
    // The oldest goes first: a map keeps the order in which keys came.
    if (this.ready.size >= mostReady) this.ready.delete(this.ready.keys().next().value!);
    this.ready.set(entry.id, entry);
    return entry;
  }
}
