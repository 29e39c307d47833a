/**
 * The rule book once more, kept apart from the product's own table so that a slip in one is seen in the other.
 * One line a rule: id, then the level for IV/IM, oral-sublingual and esketamine ("-" is not raised).
 */
const short = { U: 'urgent', X: 'contraindication', C: 'caution', D: 'discuss', I: 'info', '-': null } as const;

const yesNo = `
crisis-suicidal-now UUU; crisis-plan-or-intent UUU; crisis-harm-others UUU; crisis-medical-now UUU
suicidal-recent CCC; suicide-attempt-past-year CCC; pregnant XXX; could-be-pregnant-or-trying CCC; breastfeeding CCC
aneurysm XXX; avm XXX; brain-bleed XXX; heart-event-recent XXX; heart-condition-unstable XXC; heart-condition-history CCC
bp-uncontrolled XXC; bp-treated DDD; hypertensive-crisis-history CCC; intracranial-pressure XXX; head-injury-recent CCC
eye-pressure XXC; seizures CCC; dementia-delirium CCC; sleep-apnea CCC; lung-disease CCC; anesthesia-reaction CCC
slow-stomach CDD; psychosis-now XXC; psychosis-history CCC; mania-now CCC; bipolar CCC; trauma-dissociation DDD
substance-use-current XXC; substance-use-history CCC; alcohol-heavy CCC; ketamine-misuse XXC; ketamine-recent DDD
cannabis-use DDD; liver-severe XXC; liver-other CCC; kidney-disease CCC; bladder-symptoms CCC; hyperthyroid CCC
porphyria CCD; allergy-ketamine XXX; allergy-spravato-ingredient --X; nasal-problem --D; no-ride-home CCC
cannot-stay-2h --C; home-use-unmonitored -C-; safety-sensitive-duties DDD; veteran III`;
const medicine = `
med-benzodiazepine CCC; med-opioid CCC; med-cns-depressant DDD; med-maoi CCC; med-stimulant DDD; med-lamotrigine DDD
med-theophylline CCD; med-enzyme-inhibitor ID-; med-enzyme-inducer ID-; med-thyroid-hormone DDD; med-glp1 DDD
med-nasal-spray --D; med-antipsychotic DDD; med-naltrexone DDD; med-nmda-antagonist DDD; med-antidepressant III`;
const derived = `
age-under-18 XXX; age-65-plus DDD; med-unrecognized III; prior-trials-under-2 --I; conflicting-answers III; incomplete-answers III`;

const read = (text: string) => text.split(/[;\n]/).map((line) => line.trim()).filter(Boolean).map((line) => {
  const [id = '', marks = ''] = line.split(' ');
  return { id, levels: [...marks].map((mark) => short[mark as keyof typeof short]) };
});

export const book = { yesNo: read(yesNo), medicine: read(medicine), derived: read(derived) };
