import { ArrowLeft } from 'lucide-react';
import type { MouseEvent } from 'react';
import { clinicWords } from '../words/clinic.ts';
import { useHref, useWords } from '../ui/language.tsx';

const cameFromSearch = () => {
  if (!URL.canParse(document.referrer)) return false;
  const { origin, pathname } = new URL(document.referrer);
  return origin === location.origin && /^(\/es)?\/search$/.test(pathname);
};

const goBack = (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || history.length < 2 || !cameFromSearch()) return;
  event.preventDefault();
  history.back();
};

/** To the search. Whoever came from there goes back in the history: the results and the scroll are as they were left. */
export const BackLink = () => {
  const w = useWords(clinicWords);
  const href = useHref();
  return <p className="clinic-back no-print"><ArrowLeft aria-hidden="true" /><a href={href('/search')} onClick={goBack}>{w.backToResults}</a></p>;
};
