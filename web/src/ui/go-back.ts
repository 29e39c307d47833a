import type { MouseEvent } from 'react';

type Step = { url: string | null; key: string; index: number };
type Steps = { entries: () => Step[]; currentEntry: Step | null; traverseTo: (key: string) => unknown };

/**
 * For a link to a page that the reader may have come from: goes back in the history instead, so that results and scroll
 * are as they were left, where the browser can tell also past the pages in between. `from` is what the path of that page
 * looks like, without language.
 */
export const goBackTo = (from: RegExp) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  const isFrom = (address: string | null) => {
    if (address === null || !URL.canParse(address)) return false;
    const { origin, pathname } = new URL(address);
    return origin === location.origin && from.test(pathname.replace(/^\/es(?=\/|$)/, ''));
  };
  // Not every browser shows its steps yet; the others know only the last one.
  const steps = (globalThis as { navigation?: Steps }).navigation;
  const here = steps?.currentEntry?.index ?? 0;
  const step = steps?.entries().findLast(({ url, index }) => index < here && isFrom(url));
  if (steps && step) {
    event.preventDefault();
    steps.traverseTo(step.key);
  } else if (history.length > 1 && isFrom(document.referrer)) {
    event.preventDefault();
    history.back();
  }
};
