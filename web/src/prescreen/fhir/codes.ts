import {
  insuranceKindWords, prescreenWords, reasonWords, routeNameWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords,
  treatmentLengthWords,
} from '../../words/prescreen.ts';
import { painKindWords } from '../../words/prescreen-tried.ts';
import { insurerWords } from '../../words/vocabulary.ts';
import { langs, type Lang } from '../../words/words.ts';
import { companies } from '../companies.ts';
import type { Coding } from './resource.ts';

/**
 * Names our codes. The same for everybody who runs the finder: "yes" means the same in each file, wherever it was made.
 * Codes are never given another meaning; a changed one gets a new name.
 */
export const codeSystem = 'urn:uuid:af9ac3f2-0768-4aa1-8b04-44d1e5694260';

/** What can be chosen: our values, each under a code of its own ("help-none" is not "said-none"), with its words. */
export type Codes = { readonly codes: ReadonlyMap<string, string>; readonly words: Record<Lang, Readonly<Record<string, string>>> };

const codesOf = (prefix: string, words: Codes['words'], values: readonly string[] = Object.keys(words.en)): Codes =>
  ({ codes: new Map(values.map((value) => [value, prefix + value])), words });

const inBoth = (pick: (lang: Lang) => Record<string, string>) =>
  Object.fromEntries(langs.map((lang) => [lang, pick(lang)])) as Codes['words'];

const yesNoWords = inBoth((lang) => {
  const { yes, no, unsure, notSay } = prescreenWords[lang];
  return { yes, no, unsure, 'prefer-not-to-say': notSay };
});

export const yesNo = codesOf('', yesNoWords);
export const yesNoUnsure = codesOf('', yesNoWords, ['yes', 'no', 'unsure']);
export const reasons = codesOf('reason-', reasonWords);
export const routes = codesOf('route-', routeNameWords);
export const medicinesSaid = codesOf('medicines-', inBoth((lang) => ({ none: prescreenWords[lang].medicineNone, unsure: prescreenWords[lang].medicineUnsure })));
export const treatmentKinds = codesOf('treatment-', treatmentKindWords);
export const lengths = codesOf('length-', treatmentLengthWords);
export const helps = codesOf('help-', treatmentHelpWords);
export const ends = codesOf('end-', treatmentEndWords);
export const painKinds = codesOf('pain-', painKindWords);
export const insuranceKinds = codesOf('plan-', insuranceKindWords);
export const insurers = codesOf('insurer-', insurerWords, companies);

/** A value as a coding in words of a language; undefined for a value that is none of these. */
export const toCoding = ({ codes, words }: Codes, value: string, lang: Lang): Coding | undefined => {
  const code = codes.get(value);
  return code === undefined ? undefined : { system: codeSystem, code, display: words[lang][value]! };
};

/** The value of a code; undefined for a code that is none of these. */
export const valueOf = ({ codes }: Codes, code: string): string | undefined => [...codes].find(([, known]) => known === code)?.[0];
