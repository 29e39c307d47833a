import type { Block, Line } from '../paper-block.ts';
import { baselineOf } from './lines.ts';
import type { Piece, Solid } from './place.ts';
import { draw, ruled, set, solid, type Frame } from './set-text.ts';
import type { Element } from './sheet.ts';
import { style } from './style.ts';

/** An item of a list: its box or number, and its words. */
const item = (frame: Frame, list: Element, line: Line, label: 'box' | string | null): Solid[] => {
  const { sheet, x } = frame;
  const isBox = label === 'box';
  const li = sheet.element('LI', list);
  const lbl = label === null ? null : sheet.element('Lbl', li, isBox ? { alt: frame.boxWord } : {});
  const body = sheet.element('LBody', li);
  const number = label !== null && !isBox ? set(frame, [`${label} `], frame.styles.body) : null;
  const indent = isBox ? style.tick + style.tickGap : number ? number.lines[0]!.width : 0;
  const air = number ? 0 : 1.8;
  const run = line.length === 1 ? line[0] : undefined;
  const mark = (y: number) => {
    const baseline = y + baselineOf(frame.styles.body);
    if (lbl && isBox) sheet.tick(lbl, x, baseline - style.tick + 1);
    if (lbl && number) draw(frame, number, lbl, x, y);
  };
  if (typeof run === 'object' && 'blank' in run && run.blank === 'line') {
    const base = style.rule - 2;
    return [{ above: air, height: style.rule, draw: (y) => { if (lbl) sheet.tick(lbl, x, y + base - style.tick + 1); ruled(frame, x + indent, y + style.rule - 0.4, frame.width - indent, style.thin, style.grey); } }];
  }
  const words = set(frame, line, frame.styles.body, frame.width - indent);
  return solid(frame, { above: air, height: words.height, draw: (y) => { mark(y); draw(frame, words, body, x + indent, y); } }, () =>
    words.lines.map((one, at) => ({ above: at === 0 ? air : 0, height: words.leading, draw: (y) => { if (at === 0) mark(y); draw(frame, { ...words, lines: [one] }, body, x + indent, y); } })));
};

/** Items in pairs, row by row. */
const across = (frame: Frame, items: readonly ((at: Frame) => Solid[])[]): Solid[] => {
  const width = (frame.width - style.gap) / 2;
  const columns = [{ ...frame, width }, { ...frame, width, x: frame.x + width + style.gap }];
  const made = items.map((one, at) => one(columns[at % 2]!));
  return made.flatMap((left, at) => {
    if (at % 2 === 1) return [];
    const pair = [left[0]!, ...(made[at + 1] ?? []).slice(0, 1)];
    return [{ above: pair[0]!.above, height: Math.max(...pair.map(({ height }) => height)), draw: (y: number) => { for (const one of pair) one.draw(y); } }];
  });
};

/** A list: boxes to tick, numbers or neither, in one column or two. */
export const composeList = (frame: Frame, { mark, lines, columns }: Extract<Block, { is: 'list' }>): Piece[] => {
  const to = frame.sheet.element('L', frame.parent, mark === 'none' ? {} : { numbering: mark === 'number' ? 'Decimal' : 'Square' });
  const makers = lines.map((line, at) => (inside: Frame) => item(inside, to, line, mark === 'box' ? 'box' : mark === 'number' ? `${at + 1}.` : null));
  if (columns === 'across') return across(frame, makers);
  if (columns !== 'down') return makers.flatMap((make) => make(frame));
  const width = (frame.width - style.gap) / 2;
  return [{ above: 0, shift: width + style.gap, down: makers.flatMap((make) => make({ ...frame, width })) }];
};

