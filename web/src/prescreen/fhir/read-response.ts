import { emptyDraft, emptyTreatment, type Draft } from '../draft.ts';
import { questionSet } from '../../rulebook/rules.ts';
import { listed } from '../settle-typed.ts';
import { questionnaireId, readCanonical } from './canonical.ts';
import { fieldItems } from './fields.ts';
import { itemsById } from './form.ts';
import type { List, Question } from './items.ts';
import { mostBytes } from './most-bytes.ts';
import { isObject, readAnswers, type Trouble } from './read-answer.ts';

/** Entries of a list; nobody has more medicines, and a page that shows thousands would stand still. */
export const mostEntries = 200;
/** Deeper than any file of ours; a file that goes on for ever is not followed. */
const mostLevels = 12;

/** Something in the file that could not be taken over: which question ("": the file itself), which entry of a list from 1 on, and why. */
export type FileProblem = { id: string; place?: number; trouble: Trouble };

export type Refusal = 'too-large' | 'not-json' | 'not-answers' | 'other-form';
export type ReadFile =
  | { refused: Refusal }
  | {
    /** What the file says, complete; what it does not say is blank. */
    draft: Draft;
    problems: FileProblem[];
    /** Ids of questions that are not ours: left out. */
    unknown: string[];
    /** The version of the questions that the file answers, where it is not ours; null when it does not say. */
    otherVersion?: string | null;
  };

/** Which form a response answers: said by its canonical, or by the Questionnaire that it brings along. */
const formOf = ({ questionnaire, contained }: Record<string, unknown>): { version: string | null } | null => {
  if (typeof questionnaire !== 'string') return null;
  if (!questionnaire.startsWith('#')) return readCanonical(questionnaire);
  const own = Array.isArray(contained) ? contained.find((one) => isObject(one) && one['id'] === questionnaire.slice(1)) as Record<string, unknown> | undefined : undefined;
  if (own?.['resourceType'] !== 'Questionnaire' || own['id'] !== questionnaireId || typeof own['url'] !== 'string') return null;
  const known = readCanonical(own['url']);
  return known && { version: typeof own['version'] === 'string' ? own['version'] : known.version };
};

/** Answers about "right now" were true for a moment only: they are asked again, as after keeping them on the device. */
const isMomentary = (id: string) => id.startsWith('crisis-');

type RawItem = Record<string, unknown> & { linkId: string };
type Found = { values: Map<string, unknown>; /** Entries met so far, by list. */ entries: Map<string, number>; problems: FileProblem[]; unknown: Set<string> };

const isItem = (thing: unknown): thing is RawItem => isObject(thing) && typeof thing['linkId'] === 'string';

const readQuestion = (question: Question, raw: RawItem, into: Map<string, unknown>, { problems }: Found, place?: number) => {
  const { id } = question;
  const name = (trouble: Trouble) => problems.push({ id, trouble, ...(place !== undefined && { place }) });
  // An item without an answer says nothing.
  if (raw['answer'] === undefined) return;
  if (into.has(id)) {
    name('more-than-one');
    return;
  }
  const { value, troubles } = readAnswers(question, raw['answer']);
  for (const trouble of troubles) name(trouble);
  if (value !== undefined) into.set(id, value);
};

/** The items under one; what is no list of items is a problem of the item it stands under. */
const itemsUnder = (id: string, items: unknown, { problems }: Found): RawItem[] => {
  if (items === undefined) return [];
  const good = Array.isArray(items) ? items.filter(isItem) : [];
  if (!Array.isArray(items) || good.length < items.length) problems.push({ id, trouble: 'wrong-kind' });
  return good;
};

const readEntry = (list: List, raw: RawItem, found: Found) => {
  const place = (found.entries.get(list.id) ?? 0) + 1;
  found.entries.set(list.id, place);
  if (place === mostEntries + 1) found.problems.push({ id: list.id, trouble: 'too-many' });
  if (place > mostEntries) return;
  const parts = new Map<string, unknown>();
  for (const inner of itemsUnder(list.id, raw['item'], found)) {
    const part = list.items.find(({ id }) => id === inner.linkId);
    if (part) readQuestion(part, inner, parts, found, place);
    else found.unknown.add(inner.linkId);
  }
  const said = Object.fromEntries([...parts].map(([id, value]) => [id.slice(list.id.length + 1), value]));
  const entry = list.id === 'medicines' ? { ...listed(''), ...said } : { ...emptyTreatment, ...said };
  if (list.needs !== undefined && !parts.has(list.needs)) found.problems.push({ id: list.id, place, trouble: 'nameless' });
  else found.values.set(list.id, [...((found.values.get(list.id) ?? []) as object[]), entry]);
};

const readItems = (under: string, items: unknown, found: Found, level: number) => {
  for (const raw of level > mostLevels ? itemsUnder(under, null, found) : itemsUnder(under, items, found)) {
    const { linkId: id } = raw;
    const item = itemsById.get(id);
    if (item?.type === 'list') readEntry(item, raw, found);
    else if (item?.type === 'group') readItems(id, raw['item'], found, level + 1);
    else if (item?.type === 'display' || isMomentary(id)) continue;
    else if (item) readQuestion(item, raw, found.values, found);
    else {
      found.unknown.add(id);
      // Another version may have put our questions into a group of another name.
      readItems(id, raw['item'], found, level + 1);
    }
  }
};

/**
 * Reads a file of answers back into a draft. Nothing in it is run or shown as markup: it is JSON of which known ids and
 * known kinds of answers are taken. What does not fit is named and left out; a file that is not ours is refused whole.
 */
export const readResponse = (text: string): ReadFile => {
  if (text.length > mostBytes) return { refused: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (!isObject(file) || file['resourceType'] !== 'QuestionnaireResponse') return { refused: 'not-answers' };
  const answered = formOf(file);
  if (!answered) return { refused: 'other-form' };
  const found: Found = { values: new Map(), entries: new Map(), problems: [], unknown: new Set() };
  readItems('', file['item'], found, 0);
  const values = [...found.values];
  const isField = ([id]: [string, unknown]) => id in fieldItems;
  return {
    // What is not chosen is named too, so that the draft takes the place of another when it is laid over it.
    draft: { ...emptyDraft, medicinesSaid: undefined, insurer: undefined, ...Object.fromEntries(values.filter(isField)), answers: Object.fromEntries(values.filter((one) => !isField(one))) },
    problems: found.problems,
    unknown: [...found.unknown],
    ...(answered.version !== questionSet && { otherVersion: answered.version }),
  };
};
