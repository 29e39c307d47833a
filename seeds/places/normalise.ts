const SHORT_FORMS: Record<string, string> = { st: 'saint', ste: 'sainte', ft: 'fort' };

/**
 * The search key of a place name: two spellings that people use for one place get one key.
 * Used by the loader for the names in the files and by the server for what a visitor types.
 *
 * In this order:
 * - accents off, lower case, `&` becomes "and";
 * - apostrophes of every kind vanish (O'Fallon = OFallon, Lee's = Lees, Hawaiʻi = Hawaii), all other punctuation
 *   becomes a space, spaces collapse;
 * - single letters in a row join (D.C. = D C = dc, N.Y.C. = nyc), and a lone "o" or "d" joins the word after it
 *   (the post office writes O Fallon and Coeur D Alene);
 * - st, ste and ft become saint, sainte and fort unless they are the last word ("Main St" stays);
 *   mt becomes mount only as the first of several words, because elsewhere "MT" is Montana ("Billings MT").
 *
 * Returns '' for text without a letter or digit. Applying it twice changes nothing.
 */
export function normalisePlaceName(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['‘’ʻʼ`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const joined = joinLetters(words);
  const last = joined.length - 1;
  return joined
    .map((word, at) => {
      if (at === last) return word;
      if (word === 'mt') return at === 0 ? 'mount' : word;
      return SHORT_FORMS[word] ?? word;
    })
    .join(' ');
}

function joinLetters(words: string[]): string[] {
  const out: string[] = [];
  let letters = '';
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) {
      letters += word;
    } else if (letters === 'o' || letters === 'd') {
      out.push(letters + word);
      letters = '';
    } else {
      if (letters !== '') out.push(letters);
      letters = '';
      out.push(word);
    }
  }
  if (letters !== '') out.push(letters);
  return out;
}
