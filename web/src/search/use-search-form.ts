import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from '../ui/use-location.ts';
import { readNear, usualDistance, type Near } from '../ui/near.ts';
import { pageSize, type Search } from './address.ts';
import { noFilters, type Filters } from './filters.ts';
import { readFields } from './form-fields.ts';

/**
 * What stands in the form, apart from what was last searched: the two differ while somebody types. `text` is null while
 * the place is the one of the last search. Distance and filters search at once when there is a place to search from.
 */
export const useSearchForm = (asked: Search | null, begin: (search: Search, step: 'push' | 'replace') => void) => {
  const [text, setText] = useState<string | null>(null);
  const [within, setWithin] = useState(asked ? asked.withinMiles : usualDistance);
  const [filters, setFilters] = useState<Filters>(asked ?? noFilters);
  const [missing, setMissing] = useState(false);
  const [folded, setFolded] = useState(true);
  const field = useRef<HTMLInputElement>(null);

  // Before paint and before any other render, which would put the server's values back.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input?.form) return;
    const chosen = readFields(new FormData(input.form));
    if (input.value !== input.defaultValue) setText(input.value);
    setWithin(chosen.withinMiles);
    setFilters(chosen.filters);
  }, []);

  const shown = useRef(asked);
  useEffect(() => {
    if (!asked || asked === shown.current) return;
    shown.current = asked;
    setText(null);
    setMissing(false);
    setFolded(true);
    setWithin(asked.withinMiles);
    setFilters(asked);
  }, [asked]);

  const go = (near: Near, step: 'push' | 'replace', changed: { withinMiles?: number | null; filters?: Filters } = {}) => begin({
    near,
    withinMiles: changed.withinMiles === undefined ? within : changed.withinMiles,
    ...pick(changed.filters ?? filters),
    show: pageSize,
  }, step);

  const location = useLocation((point) => go(point, 'push'));
  const noLocation = location.state === 'denied' || location.state === 'unavailable';
  useEffect(() => {
    if (noLocation) field.current?.focus();
  }, [noLocation]);

  return {
    text, within, filters, missing, folded, field, location, noLocation,
    setText: (typed: string) => { setText(typed); setMissing(false); },
    unfold: () => { setFolded(false); requestAnimationFrame(() => field.current?.focus()); },
    pickPlace: (picked: string) => { location.forget(); setText(picked); go(picked, 'push'); },
    changeWithin: (miles: number | null) => {
      setWithin(miles);
      if (asked) go(asked.near, 'replace', { withinMiles: miles });
    },
    changeFilters: (changed: Filters) => {
      setFilters(changed);
      if (asked) go(asked.near, 'replace', { filters: changed });
    },
    submit: () => {
      const near = text === null ? asked?.near ?? null : readNear(text);
      setMissing(near === null);
      location.forget();
      if (near === null) field.current?.focus();
      else go(near, 'push');
    },
  };
};

const pick = ({ routes, insurers, conditions, takingNew }: Filters): Filters => ({ routes, insurers, conditions, takingNew });
