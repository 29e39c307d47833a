import { MapPinOff } from 'lucide-react';
import { LocationHelp } from '../ui/LocationHelp.tsx';
import { useWords } from '../ui/language.tsx';
import { placeWords } from '../words/place.ts';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { NothingFound } from './NothingFound.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchFailed } from './SearchFailed.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { Outcome } from './use-search.ts';
import './Results.css';

type Props = {
  asked: Search | null;
  outcome: Outcome;
  waiting: 'no' | 'short' | 'long';
  noLocation: boolean;
  today: string;
  selectedId: string | null;
  onSelect: ((id: string) => void) | undefined;
  onAsk: (search: Search) => void;
};

/** What the list pane shows: cards, or in words why there are none. */
export const Results = ({ asked, outcome, waiting, noLocation, today, selectedId, onSelect, onAsk }: Props) => {
  const w = useWords(searchWords);
  const place = useWords(placeWords);
  if (noLocation) {
    return (
      <div className="state" role="status">
        <span className="state-icon"><MapPinOff /></span>
        <h1>{place.deniedTitle}</h1>
        <LocationHelp />
      </div>
    );
  }
  if (waiting === 'long' && asked) return <Skeleton search={asked} />;
  if (outcome.phase === 'failed') return <SearchFailed search={outcome.search} failure={outcome.failure} onAsk={onAsk} />;
  if (outcome.phase === 'none') return <div className="state"><h1>{w.title}</h1><p>{asked ? null : w.start}</p></div>;
  const { search, response } = outcome;
  return response.total === 0
    ? <NothingFound search={search} response={response} onAsk={onAsk} />
    : <ResultList search={search} response={response} today={today} selectedId={selectedId} onSelect={onSelect} onAsk={onAsk} busy={waiting !== 'no'} />;
};
