import { CloudOff, RefreshCw, WifiOff } from 'lucide-react';
import type { Failure } from '../api/request.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { AskAgain } from './AskAgain.tsx';
import { describeSearch } from './describe.ts';
import { placeProblem } from './place-problem.ts';

type Props = { search: Search | null; failure: Failure; onAsk: (search: Search) => void };

/** A search that could not be answered. What was asked for is kept and said, and can be asked again. */
export const SearchFailed = ({ search, failure, onAsk }: Props) => {
  const w = useWords(searchWords);
  const lang = useLang();
  if (failure.kind === 'refused') {
    const about = placeProblem(failure, lang);
    return <div className="state"><h1>{about ? w.placeTitle : w.refusedTitle}</h1><p>{about ?? failure.problem.detail}</p></div>;
  }
  const offline = failure.kind === 'offline';
  return (
    <div className="state">
      <span className="state-icon">{offline ? <WifiOff /> : <CloudOff />}</span>
      <h1>{offline ? w.offlineTitle : w.errorTitle}</h1>
      {offline && <p>{w.offlineText}</p>}
      {search && !offline && <p>{w.stillHere} <strong>{describeSearch(search, w, lang)}.</strong></p>}
      {search && <AskAgain look="filled" search={search} onAsk={onAsk}><RefreshCw />{w.tryAgain}</AskAgain>}
      <div className="state-else">
        <p>{w.alsoCall}</p>
        <p><strong>{w.callPlan}</strong> {w.callPlanText}</p>
        <p><a href="tel:211"><strong>{w.call211}</strong></a> {w.call211Text}</p>
      </div>
    </div>
  );
};
