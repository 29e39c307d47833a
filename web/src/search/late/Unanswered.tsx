import { CloudOff, RefreshCw, WifiOff } from 'lucide-react';
import { useLang, useWords } from '../../ui/language.tsx';
import { SavedList } from '../../ui/keep/SavedList.tsx';
import { searchWords } from '../../words/search.ts';
import { unansweredWords } from '../../words/unanswered.ts';
import type { Search } from '../address.ts';
import { AskAgain } from '../AskAgain.tsx';
import { describeSearch } from './describe-search.ts';

type Props = { search: Search | null; offline: boolean; onAsk: (search: Search) => void };

/** No connection, or a failure of ours. What was asked for is kept and said, and can be asked again. */
export const Unanswered = ({ search, offline, onAsk }: Props) => {
  const w = useWords(searchWords);
  const u = useWords(unansweredWords);
  const lang = useLang();
  return (
    <div className="state">
      <span className="state-icon">{offline ? <WifiOff /> : <CloudOff />}</span>
      <h1>{offline ? u.offlineTitle : w.errorTitle}</h1>
      {offline && <p>{u.offlineText}</p>}
      {search && !offline && <p>{u.stillHere} <strong>{describeSearch(search, lang)}.</strong></p>}
      {search && <AskAgain look="filled" search={search} onAsk={onAsk}><RefreshCw />{u.tryAgain}</AskAgain>}
      <SavedList />
      <div className="state-else">
        <p>{u.alsoCall}</p>
        <p><strong>{u.callPlan}</strong> {u.callPlanText}</p>
        <p><a href="tel:211"><strong>{u.call211}</strong></a> {u.call211Text}</p>
      </div>
    </div>
  );
};
