/** A text cut into what both have and what only this one has, word by word: the words between a common start and a common end. */
export const markChanged = (text: string, other: string): { text: string; changed: boolean }[] => {
  const [own, theirs] = [text.split(/(?<=\s)/), other.split(/(?<=\s)/)];
  const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();
  const shorter = Math.min(own.length, theirs.length);
  let start = 0;
  while (start < shorter && same(own[start], theirs[start])) start++;
  let end = 0;
  while (end < shorter - start && same(own.at(-1 - end), theirs.at(-1 - end))) end++;
  return [
    { text: own.slice(0, start).join(''), changed: false },
    { text: own.slice(start, own.length - end).join(''), changed: true },
    { text: own.slice(own.length - end).join(''), changed: false },
  ].filter((part) => part.text !== '');
};
