import type { Insurer } from '@finder/contract';
import {
  insuranceKindWords, prescreenWords, reasonWords, routeNameWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords,
  treatmentLengthWords,
} from '../../words/prescreen.ts';
import { painKindWords } from '../../words/prescreen-tried.ts';
import { insurerWords } from '../../words/vocabulary.ts';
import type { Lang } from '../../words/words.ts';
import type { Answer, Reason, Route } from '../assess.ts';
import { companies } from '../companies.ts';
import type { Draft, InsuranceKind, PainKind, TreatmentEnd, TreatmentHelp, TreatmentKind, TreatmentLength, YesNoUnsure } from '../draft.ts';
import { textOf, type Text } from './items.ts';
import type { Coding } from './resource.ts';

/**
 * Names our codes. The same for everybody who runs the finder: "yes" means the same in each file, wherever it was made.
 * A code never gets another meaning and is never used again.
 */
export const codeSystem = 'urn:uuid:af9ac3f2-0768-4aa1-8b04-44d1e5694260';

/** What can be chosen: our values in the order of the pages, each with a code of its own and its words. */
export type Codes = { readonly codes: ReadonlyMap<string, string>; readonly text: (value: string) => Text };

/** "none" is a code in several lists: a prefix tells "help-none" from "medicines-none". */
const prefixed = <V extends string>(prefix: string, values: Record<V, true>): Record<V, string> =>
  Object.fromEntries(Object.keys(values).map((value) => [value, prefix + value])) as Record<V, string>;

const codesOf = <V extends string>(values: Record<V, string>, text: (value: V) => Text): Codes =>
  ({ codes: new Map(Object.entries(values)), text: text as (value: string) => Text });

const from = <V extends string>(words: Record<Lang, Record<V, unknown>>) => (value: V) => textOf(words, value);

const answerWord = { yes: 'yes', no: 'no', unsure: 'unsure', 'prefer-not-to-say': 'notSay' } as const;
const yesNoText = (value: Answer) => textOf(prescreenWords, answerWord[value]);

export const yesNo = codesOf<Answer>({ yes: 'yes', no: 'no', unsure: 'unsure', 'prefer-not-to-say': 'prefer-not-to-say' }, yesNoText);
export const yesNoUnsure = codesOf<YesNoUnsure>({ yes: 'yes', no: 'no', unsure: 'unsure' }, yesNoText);

export const reasons = codesOf(prefixed<Reason>('reason-', {
  depression: true, 'bipolar-depression': true, ptsd: true, anxiety: true, 'chronic-pain': true, other: true,
}), from(reasonWords));

export const routes = codesOf(prefixed<Route>('route-', {
  'esketamine-nasal': true, iv: true, im: true, 'oral-sublingual': true, 'not-sure': true,
}), from(routeNameWords));

export const medicinesSaid = codesOf(prefixed<NonNullable<Draft['medicinesSaid']>>('medicines-', { none: true, unsure: true }),
  (value) => textOf(prescreenWords, value === 'none' ? 'medicineNone' : 'medicineUnsure'));

export const treatmentKinds = codesOf(prefixed<TreatmentKind>('treatment-', {
  medicine: true, therapy: true, tms: true, ect: true, ketamine: true, hospital: true, 'nerve-block': true, 'physical-therapy': true,
  stimulator: true, surgery: true, other: true,
}), from(treatmentKindWords));

export const lengths = codesOf(prefixed<TreatmentLength>('length-', { 'under-6-weeks': true, '6-weeks-or-more': true, unsure: true }), from(treatmentLengthWords));

export const helps = codesOf(prefixed<TreatmentHelp>('help-', { none: true, little: true, some: true, lot: true, gone: true, unsure: true }), from(treatmentHelpWords));

export const ends = codesOf(prefixed<TreatmentEnd>('end-', {
  still: true, 'no-help': true, 'wore-off': true, 'side-effects': true, cost: true, pregnancy: true, other: true, unsure: true,
}), from(treatmentEndWords));

export const painKinds = codesOf(prefixed<PainKind>('pain-', {
  crps: true, nerve: true, fibromyalgia: true, 'spinal-cord': true, head: true, back: true, other: true, unsure: true,
}), from(painKindWords));

export const insuranceKinds = codesOf(prefixed<InsuranceKind>('plan-', {
  commercial: true, medicare: true, 'medicare-advantage': true, medicaid: true, va: true, tricare: true, 'self-pay': true, unsure: true,
}), from(insuranceKindWords));

export const insurers = codesOf(Object.fromEntries(companies.map((company) => [company, `insurer-${company}`])) as Record<Insurer, string>, from(insurerWords));

/** A value as a coding in words of a language; undefined for a value that is none of these. */
export const toCoding = ({ codes, text }: Codes, value: string, lang: Lang): Coding | undefined => {
  const code = codes.get(value);
  return code === undefined ? undefined : { system: codeSystem, code, display: text(value)(lang) };
};

/** The value of a code; undefined for a code that is none of these. */
export const valueOf = ({ codes }: Codes, code: string): string | undefined => [...codes].find(([, known]) => known === code)?.[0];
