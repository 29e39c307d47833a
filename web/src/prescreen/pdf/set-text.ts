import type { Line } from '../paper-block.ts';
import type { Weight } from './letters.ts';
import { baselineOf, drawBlanks, drawLine, seenWidth, setLines, type Letters, type SetLines } from './lines.ts';
import type { Solid } from './place.ts';
import type { Element, Sheet } from './sheet.ts';
import type { TextStyle, textStyles } from './style.ts';

/** What all composing needs, and where: from `x`, `width` wide, under an element of the tag tree. */
export type Frame = { sheet: Sheet; letters: Letters; isTight: boolean; styles: ReturnType<typeof textStyles>; boxWord: string; x: number; width: number; parent: Element };

/** Breaks a line of the paper to the frame's width, or another. */
export const set = (frame: Frame, line: Line, text: TextStyle, width = frame.width, weight: Weight = 'regular') =>
  setLines(line, width, text, frame.sheet, frame.letters, weight);

/** Draws set lines from an upper edge; a blank in them is decoration, the words belong to the element. */
export const draw = ({ sheet }: Frame, { lines, leading, style: text }: SetLines, to: Element, x: number, y: number, align: 'left' | 'center' | 'right' = 'left', width = 0) => {
  const places = lines.map((line, at) => ({
    line, baseline: y + at * leading + baselineOf(text),
    from: align === 'left' ? x : x + (width - seenWidth(line, sheet)) / (align === 'center' ? 2 : 1),
  }));
  sheet.tagged(to, () => { for (const { line, from, baseline } of places) drawLine(line, from, baseline, sheet); });
  for (const { line, from, baseline } of places) drawBlanks(line, from, baseline, sheet);
};

/** A ruled line, which no screen reader hears of. */
export const ruled = ({ sheet }: Frame, x: number, y: number, width: number, thickness: number, color: string) =>
  sheet.artifact((doc) => { doc.lineWidth(thickness).moveTo(x, y).lineTo(x + width, y).stroke(color); });

/** The lines of a paragraph one by one, so that a long one may go on to the next page; never one line alone. */
export const paragraph = (frame: Frame, lines: SetLines, to: Element, air: number, keep = false): Solid[] => lines.lines.map((line, at, all) => ({
  above: at === 0 ? air : 0,
  height: lines.leading,
  keep: at === all.length - 1 ? keep : at === 0 || at === all.length - 2,
  draw: (y) => draw(frame, { ...lines, lines: [line] }, to, frame.x, y),
}));

/** One piece, or line by line when no page is high enough. */
export const solid = (frame: Frame, whole: Solid, lines: () => Solid[]): Solid[] => (whole.height > frame.sheet.bottom - frame.sheet.top ? lines() : [whole]);

