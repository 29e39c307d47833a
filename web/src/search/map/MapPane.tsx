import type { Box, SearchResponse } from '@finder/contract';
import type { StreetMap } from '../../page-data.ts';
import { useWords } from '../../ui/language.tsx';
import { mapWords } from '../../words/map.ts';
import type { Search } from '../address.ts';
import { toRequest } from '../form-fields.ts';
import { ResultsMap } from './ResultsMap.tsx';

type Props = {
  search: Search;
  response: SearchResponse;
  selectedId: string | null;
  /** The operator's street map; null, as by default, when there is none. */
  streetMap: StreetMap | null;
  onSelect: (id: string | null) => void;
  onGoToCard: (id: string) => void;
  onSearchArea: (box: Box) => void;
  onHide: (() => void) | undefined;
};

/** The map beside the list. Its code is fetched only when it is shown; without it the page is complete. */
export const MapPane = ({ search, response, selectedId, streetMap, onSelect, onGoToCard, onSearchArea, onHide }: Props) => {
  const w = useWords(mapWords);
  const { limit: _limit, ...wanted } = toRequest(search);
  const searched = { from: response.from, named: response.near !== null, withinMiles: search.withinMiles, box: response.box };
  return (
    <div className="search-map">
      <ResultsMap search={wanted} searched={searched} clinics={response.clinics} selectedId={selectedId} streetMap={streetMap}
        onSelect={onSelect} onGoToCard={onGoToCard} onSearchArea={onSearchArea} />
      {onHide && <button type="button" className="search-hide-map" onClick={onHide}>{w.hideMap}</button>}
    </div>
  );
};
