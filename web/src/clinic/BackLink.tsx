import { ArrowLeft } from 'lucide-react';
import type { MouseEvent } from 'react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { formatCount } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { useLastResults } from './use-last-results.ts';

const isSearch = (address: string | null): boolean => {
  if (address === null || !URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin === location.origin && /^(\/es)?\/search$/.test(pathname);
};

type Step = { url: string | null; key: string; index: number };
type Steps = { entries: () => Step[]; currentEntry: Step | null; traverseTo: (key: string) => unknown };

/** Goes back in the history to the results, as they were left, also past other clinics' pages. False: they are not there. */
const goToResults = (): boolean => {
  // Not every browser has it yet; it can see how far back the search is.
  const steps = (globalThis as { navigation?: Steps }).navigation;
  const here = steps?.currentEntry?.index ?? 0;
  const results = steps?.entries().findLast(({ url, index }) => index < here && isSearch(url));
  if (steps && results) {
    steps.traverseTo(results.key);
    return true;
  }
  if (history.length < 2 || !isSearch(document.referrer)) return false;
  history.back();
  return true;
};

/** To the search, with the number of results where this tab knows it. The search itself stays in the browser's history. */
export const BackLink = () => {
  const w = useWords(clinicFirstWords);
  const href = useHref();
  const last = useLastResults();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (goToResults()) event.preventDefault();
  };
  return (
    <p className="clinic-back no-print">
      <ArrowLeft aria-hidden="true" />
      <a href={href('/search')} onClick={onClick}>{last && last.total > 0 ? w.backToCount(formatCount(last.total)) : w.backToResults}</a>
    </p>
  );
};
