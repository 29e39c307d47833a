import type { Font } from 'fontkit';
import type { Line, Run } from '../paper-block.ts';
import { breakLines, endSpace, type Broken, type Part } from './break-lines.ts';
import type { loadLetters, Weight } from './letters.ts';
import type { Sheet } from './sheet.ts';
import { style, type TextStyle } from './style.ts';

/** How a stretch is drawn; what no font can draw has none, a blank has a width. */
type Look = { size: number; rise: number; gap: number } & ({ font: Font } | { missing: true } | { blank: number });
export type SetLines = { lines: Broken<Look>[]; leading: number; height: number; style: TextStyle };
export type Letters = Awaited<ReturnType<typeof loadLetters>>;

/** Of Source Sans 3, in parts of the size: what a browser centers in the height of a line. */
const ascent = 1.024;
const descent = 0.4;
/** Width of the box that stands for letters that cannot be drawn, in parts of the size. */
const missingWidth = 0.7;
/** Of small words within a line. */
const smallSize = 9;

const partsOf = (line: Line, text: TextStyle, weight: Weight, letters: Letters, width: number): Part<Look>[] => {
  const looks = new Map<string, Look>();
  const look = (key: string, made: Look) => {
    if (!looks.has(key)) looks.set(key, made);
    return looks.get(key)!;
  };
  /** `air`: before it, beyond the space that is typed. */
  const stretch = (words: string, heavy: Weight, size: number, rise = 0, air = 0): Part<Look>[] => letters.stretches(words, heavy).map(({ text: found, font }, at) => {
    const gap = at === 0 ? air : 0;
    return font === null
      ? { text: found, look: { size, rise, gap, missing: true } }
      : { text: found, look: look(`${font.postscriptName} ${font.numGlyphs} ${size} ${rise} ${gap}`, { size, rise, gap, font }) };
  });
  const ofRun = (run: Run): Part<Look>[] => {
    if (typeof run === 'string') return stretch(run, weight, text.size);
    if ('bold' in run) return stretch(run.bold, 'bold', text.size);
    if ('raised' in run) return stretch(run.raised, 'regular', style.raised.size, text.size / 3, 1);
    if ('small' in run) return stretch(run.small, 'regular', smallSize, 0, text === style.h3 ? 4 : 0);
    if ('blank' in run) return [{ text: '', look: { size: text.size, rise: 0, gap: 0, blank: Math.min(width, style.blank) } }];
    return [];
  };
  return line.flatMap(ofRun);
};

const widthOf = ({ text, look }: Part<Look>, sheet: Sheet) => {
  if ('blank' in look) return look.blank;
  if ('missing' in look) return text.trim() === '' ? 0 : look.size * missingWidth;
  return (text === ' ' ? 0 : look.gap) + sheet.measure(text, look.font, look.size);
};

/** Breaks a line of the paper, new lines in it included, to a width. */
export const setLines = (line: Line, width: number, text: TextStyle, sheet: Sheet, letters: Letters, weight: Weight = 'regular'): SetLines => {
  const paragraphs: Run[][] = [[]];
  for (const run of line) {
    if (typeof run === 'object' && 'newLine' in run) {
      // For whoever reads or copies it, two lines are two words.
      paragraphs.at(-1)!.push(' ');
      paragraphs.push([]);
    }
    else paragraphs.at(-1)!.push(run);
  }
  const lines = paragraphs.flatMap((runs) => breakLines(partsOf(runs, text, weight, letters, width), width, (part) => widthOf(part, sheet)));
  const leading = text.size * text.leading;
  return { lines, leading, height: lines.length * leading, style: text };
};

/** Where the letters of a line stand, from its upper edge. */
export const baselineOf = ({ size, leading }: TextStyle) => (size * leading - size * (ascent + descent)) / 2 + size * ascent;

/** How wide a line is as it is seen, without the space at its end. */
export const seenWidth = ({ parts, width }: Broken<Look>, sheet: Sheet) => width - endSpace(parts, (part) => widthOf(part, sheet));

/** Draws one broken line; what is inside a tagged element stays inside it. Blanks are left for `drawBlanks`. */
export const drawLine = (broken: Broken<Look>, x: number, baseline: number, sheet: Sheet) => {
  let at = x;
  for (const part of broken.parts) {
    const { look, text } = part;
    const width = widthOf(part, sheet);
    const from = at;
    const drawText = (font: Font) => sheet.text(text, font, look.size, from + look.gap, baseline - look.rise);
    // "first.1,2" would be read as a number: the raised ones read as in the copied text.
    if ('font' in look && look.rise > 0) sheet.readAs(` [${text}]`, () => drawText(look.font));
    else if ('font' in look) drawText(look.font);
    // Whoever reads or copies the PDF still gets the letters.
    else if ('missing' in look && width > 0) sheet.readAs(text, () => sheet.hole(width, look.size, from, baseline));
    at += width;
  }
};

/** The ruled blanks of a line. */
export const drawBlanks = (broken: Broken<Look>, x: number, baseline: number, sheet: Sheet) => {
  let at = x;
  for (const part of broken.parts) {
    const width = widthOf(part, sheet);
    const from = at;
    if ('blank' in part.look) sheet.artifact((doc) => { doc.lineWidth(style.thin).moveTo(from, baseline + 1).lineTo(from + width, baseline + 1).stroke('#000'); });
    at += width;
  }
};
