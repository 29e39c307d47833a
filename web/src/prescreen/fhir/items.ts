import type { Lang } from '../../words/words.ts';
import type { Condition } from '../condition.ts';
import type { Codes } from './codes.ts';

/** A text, looked up when it is needed: a page has the words of one language only. */
export type Text = (lang: Lang) => string;

type Base = {
  /** The linkId: a rule's id, a field's name, "list.part" in a list, "part-…" or "step-…" of a group. Never reused. */
  id: string;
  text: Text;
  when?: Condition | undefined;
};

export type Choice = Base & { type: 'choice'; codes: Codes; many?: boolean; /** The value that no other goes with. */ alone?: string };
export type Whole = Base & { type: 'integer'; range: readonly [number, number]; /** As UCUM writes it. */ unit?: string };
export type Typed = Base & { type: 'string' | 'text'; most: number };
export type Switch = Base & { type: 'boolean' };
export type Question = Choice | Whole | Typed | Switch;
export type Group = Base & { type: 'group'; items: readonly Item[] };
/** A group that is there once for each entry of a list. Without an answer to `needs` an entry says nothing. */
export type List = Base & { type: 'list'; items: readonly Question[]; needs?: string };
export type Note = Base & { type: 'display' };
export type Item = Question | Group | List | Note;

/** One entry of a catalogue. */
export const textOf = <K extends string>(words: Record<Lang, Record<K, unknown>>, key: K): Text => (lang) => String(words[lang][key]);
