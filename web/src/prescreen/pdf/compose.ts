import type { Block, Line } from '../paper-block.ts';
import type { Weight } from './letters.ts';
import { baselineOf, drawBlanks, drawLine, seenWidth, setLines, type Letters, type SetLines } from './lines.ts';
import { drawIcon } from './icons.ts';
import type { Edge, Piece, Solid } from './place.ts';
import type { Element, Sheet } from './sheet.ts';
import { above, style, tableColumns, type TextStyle } from './style.ts';

/** What all composing needs, and where: from `x`, `width` wide, under an element of the tag tree. */
export type Frame = { sheet: Sheet; letters: Letters; isTight: boolean; boxWord: string; x: number; width: number; parent: Element };

const set = (frame: Frame, line: Line, text: TextStyle, width = frame.width, weight: Weight = 'regular') =>
  setLines(line, width, text, frame.sheet, frame.letters, weight);

/** Draws set lines from an upper edge; a blank in them is decoration, the words belong to the element. */
const draw = ({ sheet }: Frame, { lines, leading, style: text }: SetLines, to: Element, x: number, y: number, align: 'left' | 'center' | 'right' = 'left', width = 0) => {
  const places = lines.map((line, at) => ({
    line, baseline: y + at * leading + baselineOf(text),
    from: align === 'left' ? x : x + (width - seenWidth(line, sheet)) / (align === 'center' ? 2 : 1),
  }));
  sheet.tagged(to, () => { for (const { line, from, baseline } of places) drawLine(line, from, baseline, sheet); });
  for (const { line, from, baseline } of places) drawBlanks(line, from, baseline, sheet);
};

const ruled = ({ sheet }: Frame, x: number, y: number, width: number, thickness: number, color: string) =>
  sheet.artifact((doc) => { doc.lineWidth(thickness).moveTo(x, y).lineTo(x + width, y).stroke(color); });

/** The lines of a paragraph one by one, so that a long one may go on to the next page; never one line alone. */
const paragraph = (frame: Frame, lines: SetLines, to: Element, air: number, keep = false): Solid[] => lines.lines.map((line, at, all) => ({
  above: at === 0 ? air : 0,
  height: lines.leading,
  keep: at === all.length - 1 ? keep : at === 0 || at === all.length - 2,
  draw: (y) => draw(frame, { ...lines, lines: [line] }, to, frame.x, y),
}));

/** One piece, or line by line when no page is high enough. */
const solid = (frame: Frame, whole: Solid, lines: () => Solid[]): Solid[] => (whole.height > frame.sheet.bottom - frame.sheet.top ? lines() : [whole]);

const top = (frame: Frame, { title, lead, crisis }: Extract<Block, { is: 'top' }>): Solid => {
  const { sheet, parent, x, width } = frame;
  const box = set(frame, crisis, style.body);
  const boxWidth = Math.max(...box.lines.map((line) => seenWidth(line, sheet))) + 20;
  const room = width - boxWidth - 12;
  const head = set(frame, [title], style.h1, room, 'bold');
  const under = set(frame, [lead], style.body, room);
  const [h1, p, help] = [sheet.element('H1', parent), sheet.element('P', parent), sheet.element('P', parent)];
  return {
    above: 0, height: Math.max(head.height + under.height, box.height + 10),
    draw: (y) => {
      draw(frame, head, h1, x, y);
      draw(frame, under, p, x, y + head.height);
      const left = x + width - boxWidth;
      sheet.artifact((doc) => { doc.lineWidth(1).roundedRect(left + 0.5, y + 0.5, boxWidth - 1, box.height + 9, 4).stroke('#000'); });
      draw(frame, box, help, left, y + 5, 'center', boxWidth);
    },
  };
};

const blanks = (frame: Frame, { labels }: Extract<Block, { is: 'blanks' }>): Solid => {
  const { sheet, parent, x, width } = frame;
  const part = (width - 24) / 4.3;
  const fields = labels.map((label, at) => ({
    label: set(frame, [label], style.note), to: sheet.element('P', parent),
    from: at === 0 ? x : x + 2.3 * part + 12 + (at - 1) * (part + 12), wide: at === 0 ? 2.3 * part : part,
  }));
  return {
    above: 8, height: 26,
    draw: (y) => {
      for (const { label, to, from, wide } of fields) {
        draw(frame, label, to, from, y);
        ruled(frame, from, y + 25.6, wide, style.thin, '#000');
      }
    },
  };
};

