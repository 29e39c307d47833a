import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { disarm } from '../importing/formula-cells.ts';
import type { Column } from '../importing/columns.ts';
import type { Listing } from '../listing/listing.ts';
import { readListings } from '../listing/read.ts';
import { readOwnIds } from './care.ts';
import type { StoredFile, StoredRow } from './file.ts';
import { columnsToFill, type Keeper } from './keeper.ts';
import { presentColumns } from './rows-of.ts';
import { readRows } from './repository.ts';
import { rearm } from '../importing/formula-cells.ts';

const listingsAtOnce = 200;
/** Without it Excel takes UTF-8 for the code page of the country. */
const byteOrderMark = '\uFEFF';

/** A line of a CSV file: no cell begins as a formula does. */
export function lineOf(cells: string[]): string {
  return `${cells.map(disarm).map((cell) => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/** A listing as a row: its ref is what a file would call it, or the end of its address. */
export function cellsOf(columns: readonly Column[], listing: Listing): string[] {
  return columns.map(({ name, write }) => (name === 'ref' ? listing.importRef ?? listing.slug : write(listing)));
}

/** All that somebody may change, as a file that can be changed and uploaded. */
export function exportListings(pool: Pool, keeper: Keeper): Readable {
  const columns = columnsToFill(keeper);
  return Readable.from((async function* () {
    yield byteOrderMark + lineOf(columns.map(({ name }) => name));
    for (let after = '';;) {
      const ids = await readOwnIds(pool, keeper, after, listingsAtOnce);
      if (ids.length === 0) return;
      const listings = await readListings(pool, { ids: ids.map(({ id }) => id) });
      yield listings.map(({ listing }) => lineOf(cellsOf(columns, listing))).join('');
      after = ids.at(-1)?.slug ?? '';
    }
  })());
}

/** The rows of a file that are to be put right, as they are now, to be worked on elsewhere. */
export function exportErrors(pool: Pool, file: StoredFile): Readable {
  const names = new Set(presentColumns(file).map(({ name }) => name));
  const places = file.columns.flatMap((column, at) => (column !== null && names.has(column) ? [at] : []));
  const pick = (row: StoredRow) => places.map((at) => rearm(row.cells[at] ?? ''));
  return Readable.from((async function* () {
    yield byteOrderMark + lineOf(places.map((at) => file.columns[at] ?? ''));
    for (let after = 0;;) {
      const rows = await readRows(pool, file.id, { after, states: ['error'], most: listingsAtOnce });
      if (rows.length === 0) return;
      yield rows.map((row) => lineOf(pick(row))).join('');
      after = rows.at(-1)?.row ?? 0;
    }
  })());
}
