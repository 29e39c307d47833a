import type { Cards } from './cards.ts';
import { Columns } from './columns.ts';
import { fillAhead } from './fill.ts';
import { readKept, writeKept } from './kept-file.ts';
import { readDigest, readIdentity, readSince } from './kept-repository.ts';
import { momentOf } from './moment.ts';
import { within } from './parts.ts';
import type { Queryable } from './repository.ts';

/** `path`: of the file. `program`: whatever writes another kind of file, or understands one differently, has another name here. */
export type KeptAt = { path: string; program: string };

/** `floor`: all changes up to this one are in the file, and none after it; `digest` is of the history's end there. */
type About = { program: string; database: string; floor: number; digest: string; listings: number };

/**
 * Following what has changed asks for listings one by one, so it is worth it up to this share of all of them (and up to so
 * many in any case). Beyond, all are read at once.
 */
const mostChanged = { share: 0.1, least: 500 };
/** The file is written anew when what has changed since is more than this share: the next start would have to make up for it. */
export const worthWriting = { running: 0.05, atClose: 0.005 };
/** After a write that failed the next try comes this much later, in milliseconds. */
const patience = 600_000;

const rowsOf = ({ counts }: Columns) => counts.real + counts.invented;

/**
 * Keeps the index in a file between two runs, so that a start need not read all listings from the database. The file is
 * no more than a shortcut: what is missing, spoiled, of another program or another history is as if it were not there.
 */
export class Keeper {
  private readonly db: Queryable;
  private readonly cards: Cards;
  private readonly at: KeptAt;
  /** How many listings have changed since the file was written; Infinity while there is none of this history. */
  private behind = Infinity;
  private notBefore = 0;

  constructor(db: Queryable, cards: Cards, at: KeptAt) {
    this.db = db;
    this.cards = cards;
    this.at = at;
  }

  /** Says that so many listings have changed; Infinity: all was read anew. */
  changed(listings: number): void {
    this.behind += listings;
  }

  /**
   * What the file has, once the database has said that it is its history, and how much has changed since; null when all is
   * to be read from the database. That it does not answer is for the next question to find out.
   */
  async read(): Promise<{ columns: Columns; floor: number } | null> {
    const read = await readKept(this.at.path, async (about, kept) => {
      const { program, database, floor, digest, listings } = about as About;
      if (program !== this.at.program || database !== await readIdentity(this.db)) return null;
      const mostChanges = Math.max(listings, 10 * mostChanged.least);
      const since = await readSince(this.db, floor, mostChanges);
      if (since.digest !== digest || since.changes === mostChanges || since.changed > Math.max(mostChanged.least, listings * mostChanged.share)) return null;
      // Somebody may have changed listings without the history, as only the tables' owner can.
      if (since.listings !== listings + since.more) return null;
      const columns = await Columns.unpack(kept.within('columns'));
      await this.cards.unpack(kept.within('cards'));
      return { columns, floor };
    }).catch(() => null);
    if (!read) return null;
    fillAhead(read.columns, read.columns.tree.blocks, momentOf(new Date()));
    this.behind = 0;
    return read;
  }

  /** Whether the file should be written, when it is worth it from this share of changed listings on. */
  isDue(columns: Columns, share: number): boolean {
    return this.behind > rowsOf(columns) * share && Date.now() >= this.notBefore;
  }

  /**
   * Writes the file. All changes up to `floor`, and none after it, have to be in the index, which may not change meanwhile;
   * searches go on. Never rejects: without a file, the next start takes longer.
   */
  async write(columns: Columns, floor: number): Promise<void> {
    try {
      const [database, digest] = [await readIdentity(this.db), await readDigest(this.db, floor)];
      if (digest === null) return;
      await writeKept(this.at.path, { program: this.at.program, database, floor, digest, listings: rowsOf(columns) } satisfies About,
        { ...within('columns', columns.pack()), ...within('cards', this.cards.pack()) });
      this.behind = 0;
    } catch {
      this.notBefore = Date.now() + patience;
    }
  }
}
