import type { Pool } from 'pg';
import { isUnreachable } from '../database/unreachable.ts';
import type { Entry } from './card.ts';
import { Cards } from './cards.ts';
import type { Columns } from './columns.ts';
import { fillAhead } from './fill.ts';
import { Follower } from './follower.ts';
import { Keeper, worthWriting, type KeptAt } from './keeper.ts';
import { openLine } from './line.ts';
import { momentOf } from './moment.ts';
import { readListed } from './repository.ts';

/** All listings as search asks for them, kept in memory and current. */
export type SearchIndex = {
  /** What is known now. Waits only for the first reading, and rejects when the database does not answer that one. */
  read: () => Promise<Columns>;
  /** What cards show of these slots. */
  entriesOf: (columns: Columns, slots: readonly number[]) => Promise<Map<number, Entry>>;
  /** What a card says of the open listing at an address, as far as it is in memory; null for none. */
  findCard: (columns: Columns, slug: string) => Entry | null;
  /** Resolves once every change that is committed by now is in; rejects when the database does not answer. */
  refresh: () => Promise<void>;
  /** Whether the first reading is done, so that searches go on without the database. */
  isLoaded: () => boolean;
  /** Where the first reading was from, and of how many listings; with a file, `changed` of them were then read from the database. */
  firstReading: () => Follower['firstReading'];
  /** Keeps what is known in the file, if there is one and it is worth it, and ends its connection. Searches still answer with what is known. */
  close: () => Promise<void>;
};

/** Without a wake-up, changes are looked for after so many milliseconds: a notice may be lost with its connection. */
const patience = 400;
/** After midnight, so many blocks are brought up to date at each look: some milliseconds. */
const filledAtOnce = 256;

export type IndexOptions = {
  /** How many characters the texts of cards may take up. */
  cardRoom?: number;
  /** A file which the next start begins with. */
  keptAt?: KeptAt;
  /** Hears why following fails when it is not that the database is away, once until it succeeds again: a mistake that would else only show as `read-only`. */
  failed?: (thrown: unknown) => void;
};

/**
 * Keeps all listings in memory and follows the history of changes over a connection of its own. The database wakes it with
 * a notice at each commit; what has changed it always asks the history itself, so a lost notice only costs some time.
 */
export function openSearchIndex(pool: Pool, { cardRoom, keptAt, failed = () => {} }: IndexOptions = {}): SearchIndex {
  const cards = new Cards((ids) => readListed(pool, ids), cardRoom);
  let wake = () => {};
  const line = openLine(pool, 'clinic_change', () => wake());
  const keeper = keptAt ? new Keeper(line.query, cards, keptAt) : null;
  const follower = new Follower(line.query, cards, keeper);
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  let said = false;
  /** The file being written: nothing is followed meanwhile. */
  let writing = Promise.resolve();

  async function keep(share: number): Promise<void> {
    const { columns, settledAt } = follower;
    if (keeper && columns && settledAt !== null && keeper.isDue(columns, share)) await keeper.write(columns, settledAt);
  }
  /** Before the end, so that the next start has little to make up for. Others may be writing: then the file stays as it was. */
  async function keepLast(): Promise<void> {
    await running?.catch(() => {});
    await writing;
    if (!keeper || !follower.columns || !keeper.isDue(follower.columns, worthWriting.atClose)) return;
    // Whether a change that was seen is the last can be told one or two looks later.
    for (let looks = 0; follower.settledAt === null && looks < 3; looks += 1) await follower.follow();
    await keep(worthWriting.atClose);
  }
  function run(): Promise<void> {
    if (closed) return Promise.reject(new Error('The search index is closed.'));
    return running = writing.then(() => follower.follow()).then(() => { said = false; }, (thrown: unknown) => {
      if (!said && !isUnreachable(thrown)) {
        said = true;
        failed(thrown);
      }
      throw thrown;
    }).finally(() => {
      running = null;
      if (closed) return;
      writing = keep(worthWriting.running);
      clearTimeout(timer);
      timer = setTimeout(() => wake(), patience);
      timer.unref();
      if (follower.columns) fillAhead(follower.columns, filledAtOnce, momentOf(new Date()));
    });
  }
  /** Questions share one reading, but never one that was under way when they came: it may have looked too early. */
  function refresh(): Promise<void> {
    if (!running) return run();
    waiting ??= running.catch(() => undefined).then(() => {
      waiting = null;
      return run();
    });
    return waiting;
  }
  wake = () => { if (!closed) refresh().catch(() => {}); };

  return {
    read: async () => {
      if (!follower.columns) await (running ?? refresh());
      return follower.columns!;
    },
    entriesOf: (columns, slots) => cards.entriesOf(columns, slots),
    findCard: (columns, slug) => cards.find(slug, (id) => columns.isShown(columns.ids.find(id))),
    refresh,
    isLoaded: () => follower.columns !== null,
    firstReading: () => follower.firstReading,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      if (keeper) await keepLast().catch(() => {});
      await line.close();
    },
  };
}
