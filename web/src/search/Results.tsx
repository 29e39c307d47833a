import { lazy, Suspense, useEffect } from 'react';
import { Boundary } from '../ui/Boundary.tsx';
import { useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { NothingFound, Refused } from './late-parts.ts';
import { ResultList } from './ResultList.tsx';
import type { Outcome } from './use-search.ts';
import './Results.css';

// Only the browser ever shows these, and mostly nobody sees them: they come after the page.
const loadUnanswered = () => import('./late/Unanswered.tsx');
const Unanswered = lazy(async () => ({ default: (await loadUnanswered()).Unanswered }));
const loadSkeleton = () => import('./late/Skeleton.tsx');
const Skeleton = lazy(async () => ({ default: (await loadSkeleton()).Skeleton }));
const NoLocation = lazy(async () => ({ default: (await import('./late/NoLocation.tsx')).NoLocation }));

type Props = {
  asked: Search | null;
  outcome: Outcome;
  waiting: 'no' | 'short' | 'long';
  noLocation: boolean;
  today: string;
  selectedId: string | null;
  onSelect: ((id: string) => void) | undefined;
  onAsk: (search: Search) => void;
  more: 'ready' | 'waiting' | 'failed';
  onMore: () => void;
};

/** What the list pane shows: cards, or in words why there are none. */
export const Results = ({ asked, outcome, waiting, noLocation, today, selectedId, onSelect, onAsk, more, onMore }: Props) => {
  const w = useWords(searchWords);
  // Fetched while there is a connection, so that "You're offline" can be said without one.
  useEffect(() => { Promise.all([loadSkeleton(), loadUnanswered()]).catch(() => {}); }, []);
  if (noLocation) return <Suspense><NoLocation /></Suspense>;
  if (waiting === 'long' && asked) return <Suspense><Skeleton search={asked} /></Suspense>;
  if (outcome.phase === 'none') return <div className="state"><h1>{w.title}</h1><p>{asked ? null : w.start}</p></div>;
  if (outcome.phase === 'failed') {
    const { failure, search } = outcome;
    if (failure.kind === 'refused') return <Refused search={search} failure={failure} onAsk={onAsk} />;
    return (
      <Boundary fallback={<h1>{w.errorTitle}</h1>}>
        <Suspense><Unanswered search={search} offline={failure.kind === 'offline'} onAsk={onAsk} /></Suspense>
      </Boundary>
    );
  }
  const { search, response, before } = outcome;
  return response.total === 0
    ? <NothingFound search={search} response={response} onAsk={onAsk} />
    : (
      <ResultList search={search} response={response} before={before} today={today} selectedId={selectedId} onSelect={onSelect} onAsk={onAsk}
        busy={waiting !== 'no'} more={more} onMore={onMore} />
    );
};
