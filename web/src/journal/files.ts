import { isEmpty, type Entry, type Journal } from './entry.ts';
import { readJournal } from './read-journal.ts';

const kind = 'visit-journal';
/** Larger than any journal of ours. */
export const mostBytes = 5_000_000;

/** The journal as a file that this page can read again. */
export const writeJson = (journal: Journal): string => `${JSON.stringify({ kind, version: 1, ...journal }, null, 2)}\n`;

export type Opened = { journal: Journal; /** Days in the file that could not be read. */ unread: number } | { problem: 'not-json' | 'not-ours' | 'too-large' | 'nothing' };

/** A file that was saved here. Says what is wrong with any other. */
export const openJson = (text: string): Opened => {
  if (text.length > mostBytes) return { problem: 'too-large' };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'not-json' };
  }
  if (typeof json !== 'object' || json === null || (json as Record<string, unknown>)['kind'] !== kind) return { problem: 'not-ours' };
  const journal = readJournal(json);
  const listed = (json as Record<string, unknown>)['entries'];
  return isEmpty(journal) ? { problem: 'nothing' } : { journal, unread: Array.isArray(listed) ? listed.length - journal.entries.length : 0 };
};

/** What a spreadsheet takes for the beginning of a formula, which could run a program: an apostrophe before it makes it text. */
const formula = /^'*[=+\-@\t\r]/;
export const csvCell = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The days as a table, the oldest first, with a mark by which spreadsheets know the letters. `cellsOf` gives the cells in the order of `heads`. */
export const writeCsv = ({ entries }: Journal, heads: readonly string[], cellsOf: (entry: Entry) => readonly string[]): string =>
  `\uFEFF${[heads, ...entries.toReversed().map(cellsOf)].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