const sectionHead = (frame: Frame, head: string, note: string | undefined, newPage: boolean): Solid => {
  const { sheet, parent, x, width } = frame;
  const words = set(frame, [head], style.h2, width, 'bold');
  const used = Math.max(...words.lines.map((line) => seenWidth(line, sheet)));
  const beside = note ? set(frame, [note], style.note, width - used - 12) : null;
  const [h2, p] = [sheet.element('H2', parent), beside && sheet.element('P', parent)];
  const high = Math.max(words.height, beside?.height ?? 0);
  return {
    above: 6.5, height: high + 2.5, below: 3, keep: true, newPage,
    draw: (y) => {
      draw(frame, words, h2, x, y + high - words.height);
      // On the baseline of the heading.
      if (beside && p) draw(frame, beside, p, x, y + high - words.height + baselineOf(style.h2) - baselineOf(style.note) - beside.height + beside.leading, 'right', width);
      ruled(frame, x, y + high + 1.75, width, 1.5, '#000');
    },
  };
};

const group = (frame: Frame, { id, head, hint, blocks }: Extract<Block, { is: 'group' }>): Piece[] => {
  const { sheet, parent } = frame;
  const edge: Edge | undefined = id === null ? undefined : { id, x: frame.x };
  const inner = edge ? { ...frame, x: frame.x + style.indent, width: frame.width - style.indent } : frame;
  const h3 = sheet.element('H3', parent);
  const space = edge ? style.icon + 6 : 0;
  const words = set(inner, [{ bold: head }, ...(hint ? [' ', { small: hint }] : [])], style.h3, inner.width - space);
  const title: Solid = {
    above: 4.5, height: words.height, keep: true,
    draw: (y) => {
      if (id !== null) sheet.artifact((doc) => drawIcon(doc, id, inner.x, y + (words.leading - style.icon) / 2, style.icon));
      draw(inner, words, h3, inner.x + space, y);
    },
  };
  return [title, ...compose(blocks, inner)].map((piece) => (edge ? { ...piece, edge } : piece));
};

const text = (frame: Frame, { line, look }: Extract<Block, { is: 'text' }>): Solid[] => {
  const { sheet, parent, x, width } = frame;
  const to = sheet.element('P', parent);
  if (look === 'box') {
    const words = set(frame, line, style.body, width - 18);
    return [{
      above: above.box, height: words.height + 10,
      draw: (y) => {
        sheet.artifact((doc) => { doc.lineWidth(1).roundedRect(x + 0.5, y + 0.5, width - 1, words.height + 9, 4).stroke('#000'); });
        draw(frame, words, to, x + 9, y + 5);
      },
    }];
  }
  const size = look === 'small' || look === 'sources' ? { ...style.small, leading: frame.isTight ? 1.2 : style.small.leading } : style.body;
  const pieces = paragraph(frame, set(frame, line, size), to, above[look], look === 'hint');
  return look === 'clinic' ? pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, below: 4 } : { ...piece, keep: true })) : pieces;
};

