import type { Place } from '@finder/contract';
import type { Failure } from '../../api/request.ts';
import { useLang, useWords } from '../../ui/language.tsx';
import { usualDistance } from '../../ui/near.ts';
import { searchWords } from '../../words/search.ts';
import { searchLateWords } from '../../words/search-late.ts';
import { searchNear, type Search } from '../address.ts';
import { AskAgain } from '../AskAgain.tsx';
import { placeProblem } from '../place-problem.ts';

export type RefusedProps = { search: Search | null; failure: Extract<Failure, { kind: 'refused' }>; onAsk: (search: Search) => void };

/** Several places have the name that was typed. */
const WhichPlace = ({ search, places, onAsk }: { search: Search | null; places: Place[]; onAsk: (search: Search) => void }) => {
  const w = useWords(searchLateWords);
  const typed = typeof search?.near === 'string' ? search.near.trim() : '';
  const [{ label: first } = { label: '' }] = places;
  // "springfield" is written as the places of that name are.
  const name = first.toLowerCase().startsWith(typed.toLowerCase()) ? first.slice(0, typed.length) || first : typed;
  return (
    <div className="state">
      <h1>{w.whichPlace(name)}</h1>
      <p>{w.whichPlaceText}</p>
      <ul className="state-places">
        {places.map(({ label, kind }) => (
          <li key={`${kind} ${label}`}>
            <AskAgain search={{ ...(search ?? searchNear(label, usualDistance)), near: label }} onAsk={onAsk}>{label}</AskAgain>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The server could not use what was asked for: mostly a place that it does not know, which the field says in full, or knows more than once. */
export const Refused = ({ search, failure, onAsk }: RefusedProps) => {
  const w = useWords(searchWords);
  const late = useWords(searchLateWords);
  const lang = useLang();
  const { code, places, detail } = failure.problem;
  if (code === 'which-place' && places && places.length > 0) return <WhichPlace search={search} places={places} onAsk={onAsk} />;
  const aboutPlace = placeProblem(failure, lang);
  return (
    <div className="state">
      <h1>{aboutPlace ? late.placeTitle : late.refusedTitle}</h1>
      <p>{aboutPlace ? w.start : detail}</p>
    </div>
  );
};
