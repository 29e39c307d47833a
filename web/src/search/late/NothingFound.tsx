import type { FilterKey, SearchResponse } from '@finder/contract';
import { Video } from 'lucide-react';
import { CardPin } from '../../ui/card/CardPin.tsx';
import { formatCount, formatMiles } from '../../ui/format.ts';
import { useHref, useLang, useWords } from '../../ui/language.tsx';
import { stateWords } from '../../words/choices.ts';
import { filterWords } from '../../words/filters.ts';
import { searchWords } from '../../words/search.ts';
import { searchLateWords } from '../../words/search-late.ts';
import { routeWords } from '../../words/vocabulary.ts';
import type { Search } from '../address.ts';
import { AskAgain } from '../AskAgain.tsx';
import { nameChosen } from './choice-names.ts';
import { describePlace } from '../describe.ts';
import { chosenIn, countChoices, fields, withoutFilter } from '../filters.ts';

export type NothingFoundProps = { search: Search; response: SearchResponse; onAsk: (search: Search) => void };

const Nearest = ({ nearest }: { nearest: NonNullable<NonNullable<SearchResponse['nothing']>['nearest']> }) => {
  const w = useWords(searchWords);
  const routes = useWords(routeWords);
  const href = useHref();
  const facts = [`${formatMiles(nearest.distanceMiles)} ${w.milesShort}`, nearest.city, ...(nearest.routes ?? []).slice(0, 2).map((route) => routes[route])];
  return (
    <div className="card card-small">
      <CardPin number={1} />
      <p><a className="card-name" href={href(`/clinic/${nearest.slug}`)}>{nearest.name}</a><span>{facts.join(' · ')}</span></p>
    </div>
  );
};

/** Nothing in the area: the nearest there is, and what to press next, each with what it would find. Never a dead end. */
export const NothingFound = ({ search, response, onAsk }: NothingFoundProps) => {
  const w = useWords(searchLateWords);
  const words = useWords(searchWords);
  const names = useWords(filterWords);
  const states = useWords(stateWords);
  const lang = useLang();
  const { filters, withinMiles, box, near } = search;
  const { nothing, notSaid } = response;
  if (!nothing) return null;
  const { nearest, nextRadius, withoutFilter: drops, telehealth } = nothing;
  const title = box ? w.noneInArea
    : withinMiles === null || !nearest ? w.noneAnywhere
      : typeof near === 'string' ? w.noneWithin(withinMiles, describePlace(search, response, words)) : w.noneWithinHere(withinMiles);
  // Without a place of its own, an area is left for its middle, from which the distances were measured.
  const from = near ?? response.from;
  const used = countChoices(filters);
  const helping = drops.filter(({ total }) => total > 0);
  const nameOf = (key: FilterKey) => fields.filter((field) => field.key === key).flatMap(({ name }) => chosenIn(filters, name)
    .map((choice) => nameChosen(name, choice, lang))).join(', ') || names.routes;
  return (
    <div className="state">
      <h1>{title}</h1>
      {nearest && <p>{w.nearest(formatMiles(nearest.distanceMiles), nearest.city)}</p>}
      {nearest && <Nearest nearest={nearest} />}
      {nextRadius && (
        <AskAgain look="filled" search={{ ...search, near: from, box: null, withinMiles: nextRadius.miles }} onAsk={onAsk}>
          {nextRadius.miles === null ? w.widenAny(nextRadius.total, formatCount(nextRadius.total)) : w.widen(nextRadius.total, formatCount(nextRadius.total), nextRadius.miles)}
        </AskAgain>
      )}
      {!search.includeNotSaid && notSaid > 0 && (
        <AskAgain search={{ ...search, includeNotSaid: true }} onAsk={onAsk}>{w.alsoNotSaid(notSaid, formatCount(notSaid))}</AskAgain>
      )}
      {telehealth && telehealth.total > 0 && (
        <>
          <AskAgain search={{ ...search, near: from, box: null, withinMiles: null, filters: { telehealthInto: telehealth.state }, includeNotSaid: false }} onAsk={onAsk}>
            <Video />{w.telehealth(telehealth.total, formatCount(telehealth.total))}
          </AskAgain>
          <p className="state-note">{w.telehealthNote(states[telehealth.state])}</p>
        </>
      )}
      {used > 0 && (
        <>
          {helping.length > 0 && <h2>{w.dropHeading}</h2>}
          {helping.map(({ filter, total }) => (
            <AskAgain key={filter} search={{ ...search, filters: withoutFilter(filters, filter) }} onAsk={onAsk}>{w.drop(nameOf(filter), total, formatCount(total))}</AskAgain>
          ))}
          {used > 1 && <AskAgain look="plain" search={{ ...search, filters: {} }} onAsk={onAsk}>{w.dropAll(used)}</AskAgain>}
        </>
      )}
    </div>
  );
};
