import type { SearchResponse } from '@finder/contract';
import { formatCount } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import { mostShown, pageSize, type Search } from './address.ts';
import { AskAgain } from './AskAgain.tsx';
import { describeCount } from './describe.ts';
import { ResultCard } from './ResultCard.tsx';

type Props = {
  search: Search;
  response: SearchResponse;
  today: string;
  selectedId: string | null;
  onSelect: ((id: string) => void) | undefined;
  onAsk: (search: Search) => void;
  busy: boolean;
};

/** How many, why in this order, the list, and what of it is not shown. */
export const ResultList = ({ search, response, today, selectedId, onSelect, onAsk, busy }: Props) => {
  const w = useWords(searchWords);
  const { clinics, total, notSaid } = response;
  const shown = clinics.length;
  const next = Math.min(pageSize, Math.min(total, mostShown) - shown);
  return (
    <div aria-busy={busy}>
      <div className="results-head">
        <h1>{describeCount(search, response, w)}</h1>
        <p>{w.order}</p>
        {notSaid > 0 && <p>{w.notSaid(notSaid, formatCount(notSaid))}</p>}
      </div>
      {/* Safari forgets that a list without markers is one, unless it is told. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol className="results-list" role="list">
        {clinics.map((clinic, index) => (
          <ResultCard key={clinic.id} clinic={clinic} number={index + 1} today={today} askedInsurance={search.insurers.length > 0}
            selected={clinic.id === selectedId} onSelect={onSelect} />
        ))}
      </ol>
      {total > shown && (
        <div className="results-more no-print">
          <p>{w.showing(formatCount(shown), formatCount(total))}</p>
          {next > 0
            ? <AskAgain search={{ ...search, show: Math.min(search.show + pageSize, mostShown) }} onAsk={onAsk}>{w.more(next)}</AskAgain>
            : <p>{w.cut(formatCount(shown), formatCount(total))}</p>}
        </div>
      )}
    </div>
  );
};
