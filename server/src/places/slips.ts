/**
 * How many typing slips lie between what was typed and a name. A slip is one letter left out, added or replaced, or two
 * neighbours swapped (Damerau's distance; a swapped pair is not edited again). `whole`: to the whole name; `start`: to that
 * beginning of it which is nearest, for a name that is still being typed.
 */
export function countSlips(typed: string, name: string): { whole: number; start: number } {
  const letters = [...typed];
  const wanted = [...name];
  let beforeLast: number[] = [];
  let last = wanted.map((_, at) => at + 1);
  last.unshift(0);
  for (let i = 1; i <= letters.length; i++) {
    const row = [i];
    for (let j = 1; j <= wanted.length; j++) {
      const same = letters[i - 1] === wanted[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && letters[i - 1] === wanted[j - 2] && letters[i - 2] === wanted[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return { whole: last[wanted.length]!, start: Math.min(...last) };
}

/**
 * How many slips are forgiven in a text of this length. More would take one town for another: of names of seven letters
 * and fewer, many are two slips apart.
 */
export const slipsForgiven = (typed: string): number => (typed.length < 3 ? 0 : typed.length < 8 ? 1 : 2);
