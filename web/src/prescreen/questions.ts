import { holds, type Condition } from './condition.ts';
import type { Draft } from './draft.ts';
import type { MedicineRuleId, YesNoId } from '../rulebook/rules.ts';

export const parts = ['safety', 'about', 'health', 'medicines', 'tried', 'insurance', 'days'] as const;
export type Part = (typeof parts)[number];

export type AskedId = YesNoId | MedicineRuleId;
type TypedField = Exclude<keyof Draft, 'answers'>;

/** One screen: a question or a short group of questions. */
export type Step = {
  id: string;
  part: Part;
  /** Which screen draws it: one safety question, rows of yes/no questions, or a screen of its own. */
  screen: 'safety' | 'rows' | 'reasons' | 'goals' | 'routes' | 'pressure' | 'medicines' | 'treatments' | 'pain' | 'score' | 'insurance';
  /** Yes/no questions on it, in order. One that no chosen route can raise is left out; rows left empty drop the step. */
  rules: readonly AskedId[];
  /** What else is typed or chosen on it. */
  fields: readonly TypedField[];
  /** A guess, for "about 6 minutes left". */
  seconds: number;
  /** What must have been said before for it to be asked at all. */
  when?: Condition;
};

const whenUnsureOfMedicines: Condition = { field: 'medicinesSaid', isOneOf: ['unsure'] };
const whenInPain: Condition = { field: 'reasons', isOneOf: ['chronic-pain'] };
const whenDepression: Condition = { field: 'reasons', isOneOf: ['depression', 'bipolar-depression'], orNothing: true };

/** All screens in order. What is shown of them follows from the answers: see `replay`. */
export const steps = [
  { id: 'thoughts-now', part: 'safety', screen: 'safety', rules: ['crisis-suicidal-now'], fields: [], seconds: 10 },
  { id: 'plan-now', part: 'safety', screen: 'safety', rules: ['crisis-plan-or-intent'], fields: [], seconds: 10 },
  { id: 'others-now', part: 'safety', screen: 'safety', rules: ['crisis-harm-others'], fields: [], seconds: 10 },
  { id: 'body-now', part: 'safety', screen: 'safety', rules: ['crisis-medical-now'], fields: [], seconds: 10 },

  { id: 'reasons', part: 'about', screen: 'reasons', rules: [], fields: ['reasons', 'age'], seconds: 20 },
  { id: 'goals', part: 'about', screen: 'goals', rules: [], fields: ['goals'], seconds: 30 },
  { id: 'routes', part: 'about', screen: 'routes', rules: [], fields: ['routes'], seconds: 30 },
  { id: 'pregnancy', part: 'about', screen: 'rows', rules: ['pregnant', 'could-be-pregnant-or-trying', 'breastfeeding'], fields: [], seconds: 15 },

  { id: 'vessels', part: 'health', screen: 'rows', rules: ['aneurysm', 'avm', 'brain-bleed'], fields: [], seconds: 20 },
  { id: 'heart', part: 'health', screen: 'rows', rules: ['heart-event-recent', 'heart-condition-unstable', 'heart-condition-history'], fields: [], seconds: 25 },
  { id: 'pressure', part: 'health', screen: 'pressure', rules: ['bp-uncontrolled', 'bp-treated', 'hypertensive-crisis-history'], fields: ['systolic', 'diastolic'], seconds: 25 },
  { id: 'brain', part: 'health', screen: 'rows', rules: ['intracranial-pressure', 'head-injury-recent', 'eye-pressure', 'seizures', 'dementia-delirium'], fields: [], seconds: 30 },
  { id: 'breathing', part: 'health', screen: 'rows', rules: ['sleep-apnea', 'lung-disease', 'anesthesia-reaction', 'slow-stomach'], fields: [], seconds: 25 },
  { id: 'mind', part: 'health', screen: 'rows', rules: ['psychosis-now', 'psychosis-history', 'mania-now', 'bipolar', 'trauma-dissociation'], fields: [], seconds: 30 },
  { id: 'past-thoughts', part: 'health', screen: 'rows', rules: ['suicidal-recent', 'suicide-attempt-past-year'], fields: [], seconds: 15 },
  { id: 'substances', part: 'health', screen: 'rows', rules: ['substance-use-current', 'substance-use-history', 'alcohol-heavy', 'cannabis-use'], fields: [], seconds: 25 },
  { id: 'ketamine-before', part: 'health', screen: 'rows', rules: ['ketamine-recent', 'ketamine-misuse'], fields: [], seconds: 12 },
  { id: 'organs', part: 'health', screen: 'rows', rules: ['liver-severe', 'liver-other', 'kidney-disease', 'bladder-symptoms', 'hyperthyroid', 'porphyria'], fields: [], seconds: 30 },
  { id: 'allergies', part: 'health', screen: 'rows', rules: ['allergy-ketamine', 'allergy-spravato-ingredient', 'nasal-problem'], fields: ['allergies'], seconds: 25 },

  { id: 'medicines', part: 'medicines', screen: 'medicines', rules: [], fields: ['medicines', 'medicineTyped', 'medicinesSaid'], seconds: 60 },
  { id: 'medicine-kinds-1', part: 'medicines', screen: 'rows', rules: ['med-benzodiazepine', 'med-opioid', 'med-cns-depressant', 'med-stimulant', 'med-antidepressant', 'med-antipsychotic'], fields: [], seconds: 30, when: whenUnsureOfMedicines },
  { id: 'medicine-kinds-2', part: 'medicines', screen: 'rows', rules: ['med-maoi', 'med-lamotrigine', 'med-theophylline', 'med-enzyme-inhibitor', 'med-enzyme-inducer'], fields: [], seconds: 25, when: whenUnsureOfMedicines },
  { id: 'medicine-kinds-3', part: 'medicines', screen: 'rows', rules: ['med-thyroid-hormone', 'med-glp1', 'med-nasal-spray', 'med-naltrexone', 'med-nmda-antagonist'], fields: [], seconds: 25, when: whenUnsureOfMedicines },

  { id: 'treatments', part: 'tried', screen: 'treatments', rules: [], fields: ['treatments', 'antidepressantsTried'], seconds: 60 },
  { id: 'pain', part: 'tried', screen: 'pain', rules: [], fields: ['painKinds', 'painSince', 'painScore', 'painStops'], seconds: 30, when: whenInPain },
  { id: 'score', part: 'tried', screen: 'score', rules: [], fields: ['phq9', 'phq9When'], seconds: 10, when: whenDepression },
  { id: 'insurance', part: 'insurance', screen: 'insurance', rules: ['veteran'], fields: ['insurance', 'insurer', 'planName'], seconds: 30 },
  { id: 'days', part: 'days', screen: 'rows', rules: ['no-ride-home', 'cannot-stay-2h', 'home-use-unmonitored', 'safety-sensitive-duties'], fields: [], seconds: 25 },
] as const satisfies readonly Step[];

export type StepId = (typeof steps)[number]['id'];

/** The count of antidepressants only matters to plain depression (rule book §2.8); with no reason given it may. */
export const whenAntidepressants: Condition = { field: 'reasons', isOneOf: ['depression'], orNothing: true };
export const asksAntidepressants = ({ reasons }: Pick<Draft, 'reasons'>) => holds(whenAntidepressants, { reasons });
