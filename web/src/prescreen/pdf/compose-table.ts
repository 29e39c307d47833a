import type { Block } from '../paper-block.ts';
import type { Weight } from './letters.ts';
import { baselineOf, drawLine } from './lines.ts';
import type { Solid } from './place.ts';
import { draw, ruled, set, solid, type Frame } from './set-text.ts';
import { style, tableColumns, type TextStyle } from './style.ts';

/** A table whose head is there again on each page that it goes on to; the spare row is lines only. */
export const composeTable = (frame: Frame, { of, heads, rows, spare }: Extract<Block, { is: 'table' }>): Solid[] => {
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
  const first = row(heads, frame.styles.tableHead, 'bold', 'TH', 0, 1.8);
  const again: Solid = {
    above: 0, height: first.height,
    draw: (y) => sheet.artifact(() => {
      for (const [at, { lines }] of first.made.entries()) for (const [line, one] of lines.lines.entries()) drawLine(one, starts[at]!, y + 1.8 + line * lines.leading + baselineOf(frame.styles.tableHead), sheet);
    }),
  };
  const body = rows.flatMap((cells) => row(cells, frame.styles.body, 'regular', 'TD', isTight ? 13.5 : 17, isTight ? 0.8 : 1.8).pieces);
  const empty: Solid[] = spare ? [{ above: 0, height: 17, draw: (y) => ruled(frame, x, y + 17 - style.thin / 2, width, style.thin, style.grey) }] : [];
  // Neither the first row nor the last one stands alone on a page.
  return [...first.pieces.map((piece) => ({ ...piece, keep: true })), ...[...body, ...empty].map((piece, at, all) => ({ ...piece, again, keep: at === 0 ? all.length > 1 : at === all.length - 2 }))];
};

