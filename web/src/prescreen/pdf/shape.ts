import type { Font } from 'fontkit';
import type { Kerning } from './kerning.ts';

/** What the PDF library reads of a glyph and of its place; it scales the places itself. */
type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
type Place = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/**
 * Gives a font a plain way of setting words: one glyph a letter, and kerning. It is all that Latin, Greek and Cyrillic
 * need here, takes a tenth of the time of the font reader's own shaping, and, without ligatures, what is copied from the
 * PDF is what was written.
 */
export const shapePlainly = (font: Font, kerning: Kerning): Font => {
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (code: number): Glyph => {
    let glyph = glyphs.get(code);
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(code);
      glyph = { id, advanceWidth, codePoints: [code] };
      glyphs.set(code, glyph);
    }
    return glyph;
  };
  const layout = (text: string) => {
    const run = [...text].map((letter) => glyphOf(letter.codePointAt(0)!));
    const positions = run.map(({ id, advanceWidth }, at): Place => {
      const next = run[at + 1];
      return { xAdvance: advanceWidth + (next ? kerning(id, next.id) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return { glyphs: run, positions, get advanceWidth() { return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0); } };
  };
  return Object.assign(font, { layout });
};
