import type { SearchResponse } from '@finder/contract';
import { formatCount, formatMiles } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { distances } from '../ui/near.ts';
import { searchWords } from '../words/search.ts';
import { countFilters, searchNear, type Search } from './address.ts';
import { AskAgain } from './AskAgain.tsx';
import { describePlace } from './describe.ts';

type Props = { search: Search; response: SearchResponse; onAsk: (search: Search) => void };

/** Nothing within the radius: how far the nearest is, and the next thing to press. Never a dead end. */
export const NothingFound = ({ search, response, onAsk }: Props) => {
  const w = useWords(searchWords);
  const filters = countFilters(search);
  const { nearestMiles, notSaid } = response;
  const place = describePlace(search, response, w);
  const enough = nearestMiles === null ? undefined : distances.find((miles) => miles >= nearestMiles);
  const here = typeof search.near !== 'string';
  return (
    <div className="state">
      <h1>{search.withinMiles === null || nearestMiles === null ? w.noneAnywhere
        : here ? w.noneWithinHere(search.withinMiles) : w.noneWithin(search.withinMiles, place)}</h1>
      {nearestMiles !== null && <p>{w.nearest(formatMiles(nearestMiles))}</p>}
      {notSaid > 0 && <p>{w.notSaid(notSaid, formatCount(notSaid))}</p>}
      {nearestMiles !== null && (
        <AskAgain look="filled" search={{ ...search, withinMiles: enough ?? null }} onAsk={onAsk}>
          {enough ? w.widen(enough) : w.widenAny}
        </AskAgain>
      )}
      {filters > 0 && (
        <AskAgain search={searchNear(search.near, search.withinMiles)} onAsk={onAsk}>{w.dropFilters(filters)}</AskAgain>
      )}
    </div>
  );
};
