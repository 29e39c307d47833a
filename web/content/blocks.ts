import type { readCite } from './cites.ts';
import type { Token } from './token.ts';

/** A piece of a page that stands by itself: a paragraph, a whole list, a table, a quote. */
export type Block = {
  kind: 'paragraph' | 'list' | 'table' | 'quote';
  /** What is read as one sentence or more: the paragraph, each point, each cell. */
  texts: string[];
  cites: ReturnType<typeof readCite>[];
  /** The `##` section it stands in; null before the first. */
  section: string | null;
  /** The heading it stands under, of any level. */
  part: string | null;
  /** The claim that a box is about, in quotes: said by others, so it needs no source. */
  isClaim: boolean;
};

const opens: Record<string, Block['kind']> = { bullet_list_open: 'list', ordered_list_open: 'list', table_open: 'table', blockquote_open: 'quote' };
const closes = new Set(['bullet_list_close', 'ordered_list_close', 'table_close', 'blockquote_close']);

/** What is read of a line: words without marks and numbers of sources. */
export const plainText = (inline: Token): string => (inline.children ?? [])
  .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : type === 'softbreak' || type === 'hardbreak' ? ' ' : '')).join('').trim();

/** The blocks of a page in order, each with its text, its cites and its section. */
export function readBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let section: string | null = null;
  let part: string | null = null;
  let depth = 0;
  let current: Block | null = null;
  let inClaim = false;
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') part = token.attrGet('id');
    if (token.type === 'heading_open' && token.tag === 'h2') section = part;
    if (token.type === 'container_claim_open') inClaim = true;
    const kind = opens[token.type] ?? (token.type === 'paragraph_open' && depth === 0 ? 'paragraph' : undefined);
    if (kind && depth === 0) {
      current = { kind, texts: [], cites: [], section, part, isClaim: inClaim };
      inClaim = false;
      blocks.push(current);
    }
    if (opens[token.type]) depth += 1;
    if (closes.has(token.type)) depth -= 1;
    if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open' && current) {
      const text = plainText(token);
      if (text !== '') current.texts.push(text);
      for (const { type, meta } of token.children ?? []) if (type === 'cite') current.cites.push(meta as ReturnType<typeof readCite>);
    }
  });
  return blocks;
}

/** A block's text for counting: each piece ends as a sentence, as it is read. */
export const asSentences = ({ texts }: Block): string => texts.map((text) => (/[.?!][”"’)]*$/.test(text) ? text : `${text.replace(/[:;,]$/, '')}.`)).join(' ');
