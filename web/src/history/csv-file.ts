import type { HistoryEntry } from '@finder/contract';
import { historyWords } from '../words/history.ts';
import type { Lang } from '../words/words.ts';
import { itemsOf, nameEntry, stateText, whoOf } from './entry-text.ts';

/** What a spreadsheet takes for the beginning of a formula gets an apostrophe before it (OWASP, CSV injection). */
const disarm = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quote = (cell: string) => (/[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The lines of a history as a CSV file (RFC 4180, with the mark by which a spreadsheet knows UTF-8), in the reader's language. */
export const csvOf = (entries: readonly HistoryEntry[], lang: Lang): string => {
  const w = historyWords[lang];
  const rows = entries.map((entry) => {
    const { before, after } = itemsOf(entry, lang);
    return [entry.at, whoOf(entry, lang), entry.undoes ? w.undid(entry.undoes.name) : entry.why, nameEntry(entry, lang), before.join(', '), after.join(', '), stateText(entry, lang)];
  });
  return `\uFEFF${[[w.when, w.who, w.why, w.what, w.before, w.after, w.state], ...rows].map((row) => row.map((cell) => quote(disarm(cell))).join(',')).join('\r\n')}\r\n`;
};

/** Gives a text to the reader as a file. */
export const saveText = (name: string, type: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers read it only after the press is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
