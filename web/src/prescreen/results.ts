import { crisisWords } from '../words/prescreen-crisis.ts';
import { resultWords } from '../words/prescreen-paper.ts';
import { ruleMessageWords, ruleReasonWords, ruleTopicWords } from '../words/rules.ts';
import type { Lang } from '../words/words.ts';
import { assess, isReadingHigh, type Assessment, type Item } from './assess.ts';
import { answersOf, type Draft } from './draft.ts';
import { panelFor, type ShownStep } from './flow.ts';
import { matchMedicine } from './medicines.ts';
import type { AskedId } from './questions.ts';
import { citationsOf, type Citation } from '../rulebook/citations.ts';
import { suicideRules, type Level, type RuleId } from '../rulebook/rules.ts';

export const groupIds = ['clear', 'check', 'mention'] as const;
export type GroupId = (typeof groupIds)[number];
const groupOf: Record<Level, GroupId> = { urgent: 'clear', contraindication: 'clear', caution: 'check', discuss: 'mention', info: 'mention' };

/** One topic in words, the same on screen, on paper and in a copy. */
export type Topic = { id: RuleId; level: Level; title: string; text: string; said: string | null; sources: Citation[]; /** In one line, for full pages: the reason, behind what was not sure. */ short: string };
export type Group = { id: GroupId; topics: Topic[] };

/** What is left of the answers when the suicide answers stay off the paper: as if they had raised nothing. */
export const assessDraft = (counted: Draft, leaveSuicideOff = false): Assessment => {
  if (!leaveSuicideOff) return assess(answersOf(counted));
  const without = assess(answersOf({
    ...counted,
    answers: { ...counted.answers, ...Object.fromEntries(suicideRules.map((id) => [id, 'no'])) },
  }));
  return { ...without, skipped: without.skipped.filter((id) => !suicideRules.includes(id)) };
};

/** "Sleep apnea" → "sleep apnea" inside a sentence; names and abbreviations keep their capital. */
const inSentence = (topic: string) => (/^(An? )?([A-Z]{2,}|Spravato|U\.S\.|GLP)/.test(topic) && !/^An? /.test(topic)
  ? topic : topic.charAt(0).toLowerCase() + topic.slice(1));

