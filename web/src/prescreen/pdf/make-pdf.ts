import type { Block, Line, Paper } from '../paper-block.ts';
import { compose } from './compose.ts';
import { drawFoots } from './foot.ts';
import { loadLetters } from './letters.ts';
import { place } from './place.ts';
import { openSheet, type PaperSize } from './sheet.ts';
import { textStyles } from './style.ts';

const textOf = (line: Line): string[] => line.flatMap((run) => (typeof run === 'string' ? [run] : Object.values(run).filter((value) => typeof value === 'string')));

/** Every word of the blocks, to see which letters they want. */
const textsOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => {
  switch (block.is) {
    case 'section': case 'group': return [block.head, ...textsOf(block.blocks)];
    case 'columns': return textsOf([...block.left, ...block.right]);
    case 'text': return textOf(block.line);
    case 'list': return block.lines.flatMap(textOf);
    case 'table': return block.rows.flat();
    default: return [];
  }
});

/**
 * The paper as a tagged PDF, made here and sent nowhere. `date` is ISO; `box` is what a screen reader says for a box to tick. Letters that no font has are told by `missing`:
 * in the PDF a box stands for them, behind which their text is kept.
 */
export const makePdf = async (paper: Paper, { size, date, box }: { size: PaperSize; date: string; box: string }): Promise<{ pdf: Blob; missing: boolean }> => {
  const texts = textsOf(paper.blocks);
  const letters = await loadLetters(texts);
  const sheet = openSheet({ size, lang: paper.lang, title: paper.title, date: new Date(`${date}T12:00:00`) });
  const frame = { sheet, letters, isTight: paper.isTight, styles: textStyles(paper.isTight), boxWord: box, x: sheet.left, width: sheet.width, parent: sheet.root };
  place(compose(paper.blocks, frame), { page: 0, y: sheet.top }, sheet);
  drawFoots(paper.foot, frame);
  const chunks = await sheet.end();
  return { pdf: new Blob(chunks, { type: 'application/pdf' }), missing: texts.some((text) => letters.stretches(text, 'regular').some(({ font }) => font === null)) };
};
