import type { Insurer } from '@finder/contract';
import type { Answer, Answers, Reason, Route } from './assess.ts';
import { numberRanges } from './limits.ts';
import { countAntidepressants } from './treatment-class.ts';
import type { RuleId } from '../rulebook/rules.ts';

/** A medicine as the patient lists it. Dose, how often and what for may be empty. */
export type Medicine = { name: string; dose: string; often: string; purpose: string; current: boolean };

export type TreatmentKind = 'medicine' | 'therapy' | 'tms' | 'ect' | 'ketamine' | 'hospital' | 'nerve-block' | 'physical-therapy' | 'stimulator' | 'surgery' | 'other';
export type TreatmentLength = 'under-6-weeks' | '6-weeks-or-more' | 'unsure';
export type TreatmentHelp = 'none' | 'little' | 'some' | 'lot' | 'gone' | 'unsure';
export type TreatmentEnd = 'still' | 'no-help' | 'wore-off' | 'side-effects' | 'cost' | 'pregnancy' | 'other' | 'unsure';
export type YesNoUnsure = 'yes' | 'no' | 'unsure';

/**
 * Something tried before: the union of what insurers' forms ask (prior-treatments §3). Only the name is needed; everything
 * else may be left out, and dates may be as rough as "2022".
 */
export type Treatment = {
  kind?: TreatmentKind;
  name: string;
  /** The highest dose, with its unit. */
  dose: string;
  /** When it began and ended. */
  from: string;
  to: string;
  length?: TreatmentLength;
  /** How long at that dose in the patient's words ("8 weeks"), or how many sessions. */
  amount: string;
  help?: TreatmentHelp;
  end?: TreatmentEnd;
  /** Whether it was during the present depression. */
  episode?: YesNoUnsure;
  /** Side effects, what it was added to, who treated. */
  note: string;
};

export type PainKind = 'crps' | 'nerve' | 'fibromyalgia' | 'spinal-cord' | 'head' | 'back' | 'other' | 'unsure';

export type InsuranceKind = 'commercial' | 'medicare' | 'medicare-advantage' | 'medicaid' | 'va' | 'tricare' | 'self-pay' | 'unsure';

/** Everything the patient has typed or chosen, as typed. Lives in memory only, unless the patient keeps it. */
export type Draft = {
  answers: Partial<Record<RuleId, Answer>>;
  reasons: Reason[];
  age: string;
  goals: string;
  routes: Route[];
  systolic: string;
  diastolic: string;
  medicines: Medicine[];
  /** A name that stands in the field and was not added yet: it counts as listed, see `settleTyped`. */
  medicineTyped: string;
  /** What was said instead of a list. */
  medicinesSaid?: 'none' | 'unsure';
  allergies: string;
  treatments: Treatment[];
  antidepressantsTried: string;
  /** The last PHQ-9 total that somebody gave the patient, and when. Its questions are never asked here. */
  phq9: string;
  phq9When: string;
  painKinds: PainKind[];
  painSince: string;
  /** 0 to 10, on most days. */
  painScore: string;
  /** What the pain keeps somebody from doing. */
  painStops: string;
  insurance: InsuranceKind[];
  insurer?: Insurer;
  planName: string;
};

export const emptyDraft: Draft = {
  answers: {}, reasons: [], age: '', goals: '', routes: [], systolic: '', diastolic: '',
  medicines: [], medicineTyped: '', allergies: '', treatments: [], antidepressantsTried: '',
  phq9: '', phq9When: '', painKinds: [], painSince: '', painScore: '', painStops: '', insurance: [], planName: '',
};

export const emptyTreatment: Treatment = { name: '', dose: '', from: '', to: '', amount: '', note: '' };

/** Nothing typed and nothing chosen: there is nothing to lose. */
export const isEmptyDraft = (draft: Draft): boolean => (Object.keys(draft) as (keyof Draft)[]).every((key) => {
  const value = draft[key];
  if (value === undefined) return true;
  return typeof value === 'string' ? value.trim() === '' : Object.values(value).every((one) => one === undefined);
});

/** A whole number as typed ("43", " 43 "), when it lies in the range; else undefined, which counts as not given. */
export const readNumber = (text: string, low: number, high: number): number | undefined => {
  const number = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return number >= low && number <= high ? number : undefined;
};

/** The typed reading. One number alone counts: the other is then 0, which is above no line. */
export const readPressure = ({ systolic, diastolic }: Pick<Draft, 'systolic' | 'diastolic'>) => {
  const upper = readNumber(systolic, ...numberRanges.systolic);
  const lower = readNumber(diastolic, ...numberRanges.diastolic);
  return upper === undefined && lower === undefined ? undefined : { systolic: upper ?? 0, diastolic: lower ?? 0 };
};

/** How many antidepressants count: as typed, else as the list of treatments says; undefined when neither says. */
export const antidepressantsTried = ({ antidepressantsTried: typed, treatments }: Pick<Draft, 'antidepressantsTried' | 'treatments'>) =>
  readNumber(typed, ...numberRanges.antidepressantsTried) ?? countAntidepressants(treatments);

/** What the rules read of a draft. Free text (goals, allergies, plan name) never reaches them. */
export const answersOf = (draft: Draft): Answers => {
  const age = readNumber(draft.age, ...numberRanges.age);
  const bloodPressure = readPressure(draft);
  const tried = antidepressantsTried(draft);
  return {
    routes: draft.routes,
    reasons: draft.reasons,
    ...(age !== undefined && { age }),
    ...(bloodPressure && { bloodPressure }),
    ...(tried !== undefined && { antidepressantsTried: tried }),
    medicines: draft.medicines.map(({ name, current }) => ({ name, current })),
    answers: draft.answers,
  };
};
