import type { Cards } from './cards.ts';
import { Columns } from './columns.ts';
import { fillAhead } from './fill.ts';
import { momentOf } from './moment.ts';
import { readAllListed, readLastChange, readPoints, readRunning, type ListedRow, type Queryable } from './repository.ts';
import { readSaid } from './said.ts';

/** How many listings are read at once: their texts are in memory only meanwhile. */
const atOnce = 2000;

/** What is read of one listing, or of one that changed. */
export function putListed(columns: Columns, cards: Cards, row: ListedRow): void {
  columns.put(row, readSaid(row));
  cards.set(row);
}

/** Where the reading of all listings stood: changes up to `seq` are in it, but for those of transactions that were running. */
export type Standpoint = { seq: number; running: bigint[] };

/** Reads all listings as they stood at one moment. */
export async function loadAll(db: Queryable, cards: Cards): Promise<{ columns: Columns; at: Standpoint }> {
  const columns = new Columns();
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const seq = await readLastChange(db);
    const running = await readRunning(db);
    const points = await readPoints(db);
    columns.lay({ length: points.length, id: (index) => points[index]!.id, point: (index) => points[index]! });
    points.length = 0;
    cards.clear();
    for await (const rows of readAllListed(db, atOnce)) for (const row of rows) putListed(columns, cards, row);
    await db.query('COMMIT');
    fillAhead(columns, columns.tree.blocks, momentOf(new Date()));
    return { columns, at: { seq, running } };
  } catch (thrown) {
    await db.query('ROLLBACK').catch(() => {});
    throw thrown;
  }
}
