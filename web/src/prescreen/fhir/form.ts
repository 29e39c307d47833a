import { partWords, stepTitleWords } from '../../words/prescreen.ts';
import { formWords } from '../../words/prescreen-file.ts';
import { ruleQuestionWords } from '../../words/rules.ts';
import { columnsFor, levelFor, type Route } from '../assess.ts';
import type { Condition } from '../condition.ts';
import { parts, steps, type AskedId, type Step, type StepId } from '../questions.ts';
import { ruleOf } from '../../rulebook/rules.ts';
import { routes, yesNo } from './codes.ts';
import { fieldItems } from './fields.ts';
import { textOf, type Group, type Item, type Note, type Question } from './items.ts';

const allRoutes = [...routes.codes.keys()] as Route[];

/** The routes that have a rule asked; nothing when all do. */
const routesAsking = (id: AskedId): Condition | undefined => {
  const asking = allRoutes.filter((route) => levelFor(ruleOf(id), columnsFor([route])) !== null);
  return asking.length === allRoutes.length ? undefined : { field: 'routes', isOneOf: asking, orNothing: true };
};

const ruleItem = (id: AskedId): Question => ({ id, type: 'choice', codes: yesNo, text: textOf(ruleQuestionWords, id), when: routesAsking(id) });

const stepItems = ({ id, screen, rules, fields, when }: Step & { id: StepId }): readonly Item[] => {
  const asked = rules.map(ruleItem);
  // A name that is typed and not added is no question of its own: see `settleTyped`.
  const typed = fields.flatMap((field) => (field === 'medicineTyped' ? [] : fieldItems[field]));
  // As on the page.
  const items = screen === 'insurance' ? [...typed, ...asked] : [...asked, ...typed];
  // A safety question is its own heading.
  return screen === 'safety' ? items : [{ id: `step-${id}`, type: 'group', text: textOf(stepTitleWords, id as keyof typeof stepTitleWords.en), when, items }];
};

const helpNow: Note = { id: 'help-now', type: 'display', text: textOf(formWords, 'helpNow') };

/**
 * The pre-screen as a form: parts, in them steps, in them questions, made of the same rules, steps and words as the pages.
 * Questionnaire, response and reading are made from it. Help in a crisis stands before the first question.
 */
export const form: readonly Group[] = parts.map((part) => ({
  id: `part-${part}`,
  type: 'group',
  text: textOf(partWords, part),
  items: [
    ...(part === 'safety' ? [helpNow] : []),
    ...(steps as readonly (Step & { id: StepId })[]).filter((step) => step.part === part).flatMap(stepItems),
  ],
}));

/** Every item under its id, those inside groups and lists too. */
export const itemsById: ReadonlyMap<string, Item> = new Map((function* all(items: readonly Item[]): Generator<[string, Item]> {
  for (const item of items) {
    yield [item.id, item];
    if (item.type === 'group' || item.type === 'list') yield* all(item.items);
  }
})(form));
