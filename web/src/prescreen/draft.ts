import type { Answer, Answers, Reason, Route } from './assess.ts';
import type { RuleId } from './rules.ts';

/** A medicine as the patient lists it. Dose, how often and what for may be empty. */
export type Medicine = { name: string; dose: string; often: string; purpose: string; current: boolean };

export type TreatmentKind = 'medicine' | 'therapy' | 'tms' | 'ect' | 'ketamine' | 'nerve-block' | 'physical-therapy' | 'other';
export type TreatmentLength = 'under-6-weeks' | '6-weeks-or-more' | 'unsure';
export type TreatmentHelp = 'none' | 'little' | 'lot' | 'unsure';
export type TreatmentEnd = 'still' | 'no-help' | 'wore-off' | 'side-effects' | 'cost' | 'other' | 'unsure';

/** Something tried before. Only the name is needed; everything else may be left out. */
export type Treatment = {
  kind?: TreatmentKind;
  name: string;
  dose: string;
  when: string;
  length?: TreatmentLength;
  help?: TreatmentHelp;
  end?: TreatmentEnd;
};

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
  insurance: InsuranceKind[];
  planName: string;
};

export const emptyDraft: Draft = {
  answers: {}, reasons: [], age: '', goals: '', routes: [], systolic: '', diastolic: '',
  medicines: [], medicineTyped: '', allergies: '', treatments: [], antidepressantsTried: '', insurance: [], planName: '',
};

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
  const upper = readNumber(systolic, 40, 320);
  const lower = readNumber(diastolic, 20, 220);
  return upper === undefined && lower === undefined ? undefined : { systolic: upper ?? 0, diastolic: lower ?? 0 };
};

/** What the rules read of a draft. Free text (goals, allergies, plan name) never reaches them. */
export const answersOf = (draft: Draft): Answers => {
  const age = readNumber(draft.age, 0, 120);
  const bloodPressure = readPressure(draft);
  const antidepressantsTried = readNumber(draft.antidepressantsTried, 0, 99);
  return {
    routes: draft.routes,
    reasons: draft.reasons,
    ...(age !== undefined && { age }),
    ...(bloodPressure && { bloodPressure }),
    ...(antidepressantsTried !== undefined && { antidepressantsTried }),
    medicines: draft.medicines.map(({ name, current }) => ({ name, current })),
    answers: draft.answers,
  };
};
