import type { Failure } from '../api/request.ts';
import { placeWords } from '../words/place.ts';
import { searchWords } from '../words/search.ts';
import type { Lang } from '../words/words.ts';

/** What to say beside the place field when the server could not place what was typed; undefined for other failures. */
export const placeProblem = (failure: Failure, lang: Lang): string | undefined => {
  if (failure.kind !== 'refused') return undefined;
  const { code, errors = [] } = failure.problem;
  if (code === 'military-zip') return placeWords[lang].militaryZip;
  if (code === 'which-place') return searchWords[lang].whichTitle;
  if (code === 'place-not-found') return placeWords[lang].unknownPlace;
  return errors.some(({ path }) => path === 'near') ? placeWords[lang].missing : undefined;
};
