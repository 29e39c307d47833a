/** Shorter pieces stay with the next one: a story has a few hundred passages at most. */
const leastPassage = 20;

/** A text cut into sentences and lines, with the spaces behind them: joined again they are the text. */
export function splitPassages(text: string): string[] {
  const pieces = text.match(/[^.!?…\n]*(?:[.!?…]+["”’»)\]]*(?=\s|$)|[.!?…]|\n|$)\s*/g)?.filter((piece) => piece !== '') ?? [];
  const passages: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open += piece;
    // A full stop within a word ("4.5") ends nothing.
    if (open.length < leastPassage || !/\s$/.test(open)) continue;
    passages.push(open);
    open = '';
  }
  return open === '' ? passages : [...passages, open];
}

/** What a reader sees where something was taken out. */
export const cutMark = '[…]';

/** The text without the passages of these numbers, with one mark for each run of them. */
export function cutPassages(text: string, cut: ReadonlySet<number>): string {
  const passages = splitPassages(text);
  return passages.map((passage, at) => {
    if (!cut.has(at)) return passage;
    const space = /\s*$/.exec(passage)?.[0] ?? '';
    return cut.has(at + 1) && at + 1 < passages.length ? '' : cutMark + space;
  }).join('').trim();
}
