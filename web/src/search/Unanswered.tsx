import { CloudOff, RefreshCw, WifiOff } from 'lucide-react';
import { useLang, useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { AskAgain } from './AskAgain.tsx';
import { describeSearch } from './describe.ts';

type Props = { search: Search | null; offline: boolean; onAsk: (search: Search) => void };

/** No connection, or a failure of ours. What was asked for is kept and said, and can be asked again. */
export const Unanswered = ({ search, offline, onAsk }: Props) => {
  const w = useWords(searchWords);
  const lang = useLang();
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
