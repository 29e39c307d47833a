import type { RuleId } from './rules.ts';

/** What each version of the question set after 1.0 changed of the rules: question, message, weight or source. */
const changes: readonly { version: string; rules: readonly RuleId[] }[] = [
  { version: '1.1', rules: [
    'crisis-suicidal-now', 'crisis-plan-or-intent', 'crisis-harm-others', 'crisis-medical-now', 'suicide-attempt-past-year', 'age-65-plus',
    'could-be-pregnant-or-trying', 'breastfeeding', 'aneurysm', 'avm', 'brain-bleed', 'heart-event-recent', 'heart-condition-unstable',
    'heart-condition-history', 'bp-uncontrolled', 'bp-treated', 'hypertensive-crisis-history', 'intracranial-pressure', 'head-injury-recent',
    'eye-pressure', 'seizures', 'dementia-delirium', 'lung-disease', 'anesthesia-reaction', 'slow-stomach', 'psychosis-now', 'psychosis-history',
    'mania-now', 'bipolar', 'trauma-dissociation', 'substance-use-current', 'substance-use-history', 'alcohol-heavy', 'ketamine-misuse',
    'cannabis-use', 'liver-severe', 'liver-other', 'kidney-disease', 'bladder-symptoms', 'hyperthyroid', 'porphyria', 'allergy-ketamine',
    'allergy-spravato-ingredient', 'nasal-problem', 'med-benzodiazepine', 'med-cns-depressant', 'med-maoi', 'med-stimulant', 'med-lamotrigine',
    'med-enzyme-inhibitor', 'med-thyroid-hormone', 'med-glp1', 'med-nasal-spray', 'med-nmda-antagonist', 'med-unrecognized', 'no-ride-home',
    'home-use-unmonitored', 'safety-sensitive-duties', 'veteran', 'conflicting-answers',
  ] },
];

/** The version of the question set that changed a rule last. */
export const versionOf = (id: RuleId): string => changes.findLast((change) => change.rules.includes(id))?.version ?? '1.0';
