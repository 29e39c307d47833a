import type { Route, StateCode } from '@finder/contract';
import { MapPin } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { findWords } from '../words/prescreen-find.ts';
import { prescreenWords } from '../words/prescreen.ts';
import { insurerWords, routeWords } from '../words/vocabulary.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import type { Draft } from './draft.ts';
import { findHash } from './find-address.ts';

// Sixty names that mostly nobody asks for.
const StateSelect = lazy(async () => ({ default: (await import('./StateSelect.tsx')).StateSelect }));

const toggle = <K extends string>(list: readonly K[], one: K) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

/**
 * The way to the search. Nothing goes along by itself: only what is ticked here stands in the link, behind "#", as the
 * filters of a search. It opens in a tab of its own, so that the answers stay where they are.
 */
export const FindClinics = ({ counted }: { counted: Draft }) => {
  const w = useWords(findWords);
  const own = useWords(prescreenWords);
  const routeNames = useWords(routeWords);
  const insurers = useWords(insurerWords);
  const href = useHref();
  const [routes, setRoutes] = useState<Route[]>([]);
  const [isInsured, setInsured] = useState(false);
  const [isRemote, setRemote] = useState(false);
  const [state, setState] = useState<StateCode | ''>('');
  const offered = counted.routes.filter((route): route is Route => route !== 'not-sure');
  const hash = findHash({ routes, insurer: isInsured ? counted.insurer ?? null : null, telehealthInto: isRemote && state !== '' ? state : null });
  const box = (key: string, text: string, checked: boolean, onChange: () => void) => (
    <label key={key} className="find-box"><input type="checkbox" checked={checked} onChange={onChange} /><span>{text}</span></label>
  );
  return (
    <div className="next-part find">
      <h3>{w.title}</h3>
      <fieldset>
        <legend>{w.take}</legend>
        {offered.map((route) => box(route, routeNames[route], routes.includes(route), () => setRoutes(toggle(routes, route))))}
        {counted.insurer && box('insurer', w.insurer(insurers[counted.insurer]), isInsured, () => setInsured(!isInsured))}
        {box('telehealth', w.telehealth, isRemote, () => setRemote(!isRemote))}
        {isRemote && <Suspense><StateSelect value={state} onChoose={setState} /></Suspense>}
      </fieldset>
      <ButtonLink href={href('/search') + hash} large target="_blank" rel="noopener noreferrer"><MapPin /><span>{w.find} <small className="next-tab">{own.newTab}</small></span></ButtonLink>
      <p>{w.note}</p>
    </div>
  );
};
