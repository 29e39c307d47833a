import { checkCells, type FileRow } from '../importing/read-rows.ts';
import { columns, type Column } from '../importing/columns.ts';
import type { StoredFile, StoredRow } from './file.ts';

/** The columns that a file fills. */
export function presentColumns(file: Pick<StoredFile, 'columns'>): Column[] {
  return columns.filter(({ name }) => file.columns.includes(name));
}

/** Kept rows as the planner takes them. */
export function toFileRows(file: Pick<StoredFile, 'columns'>, rows: StoredRow[]): FileRow[] {
  return rows.map(({ row, cells }) => {
    const made = checkCells(row, file.columns, cells);
    if (cells.length === file.columns.length) return made;
    const message = `This line has ${cells.length} cells and the first line has ${file.columns.length}. Check the separators and quotes.`;
    return { ...made, refused: [{ row, column: '', value: '', message }] };
  });
}
