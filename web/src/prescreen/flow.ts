import { columnsFor, levelFor, type Answer } from './assess.ts';
import { holds } from './condition.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { asksAntidepressants, parts, steps, type AskedId, type Part, type Step, type StepId } from './questions.ts';
import { ruleOf } from '../rulebook/rules.ts';
import { settleTyped } from './settle-typed.ts';

/** A step as shown: only the questions that the chosen routes can raise. */
export type ShownStep = Omit<Step, 'id' | 'rules'> & { id: StepId; rules: AskedId[] };

/**
 * Walks the questions from the first with what has been answered so far. Gives the steps that are asked, and a draft in
 * which only their answers count: those on a branch that is no longer asked stay in the original draft, untouched, and
 * come back with the branch. Back, a changed answer and a stale branch are this one mechanism.
 */
export const replay = (draft: Draft): { shown: ShownStep[]; counted: Draft } => {
  let counted: Draft = { ...emptyDraft };
  const shown: ShownStep[] = [];
  for (const step of steps as readonly (Step & { id: StepId })[]) {
    if (step.when && !holds(step.when, counted)) continue;
    const columns = columnsFor(counted.routes);
    const rules = step.rules.filter((id) => levelFor(ruleOf(id), columns) !== null);
    if (step.screen === 'rows' && rules.length === 0) continue;
    shown.push({ ...step, rules });
    counted = {
      ...counted,
      ...Object.fromEntries(step.fields.map((field) => [field, draft[field]])),
      answers: { ...counted.answers, ...Object.fromEntries(rules.flatMap((id) => (draft.answers[id] ? [[id, draft.answers[id]]] : []))) },
    };
  }
  counted = settleTyped(counted);
  if (counted.medicinesSaid === 'none') counted = { ...counted, medicines: [] };
  if (!asksAntidepressants(counted)) counted = { ...counted, antidepressantsTried: '' };
  return { shown, counted };
};

/** The step after one; null when it was the last. A step that is no longer shown leads to the next that is. */
export const stepAfter = (draft: Draft, id: StepId): StepId | null => {
  const { shown } = replay(draft);
  const place = steps.findIndex((step) => step.id === id);
  return shown.find((step) => steps.findIndex((other) => other.id === step.id) > place)?.id ?? null;
};

/** Part by part: 0 is the safety check, which is not numbered. */
export const partNumber = (part: Part) => parts.indexOf(part);

/** Whole minutes for this step and all that follow it, at least one. */
export const minutesLeft = (shown: readonly ShownStep[], id: StepId) => {
  const from = shown.findIndex((step) => step.id === id);
  const seconds = shown.slice(Math.max(0, from)).reduce((sum, step) => sum + step.seconds, 0);
  return Math.max(1, Math.round(seconds / 60));
};

/** Share of the way done before this step, 0 to 1. */
export const progressAt = (shown: readonly ShownStep[], id: StepId) => {
  const from = Math.max(0, shown.findIndex((step) => step.id === id));
  return (from + 0.5) / shown.length;
};

export type CrisisPanel = {
  about: 'thoughts' | 'plan' | 'others' | 'body';
  /** How the question was answered decides the opening words. */
  opening: 'yes' | 'unsure' | 'not-said';
};
const panelOf: Partial<Record<AskedId, CrisisPanel['about']>> = {
  'crisis-suicidal-now': 'thoughts', 'crisis-plan-or-intent': 'plan', 'crisis-harm-others': 'others', 'crisis-medical-now': 'body',
};

/** The crisis panel that an answer opens at once: yes, not sure and rather not say do; no and a skip do not. */
export const panelFor = (id: AskedId, answer: Answer | undefined): CrisisPanel | null => {
  const about = panelOf[id];
  if (!about || answer === undefined || answer === 'no') return null;
  return { about, opening: answer === 'yes' ? 'yes' : answer === 'unsure' ? 'unsure' : 'not-said' };
};
