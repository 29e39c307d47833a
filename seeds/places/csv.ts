import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Reads one CSV file with a header line. Every value is text; a missing column is an error that names the file. */
export function readCsv<Column extends string>(folder: string, file: string, columns: readonly Column[]): Record<Column, string>[] {
  const lines = parse(readFileSync(join(folder, file), 'utf8'), { skip_empty_lines: true });
  const header = lines[0] ?? [];
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, at) => places[at] === -1);
  if (missing.length > 0) throw new Error(`${file}: the column ${missing.join(', ')} is missing.`);
  return lines.slice(1).map((line) => {
    const row = {} as Record<Column, string>;
    columns.forEach((column, at) => {
      row[column] = line[places[at] ?? -1] ?? '';
    });
    return row;
  });
}

/** CSV text: header, LF, quotes only where they are needed. null is written as nothing. */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: Record<Column, string | number | null>[],
): string {
  const lines = rows.map((row) => columns.map((column) => writeCell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function writeCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Order by code unit, which no locale changes. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
