import { useEffect, useRef } from 'react';
import { footWords } from '../../words/foot.ts';
import { CompareBar } from './CompareBar.tsx';
import { useCompared } from './compared-clinics.ts';
import { useLanguage, useWords } from '../language.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useStatus } from './status-line.ts';
import './FootBar.css';

/** Pages on which clinics are chosen. Where somebody reads, reports or answers questions, the bar would only be in the way. */
const choosing = /^\/(search|saved|clinics?)(\/|$)/;

/**
 * The foot of the page: what was just done, and what is chosen to be compared. Tells the page how high it is, so that
 * neither a focused control nor another bar ends up below it.
 */
export const FootBar = () => {
  const w = useWords(footWords);
  const { path } = useLanguage();
  const status = useStatus();
  const compared = useCompared();
  const chosen = compared.clinics.length > 0 && choosing.test(path) && !path.endsWith('/report');
  const shown = status !== null || chosen;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty('--foot-bar', `${bar.current?.offsetHeight ?? 0}px`));
    if (bar.current) observer.observe(bar.current);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--foot-bar');
    };
  }, [shown]);
  if (!shown) return null;
  return (
    <section className="foot-bar no-print" ref={bar} aria-label={w.label}>
      {status && <StatusLine status={status} />}
      {chosen && <CompareBar compared={compared} />}
    </section>
  );
};
