import type { Checked } from '@finder/contract';

/** One line of a cell. `text` null: not listed, for what the note names or at all. */
export type Line = { text: string | null; note?: string };

/** What one clinic says of one fact; null: not listed. `confirm`: past its limit, to be asked about first. */
export type Cell = { lines: Line[]; confirm?: boolean; checked?: Checked } | null;

/** A cell of one line. No text: not listed. */
export const cell = (text: string | null, note = '', confirm = false): Cell =>
  (text === null ? null : { lines: [note ? { text, note } : { text }], ...(confirm && { confirm }) });

/** A cell for a yes, a no, or null: the clinic has not said. */
export const saidCell = (said: boolean | null, yes: string, no: string, note = '', confirm = false): Cell =>
  cell(said === null ? null : said ? yes : no, said ? note : '', confirm);

/** A first letter as at the start of a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
