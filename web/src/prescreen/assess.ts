import { matchMedicine } from './medicines.ts';
import { columns, levels, rules, type Column, type Level, type Rule, type RuleId } from '../rulebook/rules.ts';

export type { Level, RuleId } from '../rulebook/rules.ts';
export type Route = 'iv' | 'im' | 'oral-sublingual' | 'esketamine-nasal' | 'not-sure';
export type Reason = 'depression' | 'chronic-pain' | 'ptsd' | 'anxiety' | 'bipolar-depression' | 'other';
export type Answer = 'yes' | 'no' | 'unsure' | 'prefer-not-to-say';

export type Answers = {
  routes: Route[];
  reasons: Reason[];
  /** Years. */
  age?: number;
  /** One typed reading, mmHg. */
  bloodPressure?: { systolic: number; diastolic: number };
  /** Different antidepressants, each at a good dose for at least 6 weeks. */
  antidepressantsTried?: number;
  medicines: { name: string; current: boolean }[];
  /** A missing key is a skipped question. */
  answers: Partial<Record<RuleId, Answer>>;
};

export type Item = { id: RuleId; level: Level };
export type Assessment = {
  /** Topics raised, each once: weightiest level first, then in the order of the rule book. */
  items: Item[];
  /** At least one item is urgent. */
  crisis: boolean;
  /** Yes/no questions without an answer, in the order of the rule book. */
  skipped: RuleId[];
};

/** Rule book §2.3: "unsure" and "prefer not to say" weigh one step less; urgent and discuss stay, info is not raised. */
const stepDown: Record<Level, Level | null> = {
  urgent: 'urgent', contraindication: 'caution', caution: 'discuss', discuss: 'discuss', info: null,
};
const neverStepsDown: readonly RuleId[] = ['suicidal-recent', 'suicide-attempt-past-year'];

/** A skipped question at one of these levels leaves a gap that the paper names. */
const safetyLevels: readonly (Level | null)[] = ['urgent', 'contraindication', 'caution'];

/** The columns of the rule book that the chosen routes stand for: all of them when none is chosen or one is "not sure". */
export const columnsFor = (routes: readonly Route[]): Column[] => {
  if (routes.length === 0 || routes.includes('not-sure')) return [...columns];
  const chosen = routes.map((route) => (route === 'iv' || route === 'im' ? 'iv-im' : route));
  return columns.filter((column) => chosen.includes(column));
};

/** The highest level of a rule over some columns; null when it is not raised for any of them. */
export const levelFor = (rule: Rule, chosen: readonly Column[]): Level | null => {
  const found = chosen.map((column) => rule.levels[columns.indexOf(column)]);
  return levels.find((level) => found.includes(level)) ?? null;
};

/** Above 140 systolic or above 90 diastolic; exactly 140/90 is not. */
export const isReadingHigh = (reading: Answers['bloodPressure']) =>
  reading !== undefined && (reading.systolic > 140 || reading.diastolic > 90);

/** What the current medicines say: the rules they raise, and whether a name is in none of our lists. */
const readMedicines = (medicines: Answers['medicines']) => {
  const matches = medicines.filter(({ name, current }) => current && name.trim() !== '').map(({ name }) => matchMedicine(name));
  return { raised: new Set<RuleId>(matches.flatMap((match) => match.classes)), unknown: matches.some((match) => !match.known) };
};

/**
 * Which topics a complete set of answers raises, by the rule book's §2. Pure: nothing is kept, sent or changed, and no
 * diagnosis is ever inferred from a medicine. Answers under a derived rule's id are ignored: those are worked out.
 */
export const assess = ({ routes, reasons, age, bloodPressure, antidepressantsTried, medicines, answers }: Answers): Assessment => {
  const chosen = columnsFor(routes);
  const list = readMedicines(medicines);
  const isHigh = isReadingHigh(bloodPressure);
  const ageKnown = age !== undefined && Number.isFinite(age);

  const skipped = rules.filter((rule) => rule.kind === 'yes-no' && answers[rule.id] === undefined).map((rule) => rule.id);
  const gap = skipped.some((id) => safetyLevels.includes(levelFor(rules.find((rule) => rule.id === id)!, chosen)));

  // The three conflicts of §2.7. In each the more careful statement is raised by its own rule and the "no" yields.
  // In (b) that is the plan, already urgent: nobody is told that they have thoughts they said they do not have.
  const conflict = (isHigh && answers['bp-uncontrolled'] === 'no')
    || (answers['crisis-suicidal-now'] === 'no' && answers['crisis-plan-or-intent'] === 'yes')
    || [...list.raised].some((id) => answers[id] === 'no');

  const derived: Partial<Record<RuleId, boolean>> = {
    'age-under-18': ageKnown && age < 18,
    'age-65-plus': ageKnown && age >= 65,
    'med-unrecognized': list.unknown,
    // §2.2 holds here too: with no route, or "not sure", esketamine is among the columns.
    'prior-trials-under-2': reasons.includes('depression') && chosen.includes('esketamine-nasal')
      && antidepressantsTried !== undefined && antidepressantsTried < 2,
    'conflicting-answers': conflict,
    'incomplete-answers': gap || !ageKnown || routes.length === 0,
  };

  const raisedLevel = (rule: Rule): Level | null => {
    const level = levelFor(rule, chosen);
    if (level === null) return null;
    if (rule.kind === 'derived') return derived[rule.id] ? level : null;
    if (list.raised.has(rule.id) || (rule.id === 'bp-uncontrolled' && isHigh)) return level;
    const answer = answers[rule.id];
    if (answer === 'yes') return level;
    if (answer === 'unsure' || answer === 'prefer-not-to-say') return neverStepsDown.includes(rule.id) ? level : stepDown[level];
    return null;
  };

  const items = rules
    .flatMap((rule): Item[] => {
      const level = raisedLevel(rule);
      return level === null ? [] : [{ id: rule.id, level }];
    })
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));

  return { items, crisis: items.some((item) => item.level === 'urgent'), skipped };
};