/** An item of a list: its box or number, and its words. */
const item = (frame: Frame, list: Element, line: Line, label: 'box' | string | null): Solid[] => {
  const { sheet, x } = frame;
  const isBox = label === 'box';
  const li = sheet.element('LI', list);
  const lbl = label === null ? null : sheet.element('Lbl', li, isBox ? { alt: frame.boxWord } : {});
  const body = sheet.element('LBody', li);
  const number = label !== null && !isBox ? set(frame, [`${label} `], style.body) : null;
  const indent = isBox ? style.tick + style.tickGap : number ? number.lines[0]!.width : 0;
  const air = isBox ? 1.8 : 0;
  const run = line.length === 1 ? line[0] : undefined;
  const mark = (y: number) => {
    const baseline = y + baselineOf(style.body);
    if (lbl && isBox) sheet.tick(lbl, x, baseline - style.tick + 1);
    if (lbl && number) draw(frame, number, lbl, x, y);
  };
  if (typeof run === 'object' && 'blank' in run && run.blank === 'line') {
    const base = style.rule - 2;
    return [{ above: air, height: style.rule, draw: (y) => { if (lbl) sheet.tick(lbl, x, y + base - style.tick + 1); ruled(frame, x + indent, y + style.rule - 0.4, frame.width - indent, style.thin, style.grey); } }];
  }
  const words = set(frame, line, style.body, frame.width - indent);
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

const list = (frame: Frame, { mark, lines, columns }: Extract<Block, { is: 'list' }>): Piece[] => {
  const to = frame.sheet.element('L', frame.parent, mark === 'none' ? {} : { numbering: mark === 'number' ? 'Decimal' : 'Square' });
  const makers = lines.map((line, at) => (inside: Frame) => item(inside, to, line, mark === 'box' ? 'box' : mark === 'number' ? `${at + 1}.` : null));
  if (columns === 'across') return across(frame, makers);
  if (columns !== 'down') return makers.flatMap((make) => make(frame));
  const width = (frame.width - style.gap) / 2;
  return [{ above: 0, shift: width + style.gap, down: makers.flatMap((make) => make({ ...frame, width })) }];
};

const table = (frame: Frame, { of, heads, rows, spare }: Extract<Block, { is: 'table' }>): Solid[] => {
  const { sheet, x, width, isTight } = frame;
  const to = sheet.element('Table', frame.parent);
  const starts = tableColumns[of].map((_, at, all) => all.slice(0, at).reduce((sum, part) => sum + part * width, x));
  const wide = tableColumns[of].map((part) => part * width - 6);
  const row = (cells: readonly string[], size: TextStyle, weight: Weight, tag: 'TH' | 'TD', least: number, padding: number) => {
    const tr = sheet.element('TR', to);
    const made = cells.map((cell, at) => ({ lines: set(frame, [cell], size, wide[at]!, weight), to: sheet.element(tag, tr, tag === 'TH' ? { scope: 'Column' } : {}), hasWords: cell !== '' }));
    const height = Math.max(least, Math.max(...made.map(({ lines }) => lines.height)) + 2 * padding + style.thin);
    const under = (y: number) => ruled(frame, x, y - style.thin / 2, width, style.thin, style.grey);
    const cellsAt = (y: number, only?: number) => {
      for (const [at, { lines, to: cell, hasWords }] of made.entries()) {
        const some = only === undefined ? lines : { ...lines, lines: lines.lines.slice(only, only + 1) };
        if (hasWords && some.lines.length > 0) draw(frame, some, cell, starts[at]!, y + padding);
      }
    };
    const whole: Solid = { above: 0, height, draw: (y) => { cellsAt(y); under(y + height); } };
    const most = Math.max(...made.map(({ lines }) => lines.lines.length));
    return { made, height, pieces: solid(frame, whole, () => Array.from({ length: most }, (_, only) => ({
      above: 0, height: size.size * size.leading + (only === most - 1 ? 2 * padding : 0), draw: (y) => { cellsAt(y, only); if (only === most - 1) under(y + size.size * size.leading + 2 * padding); },
    }))) };
  };
  const first = row(heads, style.tableHead, 'bold', 'TH', 0, 1.8);
  const again: Solid = {
    above: 0, height: first.height,
    draw: (y) => sheet.artifact(() => {
      for (const [at, { lines }] of first.made.entries()) for (const [line, one] of lines.lines.entries()) drawLine(one, starts[at]!, y + 1.8 + line * lines.leading + baselineOf(style.tableHead), sheet);
    }),
  };
  const body = rows.flatMap((cells) => row(cells, style.body, 'regular', 'TD', isTight ? 13.5 : 17, isTight ? 0.8 : 1.8).pieces);
  const empty: Solid[] = spare ? [{ above: 0, height: 17, draw: (y) => ruled(frame, x, y + 17 - style.thin / 2, width, style.thin, style.grey) }] : [];
  // Neither the first row nor the last one stands alone on a page.
  return [...first.pieces.map((piece) => ({ ...piece, keep: true })), ...[...body, ...empty].map((piece, at, all) => ({ ...piece, again, keep: at === 0 ? all.length > 1 : at === all.length - 2 }))];
};

/** Pieces of blocks, top to bottom. Elements of the tag tree are made in the order of the blocks, which is the order of reading. */
export const compose = (blocks: readonly Block[], frame: Frame): Piece[] => {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const made = composeOne(block, frame);
    // What clings to what stands before it: that stays on its page.
    const last = pieces.at(-1);
    if (block.is === 'text' && block.look === 'after' && last && 'draw' in last) last.keep = true;
    pieces.push(...made);
  }
  return pieces;
};

const composeOne = (block: Block, frame: Frame): Piece[] => {
  const { sheet, width, x } = frame;
  switch (block.is) {
    case 'top': return [top(frame, block)];
    case 'blanks': return [blanks(frame, block)];
    case 'section': {
      const inner = { ...frame, parent: sheet.element('Sect', frame.parent) };
      return [sectionHead(inner, block.head, block.note, block.newPage === true), ...compose(block.blocks, inner)];
    }
    case 'group': return group(frame, block);
    case 'subhead': {
      const words = set(frame, [block.text], style.h3, width, 'bold');
      const h3 = sheet.element('H3', frame.parent);
      return [{ above: 0, height: words.height, keep: true, draw: (y) => draw(frame, words, h3, x, y) }];
    }
    case 'text': return text(frame, block);
    case 'list': return list(frame, block);
    case 'table': return table(frame, block);
    case 'rules': return Array.from({ length: block.count }, () => ({ above: 0, height: style.rule, draw: (y) => ruled(frame, x, y + style.rule - 0.4, width, style.thin, style.grey) }));
    case 'columns': {
      const half = (width - style.gap) / 2;
      return [{ above: 0, beside: [compose(block.left, { ...frame, width: half }), compose(block.right, { ...frame, width: half, x: x + half + style.gap })] }];
    }
  }
};
