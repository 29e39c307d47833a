import { ArrowLeft } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { goBackTo } from '../ui/go-back.ts';
import { useHref, useWords } from '../ui/language.tsx';

const goBack = goBackTo(/^\/search$/);

/** To the search. Whoever came from there goes back in the history: the results and the scroll are as they were left. */
export const BackLink = () => {
  const w = useWords(clinicWords);
  const href = useHref();
  return <p className="clinic-back no-print"><ArrowLeft aria-hidden="true" /><a href={href('/search')} onClick={goBack}>{w.backToResults}</a></p>;
};
