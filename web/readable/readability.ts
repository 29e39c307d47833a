import { readingNames } from './reading-names.ts';
import { englishSyllables, spanishSyllables } from './syllables.ts';

/**
 * How hard a text is to read: Flesch–Kincaid grade for English, Fernández-Huerta for Spanish. What is counted:
 *
 * - Sentence: what ends with . ? or ! before a space or the end. Colons, semicolons, dashes and line breaks end none.
 *   Flesch lets a colon end a whole statement, and Fernández Huerta a semicolon: here that would let long lists pass.
 * - Word: what stands between spaces and holds a letter or a figure: "hard-to-treat", "don’t", "140/90" and "seguro/a".
 * - Syllables: as spoken. A figure, an abbreviation in capitals or a mixture ("988", "1-800-662-4357", "GLP-1", "U.S.") is
 *   one, by Flesch's own rule (How to Write Plain English, ch. 2). Of "seguro/a" both endings count.
 * - Names (reading-names.ts) stand for one easy word, so that they still make the sentence longer: of one syllable in
 *   English and two in Spanish, the usual length there. With one, a list of brands would make the words around it pass.
 */
export type Counts = { sentences: number; words: number; syllables: number };
export type Lang = 'en' | 'es';

/** Written in capitals to be seen or typed, and spoken as words. */
const wordsInCapitals = /^(AYUDA|OK)$/;
const abbreviation = /^\p{Lu}{2,}s?$/u;
const easyWord: Record<Lang, string> = { en: 'thing', es: 'cosa' };

const namePattern = (lang: Lang, more: readonly string[] = []) => {
  // The longest first, so that "bipolar disorder" is taken whole. Plurals are the same names.
  const names = [...readingNames[lang], ...more].toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.’]/g, '[.’\']'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu');
};
const namePatterns: Record<Lang, RegExp> = { en: namePattern('en'), es: namePattern('es') };

const syllablesOf = (word: string, lang: Lang) => {
  if (/\p{N}/u.test(word)) return 1;
  return word.split(/[^\p{L}'’]+/u).filter(Boolean).reduce((sum, part) => {
    if (abbreviation.test(part) && !wordsInCapitals.test(part)) return sum + 1;
    return sum + (lang === 'en' ? englishSyllables(part) : spanishSyllables(part));
  }, 0);
};

/** A counter that takes more names for easy words than the pre-screen's. */
export const counterWith = (lang: Lang, names: readonly string[]) => {
  const pattern = namePattern(lang, names);
  return (text: string): Counts => countText(text, lang, pattern);
};

/** Counts a text of at least one word; one without a mark at its end is one sentence. */
export function countText(text: string, lang: Lang, names: RegExp = namePatterns[lang]): Counts {
  const plain = text.replace(names, easyWord[lang]).replace(/\bU\.S\./g, 'US').replace(/\bEE\. ?UU\./g, 'EEUU');
  const sentences = plain.split(/(?<=[.?!]["”’)]*)\s+/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const words = plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { sentences: sentences.length, words: words.length, syllables: words.reduce((sum, word) => sum + syllablesOf(word, lang), 0) };
}

/** Flesch–Kincaid: years of US school that it takes to read this. */
export const gradeOf = ({ sentences, words, syllables }: Counts) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/**
 * Fernández-Huerta: 100 is very easy, 0 very hard, 70 to 80 "fairly easy" (sixth grade). As corrected by G. Law (2011): the
 * last term is the mean number of words in a sentence, where the paper of 1959 was misprinted.
 */
export const easeOf = ({ sentences, words, syllables }: Counts) => 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);

export const hardestGrade = 6;
export const leastEase = 70;

/** What is wrong with a text, in words; null when it is easy enough. */
export function tooHard(text: string, lang: Lang): string | null {
  const counts = countText(text, lang);
  if (lang === 'en') return gradeOf(counts) > hardestGrade ? `grade ${gradeOf(counts).toFixed(1)}, above ${hardestGrade}` : null;
  return easeOf(counts) < leastEase ? `ease ${easeOf(counts).toFixed(1)}, below ${leastEase}` : null;
}
