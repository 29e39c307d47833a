const wordsOf = (name: string) => name.trim().split(/\s+/);

// "The", "St." or "&" alone names nobody.
const saysEnough = (words: string[]) => (words.at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '').length > 3;

const start = (name: string, count: number) => wordsOf(name).slice(0, count).join(' ');

/** The first word or two of each name that tell it from the others: "Larkspur", "Mesa Verde", "Mesa Ridge". */
export const shortNames = (names: string[]): string[] => names.map((name, index) => {
  const words = wordsOf(name);
  for (let count = 1; count < words.length; count += 1) {
    const short = start(name, count);
    const alone = names.every((other, at) => at === index || start(other, count).toLowerCase() !== short.toLowerCase());
    if (alone && saysEnough(words.slice(0, count))) return short;
  }
  return name;
});
