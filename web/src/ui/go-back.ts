import type { MouseEvent } from 'react';

/**
 * For a link to a page that the reader may have come from: goes back in the history instead, so that results and scroll
 * are as they were left. `from` is what the path of that page looks like, without language.
 */
export const goBackTo = (from: RegExp) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || history.length < 2 || !URL.canParse(document.referrer)) return;
  const { origin, pathname } = new URL(document.referrer);
  if (origin !== location.origin || !from.test(pathname.replace(/^\/es(?=\/|$)/, ''))) return;
  event.preventDefault();
  history.back();
};
