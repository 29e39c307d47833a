import { lazy, Suspense } from 'react';
import type { SearchResponse } from '@finder/contract';
import { useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import { Boundary } from '../ui/Boundary.tsx';
import type { Search } from './address.ts';

const ResultsMap = lazy(() => import('./map/ResultsMap.tsx'));

type Props = {
  search: Search;
  response: SearchResponse;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  onGoToCard: (id: string) => void;
  onHide: (() => void) | undefined;
};

/** The map beside the list, fetched only when it is shown. Without it the page is complete. */
export const MapPane = ({ search, response, selectedId, onSelect, onGoToCard, onHide }: Props) => {
  const w = useWords(searchWords);
  return (
    <div className="search-map">
      <Boundary fallback={<p className="search-map-wait" role="status">{w.mapFailed}</p>}>
        <Suspense fallback={<p className="search-map-wait">{w.mapLoading}</p>}>
          <ResultsMap clinics={response.clinics} near={response.near ?? { label: '', ...response.from }} withinMiles={search.withinMiles} selectedId={selectedId}
            onSelect={onSelect} onGoToCard={onGoToCard} />
        </Suspense>
      </Boundary>
      {onHide && <button type="button" className="search-hide-map" onClick={onHide}>{w.hideMap}</button>}
    </div>
  );
};
