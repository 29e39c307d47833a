import { parse } from 'csv-parse/sync';
import { openDecoder, type Encoding } from './encoding.ts';

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** One line of the table as it is written. `row` is the line of the file that it begins on, 1 for the first. */
export type FileRecord = { row: number; cells: string[] };

/** Where a file cannot be read on. */
export type Broken = { row: number; message: string };

export type RecordReader = {
  /** The whole records that these bytes complete; the last call has `last`. After `broken` there are no more. */
  push: (bytes: Uint8Array, last: boolean) => FileRecord[];
  broken: () => Broken | null;
  /** Known once the first record is there. */
  separator: () => Separator | null;
};

/** More than the longest line may have: beyond it a quote was opened and never closed. */
const longestRecord = 4_000_000;

const [quoteSign, lineEnd] = [0x22, 0x0a];
const quotes = 'The quotes in this line do not match up. A cell with a comma or a quote in it stands in quotes, and each quote in it is doubled.';

/**
 * Reads the records of a CSV file piece by piece, so that memory does not grow with the file. Lines of nothing are left out.
 * Of commas, semicolons and tabs it takes the one that makes the most of `names` out of the first line.
 */
export function openRecords(encoding: Encoding, names: readonly string[]): RecordReader {
  const decode = openDecoder(encoding);
  let [kept, lines, open, scanned] = ['', 0, false, 0];
  let carry = '';
  let broken: Broken | null = null;
  let separator: Separator | null = null;

  /** Up to where `kept` has whole records: the last line end that is not inside quotes. Looks at each sign once. */
  const wholeUntil = (): number => {
    let end = 0;
    for (; scanned < kept.length; scanned += 1) {
      const sign = kept.charCodeAt(scanned);
      if (sign === quoteSign) open = !open;
      else if (sign === lineEnd && !open) end = scanned + 1;
    }
    return end;
  };

  return {
    broken: () => broken,
    separator: () => separator,
    push: (bytes, last) => {
      if (broken) return [];
      // One sort of line end: with two, the parser counts a line break inside quotes twice.
      let text = carry + decode(bytes, last);
      carry = !last && text.endsWith('\r') ? '\r' : '';
      text = text.slice(0, text.length - carry.length).replace(/\r\n?/g, '\n');
      kept += text;
      const end = last ? kept.length : wholeUntil();
      if (end === 0 && kept.length > longestRecord) broken = { row: lines + 1, message: quotes };
      if (end === 0) return [];
      const whole = kept.slice(0, end);
      kept = kept.slice(end);
      scanned -= end;
      try {
        separator ??= chooseSeparator(whole, names);
        const records = parseRecords(whole, separator ?? ',').map(({ row, cells }) => ({ row: row + lines, cells }));
        lines += countLines(whole);
        return records;
      } catch (thrown) {
        broken = { row: lines + (thrown instanceof Error && 'lines' in thrown ? Number(thrown.lines) : 1), message: quotes };
        return [];
      }
    },
  };
}

const blanks = /^[ \f\n]+|[ \f\n]+$/g;

function parseRecords(text: string, separator: Separator): FileRecord[] {
  const parsed: unknown = parse(text, {
    delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true,
    // Trimming takes tabs away, also where they stand between cells.
    trim: separator !== '\t',
  });
  return (parsed as { record: string[]; info: { lines: number } }[])
    .map(({ record, info }) => ({ row: info.lines - countLines(record.join('')), cells: separator === '\t' ? record.map((cell) => cell.replace(blanks, '')) : record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function chooseSeparator(text: string, names: readonly string[]): Separator | null {
  const firstLine = /^\s*[^\n]*\n?/.exec(text)?.[0] ?? '';
  if (firstLine.trim() === '') return null;
  const known = separators.map((separator) => {
    const cells = firstLine.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').toLowerCase());
    return { separator, hits: cells.filter((cell) => names.includes(cell)).length, cells: cells.length };
  });
  return known.toSorted((a, b) => b.hits - a.hits || b.cells - a.cells)[0]?.separator ?? null;
}
