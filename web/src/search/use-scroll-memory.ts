import { useEffect, useRef, type RefObject } from 'react';

type Kept = { page: number; pane: number };

// Browsers refuse hundreds of history changes a minute; a pause after the last scroll is enough.
const settleMs = 250;

const kept = (): Kept | null => (history.state as { scroll?: Kept } | null)?.scroll ?? null;

/**
 * Keeps how far page and list pane are scrolled in the step of the browser's history, and puts both back once the list
 * is there again (`ready`): the list comes after the page, so the browser cannot do it by itself. Nothing is stored.
 */
export const useScrollMemory = (pane: RefObject<HTMLElement | null>, ready: boolean) => {
  const restored = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const scroll: Kept = { page: Math.round(scrollY), pane: Math.round(pane.current?.scrollTop ?? 0) };
      history.replaceState({ ...history.state as object | null, scroll }, '');
    };
    const onScroll = () => {
      clearTimeout(timer);
      if (restored.current) timer = setTimeout(keep, settleMs);
    };
    // A scroll of the pane does not bubble, but it can be caught on its way down.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [pane]);
  useEffect(() => {
    if (!ready || restored.current) return undefined;
    restored.current = true;
    const scroll = kept();
    if (!scroll) return undefined;
    const put = () => {
      scrollTo(0, scroll.page);
      pane.current?.scrollTo(0, scroll.pane);
    };
    put();
    // Parts that come after the list push it about: it is put back until the reader moves.
    const watch = new ResizeObserver(put);
    if (pane.current?.firstElementChild) watch.observe(pane.current.firstElementChild);
    const stop = () => watch.disconnect();
    const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const move of moves) addEventListener(move, stop, { passive: true });
    return () => {
      stop();
      for (const move of moves) removeEventListener(move, stop);
    };
  }, [ready, pane]);
};
