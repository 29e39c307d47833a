import type { Block } from '../paper-block.ts';
import { composeList } from './compose-list.ts';
import { composeTable } from './compose-table.ts';
import { drawIcon } from './icons.ts';
import { baselineOf, seenWidth } from './lines.ts';
import type { Edge, Piece, Solid } from './place.ts';
import { draw, paragraph, ruled, set, type Frame } from './set-text.ts';
import { above, style } from './style.ts';

const top = (frame: Frame, { title, lead, crisis }: Extract<Block, { is: 'top' }>): Solid => {
  const { sheet, parent, x, width } = frame;
  const box = set(frame, crisis, frame.styles.body);
  const boxWidth = Math.max(...box.lines.map((line) => seenWidth(line, sheet))) + 20;
  const room = width - boxWidth - 12;
  const head = set(frame, [title], style.h1, room, 'bold');
  const under = set(frame, [lead], frame.styles.body, room);
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
    label: set(frame, [label], frame.styles.note), to: sheet.element('P', parent),
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
  const beside = note ? set(frame, [note], frame.styles.note, width - used - 12) : null;
  const [h2, p] = [sheet.element('H2', parent), beside && sheet.element('P', parent)];
  const high = Math.max(words.height, beside?.height ?? 0);
  return {
    above: 6.5, height: high + 2.5, below: 3, keep: true, newPage,
    draw: (y) => {
      draw(frame, words, h2, x, y + high - words.height);
      // On the baseline of the heading.
      if (beside && p) draw(frame, beside, p, x, y + high - words.height + baselineOf(style.h2) - baselineOf(frame.styles.note) - beside.height + beside.leading, 'right', width);
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
    above: edge ? 4.5 : 6.5, height: words.height, keep: true,
    draw: (y) => {
      if (id !== null) sheet.artifact((doc) => drawIcon(doc, id, inner.x, y + (words.leading - style.icon) / 2, style.icon));
      draw(inner, words, h3, inner.x + space, y);
    },
  };
  const pieces = [title, ...compose(blocks, inner)];
  // A part of the insurance pages is not torn.
  return pieces.map((piece, at) => (edge ? { ...piece, edge } : { ...piece, keep: at < pieces.length - 1 }));
};

const text = (frame: Frame, { line, look }: Extract<Block, { is: 'text' }>): Solid[] => {
  const { sheet, parent, x, width } = frame;
  const to = sheet.element('P', parent);
  if (look === 'box') {
    const words = set(frame, line, frame.styles.body, width - 18);
    return [{
      above: above.box, height: words.height + 10,
      draw: (y) => {
        sheet.artifact((doc) => { doc.lineWidth(1).roundedRect(x + 0.5, y + 0.5, width - 1, words.height + 9, 4).stroke('#000'); });
        draw(frame, words, to, x + 9, y + 5);
      },
    }];
  }
  const size = look === 'small' || look === 'sources' ? frame.styles.small : frame.styles.body;
  const pieces = paragraph(frame, set(frame, line, size), to, above[look], look === 'hint');
  return look === 'clinic' ? pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, below: 4 } : { ...piece, keep: true })) : pieces;
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
    case 'list': return composeList(frame, block);
    case 'table': return composeTable(frame, block);
    case 'rules': return Array.from({ length: block.count }, () => ({ above: 0, height: style.rule, draw: (y) => ruled(frame, x, y + style.rule - 0.4, width, style.thin, style.grey) }));
    case 'columns': {
      const half = (width - style.gap) / 2;
      return [{ above: 0, beside: [compose(block.left, { ...frame, width: half }), compose(block.right, { ...frame, width: half, x: x + half + style.gap })] }];
    }
  }
};
