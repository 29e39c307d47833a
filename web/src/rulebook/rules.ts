import type { SourceRef } from './sources.ts';

/**
 * The rule book as data: 74 rules, no words (those are in words/rules.ts). Order is the order of screen and paper.
 * No clinician has reviewed a rule yet; `reviews` holds a name and a date for each language once one has.
 *
 * Judgement calls, the first to show a clinician: `age-under-18` as a contraindication (a product decision; neither
 * label lists age in §4) · `heart-event-recent` for esketamine (EU label; the US label says assess with care) ·
 * `aneurysm`, `avm`, `brain-bleed` for racemic ketamine (Ketalar §4's general blood-pressure clause; only Spravato §4
 * names them) · `intracranial-pressure` for esketamine (§5.6, not named in §4) · `mania-now` at caution · `seizures`
 * (sources disagree) · every time window but the EU six weeks.
 */
export const levels = ['urgent', 'contraindication', 'caution', 'discuss', 'info'] as const;
export type Level = (typeof levels)[number];

/** The routes as the rule book levels them; IV and IM share a column. */
export const columns = ['iv-im', 'oral-sublingual', 'esketamine-nasal'] as const;
export type Column = (typeof columns)[number];

/** How far a rule's statement was checked against its sources. Not a clinical review. */
export type Verification = 'verified' | 'partly' | 'unverified' | 'form-rule';

type RuleShape = {
  id: string;
  group: 'safety' | 'about' | 'heart' | 'brain' | 'breathing' | 'mind' | 'substances' | 'organs' | 'allergy' | 'medicines' | 'days' | 'preparing';
  /** yes-no: asked. medicine: answered by the medicines list, asked only of people unsure what they take. derived: worked out. */
  kind: 'yes-no' | 'medicine' | 'derived';
  /** One level per column, in the order of `columns`; null is "not raised for that route". */
  levels: readonly [Level | null, Level | null, Level | null];
  verification: Verification;
  sources: readonly SourceRef[];
};

