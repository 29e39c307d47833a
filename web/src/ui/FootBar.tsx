import { useEffect, useRef } from 'react';
import { footWords } from '../words/foot.ts';
import { CompareBar } from './CompareBar.tsx';
import type { Compared } from './compared-clinics.ts';
import { useWords } from './language.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { Status } from './status-line.ts';
import './FootBar.css';

/**
 * The foot of the page: what was just done, and what is chosen to be compared. Tells the page how high it is, so that
 * neither a focused control nor another bar ends up below it.
 */
export const FootBar = ({ status, compared }: { status: Status | null; compared: Compared | null }) => {
  const w = useWords(footWords);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty('--foot-bar', `${bar.current?.offsetHeight ?? 0}px`));
    if (bar.current) observer.observe(bar.current);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--foot-bar');
    };
  }, []);
  return (
    <section className="foot-bar no-print" ref={bar} aria-label={w.label}>
      {status && <StatusLine status={status} />}
      {compared && <CompareBar compared={compared} />}
    </section>
  );
};
