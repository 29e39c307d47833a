/** Something that stands in a line and is not torn: text of one look, or a blank of a fixed width. */
export type Part<Look> = { text: string; look: Look };
export type Broken<Look> = { parts: Part<Look>[]; width: number };

/** After a space; after a hyphen or dash between words, but not within a number. */
const mayBreak = /(?<= )(?=[^ ])|(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u;

/** One letter with its accents and joiners at a time; in Firefox before 125, which cannot tell, without them. */
const lettersOf = (text: string) => ('Segmenter' in Intl
  ? [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
  : [...text]);

/**
 * Breaks parts into lines no wider than `width`. Parts without a space between them stay together (a word and the raised
 * number behind it); a word wider than a line is broken between letters, so that nothing runs off the page.
 */
export const breakLines = <Look>(parts: readonly Part<Look>[], width: number, measure: (part: Part<Look>) => number): Broken<Look>[] => {
  const lines: Broken<Look>[] = [{ parts: [], width: 0 }];
  const put = (word: readonly Part<Look>[], wide: number) => {
    const line = lines.at(-1)!;
    for (const part of word) {
      const last = line.parts.at(-1);
      if (last && last.look === part.look) last.text += part.text;
      else line.parts.push({ ...part });
    }
    line.width += wide;
  };
  const wideness = (word: readonly Part<Look>[]) => word.reduce((sum, part) => sum + measure(part), 0);
  const open = () => { if (lines.at(-1)!.parts.length > 0) lines.push({ parts: [], width: 0 }); };
  for (const word of wordsOf(parts)) {
    const wide = wideness(word);
    const needed = wide - endSpace(word, measure);
    if (lines.at(-1)!.width + needed > width) open();
    if (needed <= width) {
      put(word, wide);
      continue;
    }
    for (const part of word) {
      for (const letter of lettersOf(part.text)) {
        const one = [{ ...part, text: letter }];
        const narrow = wideness(one);
        if (lines.at(-1)!.width + narrow > width && letter !== ' ') open();
        put(one, narrow);
      }
    }
  }
  return lines;
};

/** How much of the width is space at the end, which may hang over the edge. A word is measured once, with its space, as it is drawn. */
export const endSpace = <Look>(parts: readonly Part<Look>[], measure: (part: Part<Look>) => number): number => {
  const last = parts.at(-1);
  const spaces = last ? last.text.length - last.text.trimEnd().length : 0;
  return last && spaces > 0 ? spaces * measure({ ...last, text: ' ' }) : 0;
};

const wordsOf = <Look>(parts: readonly Part<Look>[]): Part<Look>[][] => {
  const words: Part<Look>[][] = [];
  let isOpen = false;
  for (const part of parts) {
    for (const [at, text] of part.text.split(mayBreak).entries()) {
      if (isOpen && at === 0) words.at(-1)!.push({ ...part, text });
      else words.push([{ ...part, text }]);
    }
    isOpen = !part.text.endsWith(' ');
  }
  return words;
};
