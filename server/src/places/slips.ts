/**
 * How many typing slips lie between what was typed and a name. A slip is one letter left out, added or replaced, or two
 * neighbours swapped (Damerau's distance; a swapped pair is not edited again). `whole`: to the whole name; `start`: to that
 * beginning of it which is nearest, for a name that is still being typed. More than `most` are not counted: they are Infinity.
 */
export function countSlips(typed: string, name: string, most = Infinity): { whole: number; start: number } {
  const letters = lettersOf(typed);
  const wanted = lettersOf(name);
  const length = wanted.length;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= length; j++) last.push(j);
  for (let i = 1; i <= letters.length; i++) {
    row[0] = i;
    let leastOfRow = i;
    for (let j = 1; j <= length; j++) {
      const same = letters[i - 1] === wanted[j - 1];
      let least = last[j - 1]! + (same ? 0 : 1);
      if (last[j]! < least) least = last[j]! + 1;
      if (row[j - 1]! < least) least = row[j - 1]! + 1;
      const swapped = i > 1 && j > 1 && letters[i - 1] === wanted[j - 2] && letters[i - 2] === wanted[j - 1];
      if (swapped && beforeLast[j - 2]! < least) least = beforeLast[j - 2]! + 1;
      row[j] = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    // From here on it only gets worse: also by a swap, since the row before had at least as many.
    if (leastOfRow > most) return { whole: Infinity, start: Infinity };
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  let start = last[0]!;
  for (const slips of last) if (slips < start) start = slips;
  return { whole: last[length]!, start };
}

/** Numbers compare faster than letters, and this is done for hundreds of names at a keystroke. */
function lettersOf(text: string): number[] {
  const letters: number[] = [];
  for (const letter of text) letters.push(letter.codePointAt(0)!);
  return letters;
}

/**
 * How many slips are forgiven in a text of this length. More would take one town for another: of names of seven letters
 * and fewer, many are two slips apart.
 */
export const slipsForgiven = (typed: string): number => (typed.length < 3 ? 0 : typed.length < 8 ? 1 : 2);
