import {
  insuranceFactWords, insuranceKindWords, reasonWords, routeNameWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords,
  treatmentLengthWords,
} from '../words/prescreen.ts';
import { bringWords, noticeWords, paperWords } from '../words/prescreen-paper.ts';
import { ruleTopicWords } from '../words/rules.ts';
import { painKindWords, treatmentClassWords } from '../words/prescreen-tried.ts';
import { visitAskWords, visitQuestionWords, type VisitQuestion } from '../words/visit-questions.ts';
import { insurerWords } from '../words/vocabulary.ts';
import type { Lang } from '../words/words.ts';
import { formatPhone } from '../ui/format.ts';
import { noNotes, type VisitList, type VisitNotes } from '../ui/visit-notes.ts';
import { columnsFor } from './assess.ts';
import { answersOf, antidepressantsTried, readNumber, type Draft, type Treatment } from './draft.ts';
import { replay } from './flow.ts';
import { numberRanges } from './limits.ts';
import { matchMedicine } from './medicines.ts';
import { fitOnPaper } from './paper-room.ts';
import { asksAntidepressants } from './questions.ts';
import { assessDraft, groupTopics, noticesFor, readingText, skippedNames, skippedOf, type Group } from './results.ts';
import { isReadInFull } from '../rulebook/citations.ts';
import { rulesReview } from '../rulebook/review-status.ts';
import { questionSet, suicideRules, type Level, type RuleId } from '../rulebook/rules.ts';
import type { SourceKey } from '../rulebook/sources.ts';
import { classOf } from './treatment-class.ts';

/** A chosen clinic as the paper shows it. No phone: a line to fill in by hand. */
export type PaperClinic = { name: string; place: string; phone: string | null; isInvented: boolean; /** What it has not said, to ask on the phone. */ asks: string[] };

export type TreatmentRow = { name: string; when: string; long: string; help: string; end: string };

/** A part of the insurance pages: lines with boxes to tick, or plain ones. */
export type PackSection = { title: string; lines: string[]; isChecklist: boolean };

export type PaperTopic = {
  id: RuleId;
  level: Level;
  title: string;
  text: string;
  /** The same in one line, for when the pages are full; never used for what is urgent or to clear first. */
  short: string;
  /** Numbers of its sources. */
  notes: number[];
};

/** The printed pages as plain data, in the order they are read. Screen, print and any copy are made from this one model. */
export type Summary = {
  lang: Lang;
  date: string;
  version: string;
  goals: string[];
  about: { label: string; text: string }[];
  /** Null when nothing was raised and nothing was left off: then a sentence stands there that never reads as clearance. */
  groups: { id: Group['id']; topics: PaperTopic[]; /** One line of reason each: printed in two columns. */ isShort?: boolean }[];
  nothingRaised: boolean;
  bring: string[];
  notices: string[];
  medicines: { rows: { name: string; dose: string; often: string; purpose: string }[]; note: string | null; stopped: string | null };
  allergies: string;
  anesthesia: string;
  treatments: { rows: TreatmentRow[]; trials: string | null; score: string | null; pain: string | null };
  /** Treatments that two pages have no room for: on a page of their own, which page two names. */
  annex: TreatmentRow[];
  insurance: { title: string; facts: string[]; checklist: { title: string; lines: string[] } };
  day: string[];
  /** After the session, by route. */
  after: string[];
  /** Those chosen on clinics' pages first. */
  questions: string[];
  /** How many of the questions were chosen. */
  chosenQuestions: number;
  clinics: PaperClinic[];
  /** What the cost planner added up, if it was put here. */
  cost: string | undefined;
  /** Checklists of the guide: a title, then its points. */
  lists: VisitList[Lang][];
  /** Blank ruled lines. */
  noteLines: number;
  /** Rows already filled in, and the small print, stand closer together. */
  isTight: boolean;
  sources: { number: number; text: string; readInFull: boolean }[];
  /** Who reviewed the rules, or that nobody has. */
  reviewStatus: string;
  /** Page one ends with the medicines; the treatments begin page two. */
  startsPageTwo: boolean;
  /** The insurance pages, when the patient wants them printed: they come last. */
  pack: readonly PackSection[];
};

