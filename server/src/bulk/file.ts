import type { BulkFile, BulkRow, BulkRowState } from '@finder/contract';

/** A file as it is kept. `columns`: for each heading the column that it means, or null. */
export type StoredFile = {
  id: string;
  personId: string;
  name: string;
  encoding: string;
  separator: string;
  headings: string[];
  columns: (string | null)[];
  state: BulkFile['state'];
  way: 'ready' | 'all';
  total: number;
  done: number;
  trouble: BulkFile['trouble'];
  createdAt: Date;
};

/** What was found out about a row. */
export type Found = Pick<BulkRow, 'errors' | 'changes' | 'notes' | 'twin'>;

/** A row as it is kept. `version`: of the listing when the row was checked, null for none. */
export type StoredRow = { row: number; cells: string[]; ref: string; state: BulkRowState; name: string; version: number | null; found: Found | null; keepBoth: boolean };
