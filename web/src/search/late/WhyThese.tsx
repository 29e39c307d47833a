import type { SearchResponse } from '@finder/contract';
import { formatCount } from '../../ui/format.ts';
import { useLang, useWords } from '../../ui/language.tsx';
import { searchLateWords } from '../../words/search-late.ts';
import { searchWords, unsaidWords } from '../../words/search.ts';
import type { Search } from '../address.ts';
import { describePlace } from '../describe.ts';
import { filtersInUse } from '../filters.ts';
import { nameFilters } from './choice-names.ts';
import { PlaceNotes } from './PlaceNotes.tsx';

export type WhyTheseProps = { search: Search; response: SearchResponse; onAsk: (search: Search) => void };

/** Under the heading: why this order, from where the miles are, who has not said, and what was made of the place. */
export const WhyThese = ({ search, response, onAsk }: WhyTheseProps) => {
  const w = useWords(searchLateWords);
  const common = useWords(searchWords);
  const unsaid = useWords(unsaidWords);
  const lang = useLang();
  const { near, notSaid } = response;
  const [only, ...others] = new Set(filtersInUse(search.filters).map((key) => unsaid[key]));
  const count = formatCount(notSaid);
  const silent = !search.includeNotSaid ? w.leftOut(notSaid, count)
    : only && others.length === 0 ? w.unsaid(notSaid, count, only) : w.unsaidAny(notSaid, count);
  const filters = nameFilters(search.filters, lang);
  return (
    <div className="results-why">
      {/* On paper the form does not stand above the list to say it. */}
      <div className="results-paper">
        {near && !search.box && <p>{w.milesFrom(describePlace(search, response, common))}</p>}
        {filters.length > 0 && <p>{w.filteredBy(filters.join(', '))}</p>}
      </div>
      <p>{common.order(search.order)}. {w.nobodyPays}</p>
      {search.box && <p>{near ? w.milesFrom(describePlace(search, response, common)) : w.milesFromMiddle}</p>}
      {notSaid > 0 && <p>{silent}</p>}
      {near && (near.fromAddress || near.poBox || near.others.length > 0) && <PlaceNotes search={search} near={near} onAsk={onAsk} />}
    </div>
  );
};