type Options = { lang: Lang; date: string; leaveSuicideOff: boolean; notes?: VisitNotes; pack?: readonly PackSection[] };

const bringFor: Partial<Record<RuleId, keyof typeof bringWords.en>> = {
  'bp-uncontrolled': 'readings', aneurysm: 'scans', avm: 'scans', 'brain-bleed': 'scans', 'heart-event-recent': 'heartNote',
  'heart-condition-unstable': 'heartNote', 'sleep-apnea': 'cpap', 'liver-other': 'liver', 'liver-severe': 'liver',
  'anesthesia-reaction': 'reaction', 'allergy-ketamine': 'allergies', 'allergy-spravato-ingredient': 'allergies', 'dementia-delirium': 'trusted',
};

/** What to take along, from the topics raised. */
export const bringFrom = (ids: readonly RuleId[], lang: Lang): string[] => {
  const w = bringWords[lang];
  const extra = [...new Set(ids.flatMap((id) => bringFor[id] ?? []))].map((key) => w[key]);
  return [w.cards, w.tried, ...extra, w.driver];
};

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

const aboutLines = (counted: Draft, hidden: readonly RuleId[], lang: Lang): Summary['about'] => {
  const w = paperWords[lang];
  const { shown } = replay(counted);
  const skipped = skippedNames(skippedOf(counted, shown, hidden), lang);
  const answers = answersOf(counted);
  const asked = shown.flatMap((step) => step.rules).filter((id) => !hidden.includes(id));
  const topics = (ids: RuleId[]) => ids.map((id) => ruleTopicWords[lang][id]).join(' · ');
  const unsure = asked.filter((id) => counted.answers[id] === 'unsure');
  const first = [
    answers.age === undefined ? '' : w.ageLine(answers.age),
    answers.bloodPressure ? w.readingLine(readingText(answers.bloodPressure)) : '',
  ].filter(Boolean).join(' · ');
  return [
    { label: w.helpWith, text: counted.reasons.map((reason) => reasonWords[lang][reason]).join(' · ') },
    { label: w.curiousAbout, text: counted.routes.map((route) => routeNameWords[lang][route]).join(' · ') },
    { label: '', text: first },
    { label: w.notSureLine, text: topics(unsure) },
    { label: w.skippedLine, text: skipped.join(' · ') },
  ].filter((line) => line.text !== '');
};

const medicineRows = (counted: Draft, lang: Lang): Summary['medicines'] => {
  const w = paperWords[lang];
  const current = counted.medicines.filter((medicine) => medicine.current && medicine.name.trim());
  const stopped = counted.medicines.filter((medicine) => !medicine.current && medicine.name.trim());
  const note = counted.medicinesSaid === 'none' ? w.noMedicines : counted.medicinesSaid === 'unsure' ? w.unsureMedicines : null;
  return {
    rows: current.map(({ name, dose, often, purpose }) => ({
      name: matchMedicine(name).known ? clean(name) : `${clean(name)} (${w.notInList})`,
      dose: clean(dose), often: clean(often), purpose: clean(purpose),
    })),
    note,
    stopped: stopped.length === 0 ? null : stopped.map(({ name }) => clean(name)).join(', '),
  };
};

/** "2022 – 2024, this episode". */
const whenOf = ({ from, to, end, episode }: Treatment, lang: Lang) => {
  const w = paperWords[lang];
  const last = clean(to) || (end === 'still' ? w.now : '');
  const span = [...new Set([clean(from), last])].filter(Boolean).join(' – ');
  return [span, episode === 'yes' ? w.thisEpisode : ''].filter(Boolean).join(', ');
};

