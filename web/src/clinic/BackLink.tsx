import { ArrowLeft } from 'lucide-react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { formatCount } from '../ui/format.ts';
import { goBackTo } from '../ui/go-back.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { useLastResults } from './use-last-results.ts';

const goBack = goBackTo(/^\/search$/);

/** To the search, with the number of results where this tab knows it. The search itself stays in the browser's history. */
export const BackLink = () => {
  const w = useWords(clinicFirstWords);
  const href = useHref();
  const last = useLastResults();
  return (
    <p className="clinic-back no-print">
      <ArrowLeft aria-hidden="true" />
      <a href={href('/search')} onClick={goBack}>{last && last.total > 0 ? w.backToCount(formatCount(last.total)) : w.backToResults}</a>
    </p>
  );
};
