import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff?inline';
import { create, type Font } from 'fontkit';
import { readKerning } from './kerning.ts';
import { shapePlainly } from './shape.ts';
import { unpackWoff } from './unpack-woff.ts';

export type Weight = 'regular' | 'bold';

/** Letters in one font, or, without a font, letters that none of ours can draw. */
export type Stretch = { text: string; font: Font | null };

/** The font as text inside a script: the pre-screen asks the network for nothing, and its scripts work offline. */
const read = (dataUrl: string) => {
  const file = unpackWoff(Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0)));
  return shapePlainly(create(file as Buffer) as Font, readKerning(file));
};
const readFace = (face: Record<Weight, string>) => ({ regular: read(face.regular), bold: read(face.bold) });

/** Read once, for however many PDFs. */
let latin: Record<Weight, Font> | undefined;
let more: Record<Weight, Font>[] | undefined;

const has = (font: Font, letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0)!);
/** Control characters, joiners and variation selectors: nothing to see where no font has them. */
const isInvisible = (letter: string) => /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u.test(letter);

/** Accents that were typed apart from their letter join it, so that one drawing serves both ways of typing. */
const settle = (text: string) => text.normalize('NFC').replace(/\s/g, (space) => (space === '\u00A0' ? space : ' '));

const split = (text: string, fonts: readonly Font[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const letter of settle(text)) {
    const last = found.at(-1);
    const font = (last?.font && has(last.font, letter) ? last.font : fonts.find((one) => has(one, letter))) ?? null;
    if (font === null && isInvisible(letter)) continue;
    if (last && last.font === font) last.text += letter;
    else found.push({ text: letter, font });
  }
  return found;
};

/**
 * Splits texts into stretches of one font each. Source Sans 3 for English and Spanish is here; for other Latin letters,
 * Vietnamese, Greek and Cyrillic more of it is fetched when `texts` want it. Whatever is left (emoji, Chinese, Arabic)
 * comes back without a font. When fetching fails those letters do too: a paper with gaps is better than none.
 */
export const loadLetters = async (texts: readonly string[]): Promise<{ stretches: (text: string, weight: Weight) => Stretch[] }> => {
  latin ??= readFace({ regular, bold });
  const faces = [latin];
  if (texts.some((text) => split(text, [faces[0]!.regular]).some(({ font }) => font === null))) {
    more ??= await import('./more-letters.ts').then(({ moreLetters }) => moreLetters.map(readFace), () => undefined);
    faces.push(...more ?? []);
  }
  return { stretches: (text, weight) => split(text, faces.map((face) => face[weight])) };
};