const treatmentRow = (treatment: Treatment, lang: Lang): TreatmentRow => {
  const { kind, name, dose, length, amount, help, end, note } = treatment;
  const kindOf = classOf(name);
  const isNamed = clean(name) !== '';
  return {
    name: [isNamed ? clean(name) : kind ? treatmentKindWords[lang][kind] : '', isNamed && kindOf && kindOf !== 'atypical' ? treatmentClassWords[lang][kindOf] : '', clean(dose)].filter(Boolean).join(', '),
    when: whenOf(treatment, lang),
    long: clean(amount) || (length ? treatmentLengthWords[lang][length] : ''),
    help: help ? treatmentHelpWords[lang][help] : '',
    end: [end ? treatmentEndWords[lang][end] : '', clean(note)].filter(Boolean).join(': '),
  };
};

const painLine = (counted: Draft, lang: Lang): string | null => {
  const w = paperWords[lang];
  const { painKinds, painSince, painScore, painStops } = counted;
  const score = readNumber(painScore, ...numberRanges.painScore);
  const parts = [
    painKinds.map((kind) => painKindWords[lang][kind]).join(', '),
    clean(painSince) && w.painSince(clean(painSince)),
    score === undefined ? '' : w.painScore(score),
    clean(painStops) && w.painStops(clean(painStops)),
  ].filter(Boolean);
  return parts.length === 0 ? null : `${w.pain} ${parts.join(' · ')}`;
};

const treatmentPart = (counted: Draft, lang: Lang): Summary['treatments'] => {
  const w = paperWords[lang];
  const trials = asksAntidepressants(counted) ? antidepressantsTried(counted) : undefined;
  const score = readNumber(counted.phq9, ...numberRanges.phq9);
  return {
    rows: counted.treatments.map((treatment) => treatmentRow(treatment, lang)).filter((row) => row.name !== ''),
    trials: trials === undefined ? null : w.trials(trials),
    score: score === undefined ? null : w.score(score, clean(counted.phq9When)),
    pain: painLine(counted, lang),
  };
};

const insurancePart = (counted: Draft, lang: Lang): Summary['insurance'] => {
  const w = paperWords[lang];
  const kinds = counted.insurance.map((kind) => insuranceKindWords[lang][kind]).join(' · ');
  const paysAlone = counted.insurance.length > 0 && counted.insurance.every((kind) => kind === 'self-pay');
  return {
    title: [clean(counted.planName) || (counted.insurer ? insurerWords[lang][counted.insurer] : ''), kinds].filter(Boolean).join(' · '),
    facts: counted.insurance.map((kind) => insuranceFactWords[lang][kind]),
    checklist: paysAlone
      ? { title: w.selfPay, lines: [w.selfEstimate, w.selfExtra, w.selfSuperbill, w.selfPackage] }
      : { title: w.prior, lines: [w.priorCovered, w.priorDiagnosis, w.priorTried, w.priorScore, w.priorForms] },
  };
};

const dayLines = (counted: Draft, lang: Lang): string[] => {
  const w = paperWords[lang];
  const columns = columnsFor(counted.routes);
  const hasSpray = columns.includes('esketamine-nasal');
  const spray = hasSpray ? [w.daySpravatoFood, w.daySpravatoStay] : [];
  const food = columns.some((column) => column !== 'esketamine-nasal') ? [w.dayFood] : [];
  return [w.dayRide, ...spray, ...food, w.dayMorning, w.dayClothes, w.dayPerson];
};

/** Rest and safety after any session, then what belongs to a route (content §5). */
const afterLines = (counted: Draft, lang: Lang): string[] => {
  const w = paperWords[lang];
  const columns = columnsFor(counted.routes);
  return [w.afterRest, w.afterDanger, w.afterCall, ...(columns.includes('oral-sublingual') ? [w.afterHome] : []), w.afterScores];
};

const clinicsOf = (notes: VisitNotes, lang: Lang): PaperClinic[] => notes.clinics.map(({ name, city, state, phone, invented, asks }) => ({
  name: clean(name), place: `${clean(city)}, ${state}`, phone: phone && formatPhone(phone), isInvented: invented,
  asks: asks.map((ask) => visitAskWords[lang][ask]),
}));