/** "158/95"; a number that was left out is a dash. */
export const readingText = (reading: { systolic: number; diastolic: number }) =>
  `${reading.systolic || '–'}/${reading.diastolic || '–'}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const join = (names: string[]) => names.join(', ');

const isUnsure = (counted: Draft, id: RuleId) => counted.answers[id] === 'unsure';
const isNotSaid = (counted: Draft, id: RuleId) => counted.answers[id] === 'prefer-not-to-say';

const namesRaising = (counted: Draft, id: RuleId) => counted.medicines
  .filter(({ name, current }) => current && name.trim() !== '')
  .filter(({ name }) => (id === 'med-unrecognized' ? !matchMedicine(name).known : matchMedicine(name).classes.some((found) => found === id)))
  .map(({ name }) => name.trim());

const saidOf = (counted: Draft, id: RuleId, lang: Lang): string | null => {
  const w = resultWords[lang];
  const answers = answersOf(counted);
  const names = namesRaising(counted, id);
  if (id === 'age-under-18' || id === 'age-65-plus') return w.saidAge(answers.age ?? 0);
  if (id === 'prior-trials-under-2') return w.saidTrials(answers.antidepressantsTried ?? 0);
  if (id === 'med-unrecognized') return w.saidNames(join(names));
  if (names.length > 0) return w.saidTake(join(names));
  if (id === 'bp-uncontrolled' && counted.answers[id] !== 'yes' && answers.bloodPressure && isReadingHigh(answers.bloodPressure)) {
    return w.saidReading(readingText(answers.bloodPressure));
  }
  if (isUnsure(counted, id)) return w.saidUnsure;
  if (isNotSaid(counted, id)) return w.saidNotSay;
  return counted.answers[id] === 'yes' ? w.saidYes : null;
};

/** The list or the reading raised it, whatever the question's answer was. */
const isRaisedOtherwise = (counted: Draft, id: RuleId) =>
  namesRaising(counted, id).length > 0 || (id === 'bp-uncontrolled' && isReadingHigh(answersOf(counted).bloodPressure));

const topicOf = ({ id, level }: Item, counted: Draft, lang: Lang): Topic => {
  const w = resultWords[lang];
  const name = ruleTopicWords[lang][id];
  const message = ruleMessageWords[lang][id];
  const reason = (ruleReasonWords[lang] as Partial<Record<RuleId, string>>)[id] ?? message;
  const base = { id, level, short: reason, said: saidOf(counted, id, lang), sources: citationsOf(id, lang) };
  const names = namesRaising(counted, id);
  if (id.startsWith('med-') && id !== 'med-unrecognized' && names.length > 0) return { ...base, title: capital(join(names)), text: message };
  if (isRaisedOtherwise(counted, id) || (!isUnsure(counted, id) && !isNotSaid(counted, id))) return { ...base, title: name, text: message };
  const panel = panelFor(id as AskedId, counted.answers[id]);
  // Urgent stays urgent, in the words of the panel it opened: nobody has to be sure to call.
  if (panel && panel.opening !== 'yes') return { ...base, title: name, text: crisisWords[lang][`${panel.about}-topic-${panel.opening}`], short: '' };
  const sentence = (isUnsure(counted, id) ? w.unsureSentence : w.notSaySentence)(inSentence(name));
  // These messages speak to someone who said yes ("You told us …"): here only help is named.
  return { ...base, title: name, text: `${sentence} ${suicideRules.includes(id) ? w.crisisSentence : message}`, short: `${isUnsure(counted, id) ? w.unsureShort : w.notSayShort} ${reason}` };
};

/** The topics in their three groups, in words; empty groups are left out. */
export const groupTopics = (assessment: Assessment, counted: Draft, lang: Lang): Group[] => groupIds
  .map((id) => ({ id, topics: assessment.items.filter((item) => groupOf[item.level] === id).map((item) => topicOf(item, counted, lang)) }))
  .filter((group) => group.topics.length > 0);

/** What was asked and left without an answer: yes/no questions, and what only typing or choosing could answer. */
export const skippedOf = (counted: Draft, shown: readonly ShownStep[], hidden: readonly RuleId[] = []) => {
  const typed: ('age' | 'routes' | 'medicines')[] = [];
  if (answersOf(counted).age === undefined) typed.push('age');
  if (counted.routes.length === 0) typed.push('routes');
  if (counted.medicines.length === 0 && counted.medicinesSaid === undefined) typed.push('medicines');
  const rules = shown.flatMap((step) => step.rules).filter((id) => counted.answers[id] === undefined && !hidden.includes(id));
  return { typed, rules };
};

/** Their names: "Your age · Sleep apnea". */
export const skippedNames = ({ typed, rules }: ReturnType<typeof skippedOf>, lang: Lang): string[] =>
  [...typed.map((field) => resultWords[lang][`skipped-${field}`]), ...rules.map((id) => ruleTopicWords[lang][id])];

/** A group's urgent topics stand first and without its hint: that one is about booking. */
export const splitUrgent = <T extends { level: Level }>(topics: readonly T[]) => ({
  urgent: topics.filter((topic) => topic.level === 'urgent'), others: topics.filter((topic) => topic.level !== 'urgent'),
});

/** Which of the rule book's notices belong to the chosen routes: all of them when none is chosen. */
export const noticesFor = ({ routes }: Pick<Draft, 'routes'>): ('racemic' | 'compounded' | 'esketamine')[] => {
  const all = routes.length === 0 || routes.includes('not-sure');
  const has = (...names: string[]) => all || routes.some((route) => names.includes(route));
  return [
    ...(has('iv', 'im', 'oral-sublingual') ? ['racemic' as const] : []),
    ...(has('oral-sublingual') ? ['compounded' as const] : []),
    ...(has('esketamine-nasal') ? ['esketamine' as const] : []),
  ];
};
