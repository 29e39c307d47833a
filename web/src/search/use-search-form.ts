import type { SearchFilters } from '@finder/contract';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from '../ui/use-location.ts';
import { middleOf, readNear, usualDistance, type Near } from '../ui/near.ts';
import { pageSize, readFilters, type Search } from './address.ts';
import { setChoice } from './filters.ts';
import { readFields } from './form-fields.ts';
import type { Pressed } from './late/FilterBar.tsx';

/** What is chosen beside the place. */
type Chosen = Pick<Search, 'withinMiles' | 'filters' | 'includeNotSaid'>;

const unchosen: Chosen = { withinMiles: usualDistance, filters: {}, includeNotSaid: true };

const chosenOf = ({ withinMiles, box, filters, includeNotSaid }: Search): Chosen =>
  ({ withinMiles: box ? usualDistance : withinMiles, filters, includeNotSaid });

/**
 * What stands in the form, apart from what was last searched: the two differ while somebody types. `text` is null while
 * the place is the one of the last search. Distance and filters search at once when there is a place to search from.
 */
export const useSearchForm = (asked: Search | null, begin: (search: Search, step: 'push' | 'replace') => void) => {
  const [text, setText] = useState<string | null>(null);
  const [chosen, setChosen] = useState(() => (asked ? chosenOf(asked) : unchosen));
  const [missing, setMissing] = useState(false);
  const [folded, setFolded] = useState(true);
  const field = useRef<HTMLInputElement>(null);

  // Before paint and before any other render, which would put the server's values back.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input?.form) return;
    const standing = readFields(new FormData(input.form));
    if (input.value !== input.defaultValue) setText(input.value);
    // What is as it was must stay the same object: a change would end the wait of parts that come later.
    setChosen((before) => (JSON.stringify({ ...before, ...standing }) === JSON.stringify(before) ? before : standing));
  }, []);

  useEffect(() => {
    const filters = readFilters(window.location.hash);
    if (Object.keys(filters).length > 0) setChosen((before) => ({ ...before, filters }));
  }, []);

  const shown = useRef(asked);
  useEffect(() => {
    if (!asked || asked === shown.current) return;
    shown.current = asked;
    setText(null);
    setMissing(false);
    setFolded(true);
    setChosen(chosenOf(asked));
  }, [asked]);

  /** A search from a place: a part of the map is left. */
  const go = (near: Near, step: 'push' | 'replace', changed: Partial<Chosen> = {}) =>
    begin({ near, box: null, ...chosen, ...changed, order: asked?.order ?? 'distance', show: pageSize }, step);

  /** The same place or part of the map with other filters. */
  const narrow = (changed: Partial<Chosen>) => {
    const next = { ...chosen, ...changed };
    setChosen(next);
    if (asked) begin({ ...asked, filters: next.filters, includeNotSaid: next.includeNotSaid, show: pageSize }, 'replace');
  };

  const location = useLocation((point) => go(point, 'push'));
  const noLocation = location.state === 'denied' || location.state === 'unavailable';
  useEffect(() => {
    if (noLocation) field.current?.focus();
  }, [noLocation]);

  return {
    text, ...chosen, missing, folded, field, location, noLocation,
    setText: (typed: string) => { setText(typed); setMissing(false); },
    unfold: () => { setFolded(false); requestAnimationFrame(() => field.current?.focus()); },
    pickPlace: (picked: string) => { location.forget(); setText(picked); go(picked, 'push'); },
    changeWithin: (withinMiles: number | null) => {
      setChosen({ ...chosen, withinMiles });
      const near = asked && (asked.near ?? (asked.box && middleOf(asked.box)));
      if (near) go(near, 'replace', { withinMiles });
    },
    changeFilters: (filters: SearchFilters) => narrow({ filters }),
    pressedEarly: (pressed: Pressed[]) =>
      narrow({ filters: pressed.reduce((filters, choice) => setChoice(filters, ...choice), asked?.filters ?? {}) }),
    changeNotSaid: (includeNotSaid: boolean) => narrow({ includeNotSaid }),
    /** Leaves a part of the map for a search from its place; without one, from the middle of what was on the screen. */
    clearBox: () => {
      if (asked?.box) go(asked.near ?? middleOf(asked.box), 'replace');
    },
    submit: () => {
      const near = text === null ? asked?.near ?? null : readNear(text);
      const missed = near === null && !(text === null && asked?.box);
      setMissing(missed);
      location.forget();
      if (near !== null) go(near, 'push');
      else if (missed || !asked) field.current?.focus();
      else begin(asked, 'push');
    },
  };
};
