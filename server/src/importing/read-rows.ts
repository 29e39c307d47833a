import { parse } from 'csv-parse/sync';
import { didYouMean } from '../listing/cell.ts';
import { columns, type Column } from './columns.ts';
import { refuseHidden, showHidden } from '../listing/hidden-signs.ts';

/** What is wrong in a file. `row` is the line of the file, 1 for the line with the columns' names. */
export type ImportError = { row: number; column: string; value: string; message: string };

/**
 * One clinic of the file: the line it begins on and its cells, trimmed, by column name. Cells that hold what nobody may
 * store are not among them, but in `refused`.
 */
export type FileRow = { row: number; cells: Map<string, string>; refused: ImportError[] };

/** The longest list that a cell may hold; every text in it has its own, lower limit. */
const longestCell = 10_000;

export type ReadFile = { columns: Column[]; rows: FileRow[]; errors: ImportError[] };

const broken = (row: number, message: string): ReadFile => ({ columns: [], rows: [], errors: [{ row, column: '', value: '', message }] });

/**
 * Reads a CSV file (UTF-8, with or without a byte order mark, commas). Every column is known by its name in the first line,
 * in any order; unknown, missing and doubled ones are errors. Never throws for what is in the file.
 */
export function readRows(bytes: Uint8Array): ReadFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken(1, 'The file is not in UTF-8. Save it again as “CSV UTF-8”.');
  }
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // One sort of line end: with two, the parser counts a line break inside quotes twice.
    const parsed: unknown = parse(text.replace(/\r\n?/g, '\n'), { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    records = parsed as typeof records;
  } catch (thrown) {
    const line = thrown instanceof Error && 'lines' in thrown ? Number(thrown.lines) : 1;
    return broken(line, 'The quotes in this line do not match up. A cell with a comma or a quote in it stands in quotes, and each quote in it is doubled.');
  }
  const [header, ...lines] = records;
  if (!header) return broken(1, 'The file is empty. Begin with the line of column names that “clinics template” prints.');
  const names = header.record.map((name) => name.toLowerCase());
  if (names.length === 1 && /[;\t]/.test(names[0] ?? '')) return broken(1, 'The columns are separated by semicolons or tabs. Save the file with commas.');
  const errors = checkHeader(names, header.record);
  if (errors.length > 0) return { columns: [], rows: [], errors };

  const rows: FileRow[] = [];
  for (const { record, info } of lines) {
    const row = info.lines - record.join('').split('\n').length + 1;
    if (record.every((cell) => cell === '')) continue;
    if (record.length !== names.length) {
      errors.push({ row, column: '', value: '', message: `This line has ${record.length} cells and the first line has ${names.length}. Check the commas and quotes.` });
      continue;
    }
    rows.push(checkCells(row, names, record));
  }
  return { columns: columns.filter(({ name }) => names.includes(name)), rows, errors };
}

/** The one place where a cell is looked at before anything else reads it, compares it or asks the database about it. */
function checkCells(row: number, names: string[], record: string[]): FileRow {
  const cells = new Map<string, string>();
  const refused: ImportError[] = [];
  for (const [at, column] of names.entries()) {
    const text = record[at] ?? '';
    const message = refuseHidden(text) ?? (text.length > longestCell ? `is ${text.length.toLocaleString('en-US')} characters long. Write at most ${longestCell.toLocaleString('en-US')}.` : null);
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
