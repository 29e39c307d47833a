import { prescreenWords } from '../../words/prescreen.ts';
import { formWords } from '../../words/prescreen-file.ts';
import { triedWords } from '../../words/prescreen-tried.ts';
import type { Condition } from '../condition.ts';
import type { Draft, Medicine, Treatment } from '../draft.ts';
import { numberRanges, textLimits } from '../limits.ts';
import { whenAntidepressants } from '../questions.ts';
import * as codes from './codes.ts';
import { textOf, type Item, type Question, type Text } from './items.ts';

const own = (key: keyof typeof prescreenWords.en) => textOf(prescreenWords, key);
const tried = (key: keyof typeof triedWords.en) => textOf(triedWords, key);
const added = (key: keyof typeof formWords.en) => textOf(formWords, key);
const joined = (one: Text, between: string, other: Text): Text => (lang) => `${one(lang)}${between}${other(lang)}`;

/** Nobody who takes no medicines is asked for a list. */
const whenListed: Condition = { field: 'medicinesSaid', isOneOf: ['unsure'], orNothing: true };

const medicineParts: Record<keyof Medicine, Question> = {
  name: { id: 'medicines.name', type: 'string', text: added('name'), most: textLimits.medicine.name },
  current: { id: 'medicines.current', type: 'boolean', text: own('medicineNow') },
  dose: { id: 'medicines.dose', type: 'string', text: own('medicineDose'), most: textLimits.medicine.dose },
  often: { id: 'medicines.often', type: 'string', text: own('medicineOften'), most: textLimits.medicine.often },
  purpose: { id: 'medicines.purpose', type: 'string', text: own('medicineFor'), most: textLimits.medicine.purpose },
};

const treatmentParts: Record<keyof Treatment, Question> = {
  name: { id: 'treatments.name', type: 'string', text: own('treatmentWhat'), most: textLimits.treatment.name },
  kind: { id: 'treatments.kind', type: 'choice', text: own('treatmentKind'), codes: codes.treatmentKinds },
  length: { id: 'treatments.length', type: 'choice', text: own('treatmentLong'), codes: codes.lengths },
  help: { id: 'treatments.help', type: 'choice', text: own('treatmentHelp'), codes: codes.helps },
  from: { id: 'treatments.from', type: 'string', text: tried('from'), most: textLimits.treatment.from },
  to: { id: 'treatments.to', type: 'string', text: tried('to'), most: textLimits.treatment.to },
  dose: { id: 'treatments.dose', type: 'string', text: own('treatmentDose'), most: textLimits.treatment.dose },
  end: { id: 'treatments.end', type: 'choice', text: own('treatmentEnd'), codes: codes.ends },
  // On the page one of the two is asked, by the kind of treatment.
  amount: { id: 'treatments.amount', type: 'string', text: joined(tried('amountWeeks'), ' ', tried('amountSessions')), most: textLimits.treatment.amount },
  episode: { id: 'treatments.episode', type: 'choice', text: tried('episode'), codes: codes.yesNoUnsure },
  note: { id: 'treatments.note', type: 'string', text: tried('note'), most: textLimits.treatment.note },
};

const pressure = (line: 'systolic' | 'diastolic'): Question =>
  ({ id: line, type: 'integer', text: joined(own('pressureTitle'), ': ', own(line)), range: numberRanges[line], unit: 'mm[Hg]' });

/** All that is typed or chosen beside the yes/no questions, by its field. A name not added yet is listed first. */
export const fieldItems: Record<Exclude<keyof Draft, 'answers' | 'medicineTyped'>, Item> = {
  reasons: { id: 'reasons', type: 'choice', text: own('helpWith'), codes: codes.reasons, many: true },
  age: { id: 'age', type: 'integer', text: own('ageTitle'), range: numberRanges.age },
  goals: { id: 'goals', type: 'text', text: own('goalsLabel'), most: textLimits.goals },
  routes: { id: 'routes', type: 'choice', text: own('curiousAbout'), codes: codes.routes, many: true, alone: 'not-sure' },
  systolic: pressure('systolic'),
  diastolic: pressure('diastolic'),
  allergies: { id: 'allergies', type: 'string', text: own('allergiesLabel'), most: textLimits.allergies },
  medicines: { id: 'medicines', type: 'list', text: added('medicine'), items: Object.values(medicineParts), needs: medicineParts.name.id, when: whenListed },
  medicinesSaid: { id: 'medicinesSaid', type: 'choice', text: added('insteadOfList'), codes: codes.medicinesSaid },
  treatments: { id: 'treatments', type: 'list', text: added('treatment'), items: Object.values(treatmentParts) },
  antidepressantsTried: { id: 'antidepressantsTried', type: 'integer', text: own('trialsTitle'), range: numberRanges.antidepressantsTried, when: whenAntidepressants },
  painKinds: { id: 'painKinds', type: 'choice', text: tried('painLine'), codes: codes.painKinds, many: true, alone: 'unsure' },
  painSince: { id: 'painSince', type: 'string', text: tried('painSince'), most: textLimits.painSince },
  painScore: { id: 'painScore', type: 'integer', text: tried('painScore'), range: numberRanges.painScore },
  painStops: { id: 'painStops', type: 'string', text: tried('painStops'), most: textLimits.painStops },
  phq9: { id: 'phq9', type: 'integer', text: tried('phq9'), range: numberRanges.phq9 },
  phq9When: { id: 'phq9When', type: 'string', text: tried('phq9When'), most: textLimits.phq9When },
  insurance: { id: 'insurance', type: 'choice', text: own('insurance'), codes: codes.insuranceKinds, many: true },
  insurer: { id: 'insurer', type: 'choice', text: tried('insurer'), codes: codes.insurers },
  planName: { id: 'planName', type: 'string', text: own('planName'), most: textLimits.planName },
};