/** Chosen questions, then the usual ones that ask something else, as many as make five. */
const questionsOf = (chosen: readonly VisitQuestion[], lang: Lang): string[] => {
  const w = paperWords[lang];
  const usual: [VisitQuestion, string][] = [['room', w.askWho], ['price', w.askPay], ['unwell', w.askUnwell], ['working', w.askWorking], ['night', w.askNight]];
  const others = usual.filter(([about]) => !chosen.includes(about)).map(([, text]) => text);
  return [...chosen.map((question) => visitQuestionWords[lang][question]), ...others.slice(0, Math.max(0, 5 - chosen.length))];
};

const numberSources = (groups: Group[]) => {
  const found = new Map<SourceKey, { number: number; texts: Set<string> }>();
  for (const { key, text } of groups.flatMap((group) => group.topics).flatMap((topic) => topic.sources)) {
    // A rule about the form itself has no document to look up.
    if (key === 'FORM-RULE') continue;
    const entry = found.get(key) ?? { number: found.size + 1, texts: new Set<string>() };
    entry.texts.add(text);
    found.set(key, entry);
  }
  return found;
};

/** Several citations of one document as one: "Ketamine label §7.3" and "… §4" → "Ketamine label §7.3, §4". */
const mergeTexts = (texts: string[]) => {
  const [name = ''] = (texts[0] ?? '').split(' §');
  const sections = texts.flatMap((text) => text.slice(name.length).split(/, (?=§)/)).map((section) => section.trim()).filter(Boolean);
  return [name, [...new Set(sections)].join(', ')].filter(Boolean).join(' ');
};

/** Makes the paper's model. `date` is ISO; the draft is read through the flow, so stale answers are not on the paper. */
export const buildSummary = (draft: Draft, { lang, date, leaveSuicideOff, notes = noNotes, pack = [] }: Options): Summary => {
  const { counted } = replay(draft);
  const hidden = leaveSuicideOff ? suicideRules : [];
  const assessment = assessDraft(counted, leaveSuicideOff);
  const groups = groupTopics(assessment, counted, lang);
  const numbered = numberSources(groups);
  const medicines = medicineRows(counted, lang);
  const w = paperWords[lang];
  const toPaper = (group: Group) => ({
    id: group.id,
    topics: group.topics.map((topic): PaperTopic => ({
      id: topic.id,
      level: topic.level,
      title: topic.title,
      text: topic.text,
      short: topic.short,
      notes: topic.sources.flatMap(({ key }) => numbered.get(key)?.number ?? []),
    })),
  });
  return fitOnPaper({
    lang,
    date,
    version: questionSet,
    goals: counted.goals.split('\n').map(clean).filter(Boolean),
    about: aboutLines(counted, hidden, lang),
    groups: groups.map(toPaper),
    nothingRaised: groups.length === 0 && !leaveSuicideOff,
    bring: bringFrom(assessment.items.map((item) => item.id), lang),
    notices: noticesFor(counted).map((notice) => noticeWords[lang][notice]),
    medicines,
    allergies: clean(counted.allergies),
    anesthesia: { yes: w.yes, no: w.no, unsure: w.notSure, 'prefer-not-to-say': w.notSaid, skipped: w.notSaid }[counted.answers['anesthesia-reaction'] ?? 'skipped'],
    treatments: treatmentPart(counted, lang),
    annex: [],
    insurance: insurancePart(counted, lang),
    day: dayLines(counted, lang),
    after: afterLines(counted, lang),
    questions: questionsOf(notes.questions, lang),
    chosenQuestions: notes.questions.length,
    clinics: clinicsOf(notes, lang),
    cost: notes.cost?.[lang],
    lists: (notes.lists ?? []).map((list) => list[lang]),
    noteLines: 4,
    isTight: false,
    sources: [...numbered].map(([key, { number, texts }]) => ({ number, text: mergeTexts([...texts]), readInFull: isReadInFull(key) })),
    reviewStatus: rulesReview(lang),
    startsPageTwo: false,
    pack,
  });
};
