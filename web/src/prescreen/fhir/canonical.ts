import { questionSet } from '../../rulebook/rules.ts';

/** Names of our own for each version, for finders without a public address. A version's name never changes. */
const names = { '1.1': 'urn:uuid:661123e5-5532-4aa2-a864-aaff96e10ec7' } as const satisfies Record<typeof questionSet, string>;

/** The last part of the Questionnaire's address, and its id. */
export const questionnaireId = 'visit-prescreen';
const path = `/fhir/Questionnaire/${questionnaireId}`;

/** The Questionnaire's own `url`, without version: an address under `publicUrl`, which has no slash at its end, or a urn. */
export const questionnaireUrl = (publicUrl: string | null): string => (publicUrl === null ? names[questionSet] : publicUrl + path);

/**
 * Reads what a response says it answers: "https://any.example/fhir/Questionnaire/visit-prescreen|1.1" → { version: "1.1" }.
 * Whoever runs the finder, the questions are the same. Null for another form; `version` null when it is not said.
 */
export const readCanonical = (canonical: string): { version: string | null } | null => {
  const [url = '', version = null] = canonical.split('|', 2);
  const named = Object.entries(names).find(([, name]) => name === url);
  if (named) return { version: named[0] };
  return /^https?:\/\/[^/]+\//.test(url) && url.endsWith(path) ? { version } : null;
};
