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
    this.taken -= this.texts.get(id)?.length ?? 0;
    this.texts.delete(id);
    this.ready.delete(id);
  }

  clear(): void {
    this.texts.clear();
    this.ready.clear();
    this.taken = 0;
  }

  /** What there is to show of each, by id, as the index had it when it was asked. One that is gone by then is left out. */
  async entriesOf(columns: Columns, slots: readonly number[]): Promise<Map<number, Entry>> {
    const entries = new Map<number, Entry>();
    const missing = new Map<string, number>();
    for (const slot of slots) {
      const id = columns.ids.at(slot);
      const entry = this.ready.get(id) ?? this.parse(id);
      if (entry) entries.set(slot, entry);
      else missing.set(id, slot);
    }
    if (missing.size > 0) {
      for (const row of await this.read([...missing.keys()])) entries.set(missing.get(row.id)!, this.keep(toEntry(unpackCard(row.id, packCard(row)))));
    }
    return entries;
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
