import type { Failure } from '../api/request.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { searchWords } from '../words/search.ts';
import { placeProblem } from './place-problem.ts';

/** The server could not use what was asked for: mostly a place it does not know, which the field says in full. */
export const Refused = ({ failure }: { failure: Extract<Failure, { kind: 'refused' }> }) => {
  const w = useWords(searchWords);
  const lang = useLang();
  const aboutPlace = placeProblem(failure, lang);
  return (
    <div className="state">
      <h1>{aboutPlace ? w.placeTitle : w.refusedTitle}</h1>
      <p>{aboutPlace ? w.start : failure.problem.detail}</p>
    </div>
  );
};
