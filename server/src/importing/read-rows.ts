import { refuseHidden, showHidden } from '../listing/hidden-signs.ts';
import { didYouMean } from '../listing/cell.ts';
import { columns, type Column } from './columns.ts';
import type { Encoding } from './encoding.ts';
import { rearm } from './formula-cells.ts';
import { openRecords, type FileRecord, type Separator } from './read-records.ts';

/** What is wrong in a file. `row` is the line of the file, 1 for the line with the columns' names. */
export type ImportError = { row: number; column: string; value: string; message: string };

/**
 * One clinic of the file: the line it begins on and its cells, trimmed, by column name. Cells that hold what nobody may
 * store are not among them, but in `refused`.
 */
export type FileRow = { row: number; cells: Map<string, string>; refused: ImportError[] };

/** The longest list that a cell may hold; every text in it has its own, lower limit. */
const longestCell = 10_000;

/** A file or a part of one. */
export type ReadFile = { columns: Column[]; rows: FileRow[]; errors: ImportError[] };

/** What was found out about a file while reading it. `separator` is null while nothing was read. */
export type FileShape = { encoding: Encoding; separator: Separator | null };

export type RowReader = {
  /** The rows that these bytes complete, with the columns that the file has. The last call has `last`. */
  push: (bytes: Uint8Array, last: boolean) => ReadFile;
  shape: () => FileShape;
};

const none = new Uint8Array(0);

/**
 * Reads a CSV file of clinics piece by piece. Every column is known by its name in the first line, in any order; unknown,
 * missing and doubled ones are errors, after which no row comes. Never throws for what is in the file.
 */
export function openRows(encoding: Encoding): RowReader {
  const records = openRecords(encoding, columns.map(({ name }) => name));
  let names: string[] | null = null;
  let present: Column[] = [];
  let refused = false;
  const takeHeader = ({ cells }: FileRecord): ImportError[] => {
    names = cells.map((name) => name.toLowerCase());
    present = columns.filter(({ name }) => names?.includes(name));
    const errors = checkHeader(names, cells);
    refused = errors.length > 0;
    return errors;
  };
  const broken = (row: number, message: string): ImportError => ({ row, column: '', value: '', message });
  return {
    shape: () => ({ encoding, separator: records.separator() }),
    push: (bytes, last) => {
      if (refused) return { columns: [], rows: [], errors: [] };
      const found = records.push(bytes, last);
      const header = names === null ? found.shift() : undefined;
      const errors = header ? takeHeader(header) : [];
      const end = records.broken();
      if (end) errors.push(broken(end.row, end.message));
      else if (last && names === null) errors.push(broken(1, 'The file is empty. Begin with the line of column names that “clinics template” prints.'));
      if (end) refused = true;
      if (refused || names === null) return { columns: [], rows: [], errors };
      const wanted = names;
      const rows = found.flatMap(({ row, cells }) => {
        if (cells.length === wanted.length) return [checkCells(row, wanted, cells)];
        errors.push(broken(row, `This line has ${cells.length} cells and the first line has ${wanted.length}. Check the commas and quotes.`));
        return [];
      });
      return { columns: present, rows, errors };
    },
  };
}

/** Reads a file from its pieces, each with what it completes. */
export async function* readPieces(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, reader: RowReader): AsyncGenerator<ReadFile> {
  for await (const piece of pieces) yield reader.push(piece, false);
  yield reader.push(none, true);
}

/** The one place where a cell is looked at before anything else reads it, compares it or asks the database about it. */
export function checkCells(row: number, names: readonly (string | null)[], record: readonly string[]): FileRow {
  const cells = new Map<string, string>();
  const refused: ImportError[] = [];
  for (const [at, column] of names.entries()) {
    if (column === null) continue;
    const text = rearm(record[at] ?? '');
    const message = text === '' ? null
      : refuseHidden(text) ?? (text.length > longestCell ? `is ${text.length.toLocaleString('en-US')} characters long. Write at most ${longestCell.toLocaleString('en-US')}.` : null);
    if (message === null) cells.set(column, text.trim());
    else refused.push({ row, column, value: showHidden(text), message });
  }
  return { row, cells, refused };
}

function checkHeader(names: string[], written: string[]): ImportError[] {
  const known = columns.map(({ name }) => name);
  const wrong = (at: number, message: string): ImportError => ({ row: 1, column: showHidden(written[at] ?? ''), value: '', message });
  return [
    ...names.flatMap((name, at) => {
      if (!known.includes(name)) return [wrong(at, `There is no such column.${didYouMean(name, known)} “clinics template” prints all of them.`)];
      return names.indexOf(name) < at ? [wrong(at, 'This column is there twice. Keep one.')] : [];
    }),
    ...columns.filter(({ name, required }) => required && !names.includes(name))
      .map(({ name, about }): ImportError => ({ row: 1, column: name, value: '', message: `This column is missing. ${about}.` })),
  ];
}
