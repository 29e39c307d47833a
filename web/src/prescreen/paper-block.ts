import type { Lang } from '../words/words.ts';
import type { GroupId } from './results.ts';

/** A stretch of a line: plain, bold, raised (the numbers of sources), small, a blank to fill in by hand, or a new line. */
export type Run = string | { bold: string } | { raised: string } | { small: string } | { blank: 'short' | 'line' } | { newLine: true };
export type Line = readonly Run[];

/** How a paragraph stands: `after` clings to the table above it, `box` has an edge round it, `small` is small print. */
export type TextLook = 'plain' | 'after' | 'hint' | 'nothing' | 'clinic' | 'box' | 'small' | 'sources';

/**
 * One thing on the paper. The order of blocks is the order in which they are read: print, PDF and the copied text are all
 * made from them, and from nothing else.
 */
export type Block =
  | { is: 'top'; title: string; lead: string; crisis: Line }
  | { is: 'blanks'; labels: readonly string[] }
  | { is: 'section'; head: string; note?: string; blocks: readonly Block[]; /** Begins a page. */ newPage?: boolean }
  /** With an id: a group of topics, with its icon and edge. */
  | { is: 'group'; id: GroupId | null; head: string; hint?: string; blocks: readonly Block[] }
  | { is: 'subhead'; text: string }
  | { is: 'text'; line: Line; look: TextLook }
  /** In two columns: `across` fills row by row, `down` the left column first. */
  | { is: 'list'; mark: 'box' | 'number' | 'none'; lines: readonly Line[]; columns?: 'across' | 'down' }
  /** `spare`: an empty row at the end, to fill in by hand. */
  | { is: 'table'; of: 'medicines' | 'treatments'; heads: readonly string[]; rows: readonly (readonly string[])[]; spare: boolean }
  /** Blank ruled lines. */
  | { is: 'rules'; count: number }
  /** Side by side; the left one is read first. */
  | { is: 'columns'; left: readonly Block[]; right: readonly Block[] };

/** The whole paper. `foot` stands at the foot of every page, with the page's number. */
export type Paper = {
  lang: Lang;
  title: string;
  blocks: readonly Block[];
  /** Rows already filled in, and the small print, stand closer together. */
  isTight: boolean;
  foot: { crisis: string; footer: string; stamp: string; page: string; of: string };
};
