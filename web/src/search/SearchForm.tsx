import { Locate, Lock, Search as SearchIcon } from 'lucide-react';
import type { FormEvent, RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { distances } from '../ui/near.ts';
import { PlaceField } from '../ui/PlaceField.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { placeWords } from '../words/place.ts';
import { searchWords } from '../words/search.ts';
import type { Search } from './address.ts';
import { FilterBar } from './late-parts.ts';
import type { FilterBarProps } from './late/FilterBar.tsx';
import '../ui/Chip.css';
import '../ui/Choice.css';
import './SearchForm.css';
import './Filters.css';

/** What the form shows and what its parts call. `summary` folds place and distance into one button on phones. */
export type FormParts = {
  text: string;
  within: number | null;
  order: Search['order'];
  error: string | undefined;
  summary: { place: string; within: string } | null;
  locating: boolean;
  field: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onPick: (text: string) => void;
  onWithin: (miles: number | null) => void;
  onLocate: () => void;
  onSubmit: () => void;
  onUnfold: () => void;
  filterBar: FilterBarProps;
};

/** Place, distance and filters: one plain form that posts to this page, and searches in place once there is script. */
export const SearchForm = (parts: FormParts) => {
  const w = useWords(searchWords);
  const place = useWords(placeWords);
  const href = useHref();
  const scripted = useScripted();
  const { summary } = parts;
  const inArea = scripted && parts.filterBar.box !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    parts.onSubmit();
  };
  return (
    <form className={`search-form${scripted ? ' search-scripted' : ''}${summary ? ' search-folded' : ''} no-print`} role="search"
      aria-label={w.formLabel} method="post" action={href('/search')} onSubmit={submit}>
      {summary && (
        <button type="button" className="search-summary" onClick={parts.onUnfold}>
          <SearchIcon />
          <span><strong>{summary.place}</strong><span>{summary.within}</span></span>
          <span className="search-change">{w.change}</span>
        </button>
      )}
      <div className="search-row">
        <div className="search-near">
          <PlaceField id="near" value={parts.text} onChange={parts.onText} onPick={parts.onPick} error={parts.error} inputRef={parts.field} />
        </div>
        {scripted && (
          <Button className="search-locate" onClick={parts.onLocate} aria-disabled={parts.locating}>
            <Locate />{parts.locating ? place.finding : place.useLocation}
          </Button>
        )}
        <div className="search-within">
          <Select id="within" name="withinMiles" label={place.distance} value={inArea ? 'area' : parts.within ?? 'any'}
            onChange={(event) => parts.onWithin(event.target.value === 'any' ? null : Number(event.target.value))}>
            {inArea && <option value="area" disabled>{place.thisArea}</option>}
            {distances.map((miles) => <option key={miles} value={miles}>{place.within(miles)}</option>)}
            {parts.within !== null && !distances.some((miles) => miles === parts.within) && (
              <option value={parts.within}>{place.within(parts.within)}</option>
            )}
            <option value="any">{place.anyDistance}</option>
          </Select>
        </div>
        <Button type="submit" look="filled" className="search-go"><SearchIcon />{place.search}</Button>
        <p className="search-note"><Lock aria-hidden="true" /><span>{place.noted}</span></p>
      </div>
      {parts.order !== 'distance' && <input type="hidden" name="order" value={parts.order} />}
      <div className="filter-bar"><FilterBar {...parts.filterBar} /></div>
    </form>
  );
};
