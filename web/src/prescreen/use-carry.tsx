import { useEffect, useRef } from 'react';
import { dropCarried, holdCarried, type Carried } from './carry.ts';

/** Long enough that the worker is not told of every key that is typed. */
const pauseMs = 1000;

/**
 * Hands the answers to the worker whenever this page may be about to go: after a change (a phone may take a tab's memory
 * without a word), when the page is hidden and when it is left. Null: there is nothing to hand over, and the worker
 * forgets at once, as it does when this page takes the visit back or ends it.
 */
export const useCarry = (visit: string, carried: Omit<Carried, 'version'> | null) => {
  const latest = useRef(carried);
  useEffect(() => {
    latest.current = carried;
    if (!carried) {
      dropCarried(visit);
      return undefined;
    }
    const timer = setTimeout(() => holdCarried(visit, carried), pauseMs);
    return () => clearTimeout(timer);
  }, [visit, carried]);

  useEffect(() => {
    const handOver = () => { if (latest.current) holdCarried(visit, latest.current); };
    const onVisibility = () => { if (document.visibilityState === 'hidden') handOver(); };
    // The browser itself kept the whole page.
    const onShow = ({ persisted }: PageTransitionEvent) => { if (persisted) dropCarried(visit); };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', handOver);
    window.addEventListener('pageshow', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', handOver);
      window.removeEventListener('pageshow', onShow);
      dropCarried(visit);
    };
  }, [visit]);
};
