export type ChangedItems = { start: string[]; gone: string[]; come: string[]; end: string[] };

/** What went and what came between two lists of items, with what is the same before and after it. */
export function changedItems(before: readonly string[], after: readonly string[]): ChangedItems {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    start: before.slice(0, start), gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end), end: before.slice(before.length - end),
  };
}
