import type { Draft } from '../draft.ts';
import { buildResponse, type ResponseOptions } from './response.ts';

// Browsers read the address some time after the press; a minute is more than any of them takes.
const keptFor = 60_000;

/**
 * Hands the answers to the browser's downloads as a file, which is made here and sent nowhere, and returns its name. The
 * name says nothing of the treatment: it stands in lists that others may see.
 */
export const saveAnswers = (draft: Draft, options: ResponseOptions): string => {
  const name = `visit-answers-${options.authored}.json`;
  const url = URL.createObjectURL(new Blob([JSON.stringify(buildResponse(draft, options), null, 2)], { type: 'application/fhir+json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // It is not put into the page, so that the press is no link which the page would ask about before it is left.
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
  return name;
};
