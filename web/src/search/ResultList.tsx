import type { ClinicCard, SearchResponse } from '@finder/contract';
import { formatCount } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { searchWords, unsaidWords } from '../words/search.ts';
import { mostShown, pageSize, type Search } from './address.ts';
import { AskAgain } from './AskAgain.tsx';
import { describeCount } from './describe.ts';
import { ListTools, WhyThese } from './late-parts.ts';
import { ResultCard } from './ResultCard.tsx';

type Props = {
  search: Search;
  response: SearchResponse;
  /** How many clinics stand on earlier pages, where pages are posted one by one. */
  before: number;
  today: string;
  selectedId: string | null;
  onSelect: ((id: string) => void) | undefined;
  onAsk: (search: Search) => void;
  busy: boolean;
  more: 'ready' | 'waiting' | 'failed';
  onMore: () => void;
};

const More = ({ search, response, before, more, onMore }: Pick<Props, 'search' | 'response' | 'before' | 'more' | 'onMore'>) => {
  const w = useWords(searchWords);
  const { clinics, total, next } = response;
  const last = before + clinics.length;
  if (next === null && before === 0) return null;
  const count = Math.min(pageSize, total - last);
  return (
    <div className="results-more no-print">
      <p>{before > 0 ? w.showingFrom(formatCount(before + 1), formatCount(last), formatCount(total)) : w.showing(formatCount(last), formatCount(total))}</p>
      {more === 'failed' && <p className="results-failed" role="alert">{w.moreFailed}</p>}
      {next !== null && (last < mostShown || before > 0
        ? <AskAgain search={{ ...search, show: pageSize }} more={[['after', next], ['shown', String(last)]]} onAsk={onMore}>{w.more(count)}</AskAgain>
        : <p>{w.cut(formatCount(last), formatCount(total))}</p>)}
    </div>
  );
};

/** How many, why in this order, the list, and what of it is not shown. Those that have not said come after the known matches. */
export const ResultList = ({ search, response, before, today, selectedId, onSelect, onAsk, busy, more, onMore }: Props) => {
  const w = useWords(searchWords);
  const unsaid = useWords(unsaidWords);
  const { clinics } = response;
  const known = clinics.filter(({ notSaid }) => notSaid.length === 0).length;
  const silent = clinics.slice(known);
  const asks = new Set(silent.flatMap(({ notSaid }) => notSaid.map((key) => unsaid[key])));
  const askedInsurance = (search.filters.insurers?.length ?? 0) > 0;
  const list = (some: ClinicCard[], first: number) => some.length > 0 && (
    // Safari forgets that a list without markers is one, unless it is told.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ol className="results-list" role="list" start={first}>
      {some.map((clinic, index) => (
        <ResultCard key={clinic.id} clinic={clinic} number={first + index} today={today} askedInsurance={askedInsurance}
          selected={clinic.id === selectedId} onSelect={onSelect} />
      ))}
    </ol>
  );
  return (
    <div aria-busy={busy}>
      <div className="results-head">
        <h1>{describeCount(search, response, w)}</h1>
        <ListTools search={search} onAsk={onAsk} />
        <WhyThese search={search} response={response} onAsk={onAsk} />
      </div>
      {list(clinics.slice(0, known), before + 1)}
      {silent.length > 0 && <h2 className="results-silent">{w.unsaidHeading([...asks].join(', '))}</h2>}
      {list(silent, before + known + 1)}
      <More search={search} response={response} before={before} more={more} onMore={onMore} />
    </div>
  );
};
