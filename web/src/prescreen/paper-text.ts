import type { Lang } from '../words/words.ts';
import type { Block, Line, Paper, Run } from './paper-block.ts';

const blank = '________';

const runText = (run: Run): string => {
  if (typeof run === 'string') return run;
  if ('bold' in run) return run.bold;
  if ('raised' in run) return ` [${run.raised}]`;
  if ('small' in run) return run.small;
  return 'blank' in run ? blank : '\n';
};
const lineText = (line: Line) => line.map(runText).join('').replace(/ +\n/g, '\n').trim();

/** A heading in capitals stands out wherever it is pasted; an empty line goes before. */
const headText = (head: string, note: string | undefined, lang: Lang) => `\n${head.toLocaleUpperCase(lang)}${note ? ` (${note})` : ''}`;

const marks = { box: () => '[ ] ', number: (at: number) => `${at + 1}. `, none: () => '- ' };

const blockLines = (block: Block, lang: Lang): string[] => {
  switch (block.is) {
    case 'top': return [block.title, block.lead, '', lineText(block.crisis), ''];
    case 'blanks': return block.labels.map((label) => `${label}: ${blank}`);
    case 'section': return [headText(block.head, block.note, lang), ...allLines(block.blocks, lang)];
    case 'group': return [`\n${block.head}${block.hint ? `: ${block.hint}` : ''}`, ...allLines(block.blocks, lang)];
    case 'subhead': return [`\n${block.text}`];
    case 'text': return [...(block.look === 'box' || block.look === 'sources' ? [''] : []), lineText(block.line)];
    case 'list': return block.lines.map((line, at) => marks[block.mark](at) + lineText(line));
    // The spare row is for a pen.
    case 'table': return [block.heads, ...block.rows].map((cells) => cells.map((cell) => cell || '–').join(' · '));
    case 'rules': return [blank];
    case 'columns': return allLines([...block.left, ...block.right], lang);
  }
};
const allLines = (blocks: readonly Block[], lang: Lang): string[] => blocks.flatMap((block) => blockLines(block, lang));

/** The paper as plain text, to paste into a message or a form: the same words in the same order, and the foot once at the end. */
export const paperText = ({ lang, blocks, foot }: Paper): string =>
  [...allLines(blocks, lang), '', foot.crisis, foot.footer, foot.stamp].join('\n').replace(/\n{3,}/g, '\n\n');
