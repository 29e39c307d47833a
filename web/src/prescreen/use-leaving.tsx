import { useEffect, useRef, useState } from 'react';

/** The anchor that a press is about to follow in this tab; null for new tabs, calls, downloads, this page and the language switch. */
const pageLinkOf = (event: MouseEvent): HTMLAnchorElement | null => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.hreflang || link.hasAttribute('download') || (link.target && link.target !== '_self') || link.origin !== location.origin) return null;
  return link.pathname === location.pathname ? null : link;
};

const isCall = (event: MouseEvent) => event.target instanceof Element && event.target.closest('a[href^="tel:"],a[href^="sms:"]') !== null;

/**
 * Nobody loses answers by following a link: while there are answers that are not kept, a link of this site asks first,
 * and closing or reloading the page is asked about by the browser. A call for help is never asked about.
 */
export const useLeaving = (hasUnkept: boolean, onAsk: (to: string) => void) => {
  const isFree = useRef(false);
  const ask = useRef(onAsk);
  useEffect(() => { ask.current = onAsk; });
  useEffect(() => {
    if (!hasUnkept) return undefined;
    const onClick = (event: MouseEvent) => {
      if (isCall(event)) {
        // Chromium asks about leaving before it hands a number to the phone: not this time.
        isFree.current = true;
        setTimeout(() => { isFree.current = false; }, 3000);
        return;
      }
      const link = pageLinkOf(event);
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      ask.current(link.href);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isFree.current) event.preventDefault();
    };
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [hasUnkept]);
  /** Leaves without being asked again. */
  const [leave] = useState(() => (to: string, replace = false) => {
    isFree.current = true;
    if (replace) location.replace(to);
    else location.assign(to);
  });
  return leave;
};