export const rules = [
  { id: 'crisis-suicidal-now', group: 'safety', kind: 'yes-no', levels: ['urgent', 'urgent', 'urgent'], verification: 'partly', sources: ['988-OFFICIAL', 'ASQ', 'SPR-IND'] },
  { id: 'crisis-plan-or-intent', group: 'safety', kind: 'yes-no', levels: ['urgent', 'urgent', 'urgent'], verification: 'partly', sources: ['988-OFFICIAL', 'SPR-PI-2019 §10'] },
  { id: 'crisis-harm-others', group: 'safety', kind: 'yes-no', levels: ['urgent', 'urgent', 'urgent'], verification: 'partly', sources: ['988-OFFICIAL'] },
  { id: 'crisis-medical-now', group: 'safety', kind: 'yes-no', levels: ['urgent', 'urgent', 'urgent'], verification: 'verified', sources: ['SPR-PI-2019 §5.6→5.7'] },
  { id: 'suicidal-recent', group: 'safety', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-BOX', 'SPR-IND', '988-OFFICIAL'] },
  { id: 'suicide-attempt-past-year', group: 'safety', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-BOX', 'PAYER-QUALCHOICE'] },

  { id: 'age-under-18', group: 'about', kind: 'derived', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-BOX', 'PAYER-CIGNA', 'PAYER-CAREFIRST', 'PAYER-BCBSND'] },
  { id: 'age-65-plus', group: 'about', kind: 'derived', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['SPR-EU', 'SPR-PI-2019 §8.5', 'PAYER-QUALCHOICE'] },
  { id: 'pregnant', group: 'about', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['ASRA-ACUTE-2018', 'SPR-PI-2019 §5.10→5.11, §8.1', 'SPR-MEDGUIDE'] },
  { id: 'could-be-pregnant-or-trying', group: 'about', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §5.10→5.11, §8.3'] },
  { id: 'breastfeeding', group: 'about', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §8.2', 'LACTMED'] },

  { id: 'aneurysm', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-PI §4', 'KET-PI §4', 'MILLER'] },
  { id: 'avm', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-PI §4', 'KET-PI §4'] },
  { id: 'brain-bleed', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-PI §4', 'KET-PI §4', 'KET-UK'] },
  { id: 'heart-event-recent', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-EU', 'ASRA-2018', 'SPR-PI-2019 §5.6→5.7'] },
  { id: 'heart-condition-unstable', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'partly', sources: ['ASRA-2018', 'SPR-PI-2019 §5.6→5.7', 'SPR-MEDGUIDE', 'VA-SUMMARY'] },
  { id: 'heart-condition-history', group: 'heart', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-PI-2019 §5.6→5.7', 'SPR-MEDGUIDE', 'PRIMER-2021'] },
  { id: 'bp-uncontrolled', group: 'heart', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'partly', sources: ['ASRA-2018', 'KET-PI §4', 'SPR-PI-2019 §5.6→5.7', 'VA-SUMMARY'] },
  { id: 'bp-treated', group: 'heart', kind: 'yes-no', levels: ['discuss', 'discuss', 'discuss'], verification: 'verified', sources: ['SPR-PI-2019 §5.6→5.7', 'SPR-HCP'] },
  { id: 'hypertensive-crisis-history', group: 'heart', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §5.6→5.7'] },

  { id: 'intracranial-pressure', group: 'brain', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'verified', sources: ['ASRA-2018', 'SPR-PI-2019 §5.6→5.7', 'KET-PI', 'ACEP-2011'] },
  { id: 'head-injury-recent', group: 'brain', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-MEDGUIDE', 'TORONTO-CRIT'] },
  { id: 'eye-pressure', group: 'brain', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'partly', sources: ['ASRA-2018', 'ASRA-ACUTE-2018', 'KET-PI §6', 'ACEP-2011'] },
  { id: 'seizures', group: 'brain', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['ACEP-2011', 'ASA-2025', 'CLINIC-CRIT'] },
  { id: 'dementia-delirium', group: 'brain', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['VA-SUMMARY', 'TORONTO-CRIT', 'SPR-PI-2019 §5.7→5.8'] },

  { id: 'sleep-apnea', group: 'breathing', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-EU', 'SPR-REMS', 'SPR-BOX'] },
  { id: 'lung-disease', group: 'breathing', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-EU', 'SPR-REMS'] },
  { id: 'anesthesia-reaction', group: 'breathing', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['KET-PI', 'CLINIC-CRIT'] },
  { id: 'slow-stomach', group: 'breathing', kind: 'yes-no', levels: ['caution', 'discuss', 'discuss'], verification: 'partly', sources: ['KET-PI §2.1', 'SPR-PDR'] },

  { id: 'psychosis-now', group: 'mind', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'verified', sources: ['ASRA-2018', 'ASRA-ACUTE-2018', 'ACEP-2011', 'SPR-PI-2019 §5.2'] },
  { id: 'psychosis-history', group: 'mind', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-PI-2019 §5.2', 'VA-SUMMARY', 'PAYER-CIGNA', 'ACEP-2011'] },
  { id: 'mania-now', group: 'mind', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-EU', 'BIPOLAR-CASE'] },
  { id: 'bipolar', group: 'mind', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-EU', 'BIPOLAR-CASE', 'BIPOLAR-REVIEW', 'VA-SUMMARY'] },
  { id: 'trauma-dissociation', group: 'mind', kind: 'yes-no', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['SPR-PI-2019 §5.2', 'OSMIND-INTAKE', 'PTSD-REVIEW'] },

  { id: 'substance-use-current', group: 'substances', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'verified', sources: ['ASRA-2018', 'SPR-PI-2019 §5.3→5.4', 'PAYER-MERCYCARE'] },
  { id: 'substance-use-history', group: 'substances', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §5.3→5.4, §9.2'] },
  { id: 'alcohol-heavy', group: 'substances', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['KET-PI §7.3', 'SPR-PI §7.1', 'SPR-PI-2019 §9.2'] },
  { id: 'ketamine-misuse', group: 'substances', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'partly', sources: ['ASRA-2018', 'FDA-2023', 'VA-SUMMARY', 'SPR-PI-2019 §5.3→5.4'] },
  { id: 'ketamine-recent', group: 'substances', kind: 'yes-no', levels: ['discuss', 'discuss', 'discuss'], verification: 'verified', sources: ['SPR-PI-2019 §9', 'PAYER-QUALCHOICE'] },
  { id: 'cannabis-use', group: 'substances', kind: 'yes-no', levels: ['discuss', 'discuss', 'discuss'], verification: 'unverified', sources: ['APA-2017-SUMMARY'] },

  { id: 'liver-severe', group: 'organs', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'caution'], verification: 'verified', sources: ['ASRA-2018', 'SPR-PI-2019 §8.6', 'KET-PI §5.6'] },
  { id: 'liver-other', group: 'organs', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['ASRA-2018', 'SPR-PI-2019 §8.6', 'KET-PI §5.6'] },
  { id: 'kidney-disease', group: 'organs', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'unverified', sources: ['SPR-DIALYSIS'] },
  { id: 'bladder-symptoms', group: 'organs', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §5.9→5.10', 'KET-PI §2.1, §6', 'FDA-2023'] },
  { id: 'hyperthyroid', group: 'organs', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'partly', sources: ['SPR-EU', 'KET-CH', 'ACEP-2011'] },
  { id: 'porphyria', group: 'organs', kind: 'yes-no', levels: ['caution', 'caution', 'discuss'], verification: 'partly', sources: ['ACEP-2011'] },

  { id: 'allergy-ketamine', group: 'allergy', kind: 'yes-no', levels: ['contraindication', 'contraindication', 'contraindication'], verification: 'partly', sources: ['SPR-PI §4', 'KET-PI §4'] },
  { id: 'allergy-spravato-ingredient', group: 'allergy', kind: 'yes-no', levels: [null, null, 'contraindication'], verification: 'verified', sources: ['SPR-PI §4', 'SPR-EXCIPIENTS'] },
  { id: 'nasal-problem', group: 'allergy', kind: 'yes-no', levels: [null, null, 'discuss'], verification: 'unverified', sources: ['GENERAL'] },

  { id: 'med-benzodiazepine', group: 'medicines', kind: 'medicine', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['KET-PI §7.3', 'SPR-PI §7.1', 'ANDRADE-2017', 'ANDRASHKO-2020', 'VERAART-2021'] },
  { id: 'med-opioid', group: 'medicines', kind: 'medicine', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['KET-PI §7.3', 'SPR-PI §7.1'] },
  { id: 'med-cns-depressant', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['KET-PI §7.3', 'SPR-PI §7.1'] },
  { id: 'med-maoi', group: 'medicines', kind: 'medicine', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI §7.3, §5.7', 'VERAART-2021'] },
  { id: 'med-stimulant', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'verified', sources: ['SPR-PI §7.2, §5.7', 'KET-PI §7.2'] },
  { id: 'med-lamotrigine', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['ANDRADE-2017', 'VERAART-2021'] },
  { id: 'med-theophylline', group: 'medicines', kind: 'medicine', levels: ['caution', 'caution', 'discuss'], verification: 'verified', sources: ['KET-PI §7.1'] },
  { id: 'med-enzyme-inhibitor', group: 'medicines', kind: 'medicine', levels: ['info', 'discuss', null], verification: 'partly', sources: ['CYP-STUDIES', 'ANDRADE-2017'] },
  { id: 'med-enzyme-inducer', group: 'medicines', kind: 'medicine', levels: ['info', 'discuss', null], verification: 'partly', sources: ['CYP-STUDIES', 'ANDRADE-2017'] },
  { id: 'med-thyroid-hormone', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['THYROID-1971', 'LEVO-LABEL'] },
  { id: 'med-glp1', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'verified', sources: ['GLP1-LABEL', 'KET-PI §2.1'] },
  { id: 'med-nasal-spray', group: 'medicines', kind: 'medicine', levels: [null, null, 'discuss'], verification: 'verified', sources: ['SPR-PDR'] },
  { id: 'med-antipsychotic', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['VERAART-2021'] },
  { id: 'med-naltrexone', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'unverified', sources: ['GENERAL'] },
  { id: 'med-nmda-antagonist', group: 'medicines', kind: 'medicine', levels: ['discuss', 'discuss', 'discuss'], verification: 'unverified', sources: ['GENERAL'] },
  { id: 'med-antidepressant', group: 'medicines', kind: 'medicine', levels: ['info', 'info', 'info'], verification: 'verified', sources: ['ANDRADE-2017', 'SPR-IND'] },
  { id: 'med-unrecognized', group: 'medicines', kind: 'derived', levels: ['info', 'info', 'info'], verification: 'form-rule', sources: ['FORM-RULE'] },

  { id: 'no-ride-home', group: 'days', kind: 'yes-no', levels: ['caution', 'caution', 'caution'], verification: 'verified', sources: ['SPR-PI-2019 §5.8→5.9, §17', 'LACDMH', 'KET-PAR-OLD'] },
  { id: 'cannot-stay-2h', group: 'days', kind: 'yes-no', levels: [null, null, 'caution'], verification: 'verified', sources: ['SPR-REMS', 'SPR-BOX'] },
  { id: 'home-use-unmonitored', group: 'days', kind: 'yes-no', levels: [null, 'caution', null], verification: 'verified', sources: ['FDA-2023', 'ASA-2025'] },
  { id: 'safety-sensitive-duties', group: 'days', kind: 'yes-no', levels: ['discuss', 'discuss', 'discuss'], verification: 'partly', sources: ['SPR-PI-2019 §5.8→5.9'] },

  { id: 'prior-trials-under-2', group: 'preparing', kind: 'derived', levels: [null, null, 'info'], verification: 'verified', sources: ['SPR-IND', 'PAYER-CIGNA'] },
  { id: 'veteran', group: 'preparing', kind: 'yes-no', levels: ['info', 'info', 'info'], verification: 'verified', sources: ['988-OFFICIAL', 'VA-NEWS'] },
  { id: 'conflicting-answers', group: 'preparing', kind: 'derived', levels: ['info', 'info', 'info'], verification: 'form-rule', sources: ['FORM-RULE'] },
  { id: 'incomplete-answers', group: 'preparing', kind: 'derived', levels: ['info', 'info', 'info'], verification: 'form-rule', sources: ['FORM-RULE'] },] as const satisfies readonly RuleShape[];

export type RuleId = (typeof rules)[number]['id'];
export type Rule = Omit<RuleShape, 'id'> & { id: RuleId };
type IdOfKind<K> = Extract<(typeof rules)[number], { kind: K }>['id'];
export type YesNoId = IdOfKind<'yes-no'>;
export type MedicineRuleId = IdOfKind<'medicine'>;

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => byId.get(id)!;

/** Answers a patient may leave off the paper. Thoughts of hurting others and sudden body signs are not among them. */
export const suicideRules: readonly RuleId[] = ['crisis-suicidal-now', 'crisis-plan-or-intent', 'suicidal-recent', 'suicide-attempt-past-year'];

export type Review = { by: string; on: string };

/**
 * Named reviewers with their date (ISO), per language: of all rules at once, or of single ones. Empty means: not yet
 * reviewed by a clinician, translation not yet reviewed. Nothing but these entries changes what the pages say.
 */
export const reviews: { all: { en?: Review; es?: Review }; rules: Partial<Record<RuleId, { en?: Review; es?: Review }>> } = { all: {}, rules: {} };

/** Who reviewed a rule in a language; null while nobody has. */
export const reviewOf = (id: RuleId, lang: 'en' | 'es'): Review | null => reviews.rules[id]?.[lang] ?? reviews.all[lang] ?? null;

/** Version of questions and rules together, printed on the paper. */
export const questionSet = '1.1';
