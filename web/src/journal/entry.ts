import type { Route } from '@finder/contract';

export const effects = ['nausea', 'dizzy', 'unreal', 'headache', 'pressure', 'bladder-pain', 'bladder-urgency', 'bladder-blood'] as const;
export type Effect = (typeof effects)[number];

/** One day. Null or empty: nothing was written about it. */
export type Entry = {
  /** ISO day. */
  day: string;
  /** 0 to 10, 10 the best. */
  mood: number | null;
  /** 0 to 10, 10 the worst. */
  pain: number | null;
  /** Hours, in halves. */
  sleep: number | null;
  /** Something done toward one's goals. */
  did: string;
  session: { route: Route | null; note: string } | null;
  effects: Effect[];
  otherEffect: string;
  note: string;
};

/** The newest day first; one entry a day. */
export type Journal = { goals: string; entries: Entry[] };

export const emptyJournal: Journal = { goals: '', entries: [] };
export const emptyEntry = (day: string): Entry => ({ day, mood: null, pain: null, sleep: null, did: '', session: null, effects: [], otherEffect: '', note: '' });

/** A text may be this long, in letters; a journal may hold this many days. */
export const mostLetters = 4000;
export const mostEntries = 4000;

/** The day where the reader is. */
export const today = (now = new Date()): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Whether nothing but the day is written. */
export const isBlank = ({ mood, pain, sleep, did, session, effects: felt, otherEffect, note }: Entry): boolean =>
  mood === null && pain === null && sleep === null && session === null && felt.length === 0 && !did.trim() && !otherEffect.trim() && !note.trim();

export const isEmpty = ({ goals, entries }: Journal): boolean => goals.trim() === '' && entries.length === 0;

const newestFirst = (entries: readonly Entry[]) => entries.toSorted((one, other) => (one.day < other.day ? 1 : -1));

/** The journal with this entry as its day, in the place of `instead` (a day) if it is a changed one. */
export const putEntry = (journal: Journal, entry: Entry, instead: string | null = null): Journal =>
  ({ ...journal, entries: newestFirst([...journal.entries.filter(({ day }) => day !== entry.day && day !== instead), entry]) });

export const removeEntry = (journal: Journal, day: string): Journal => ({ ...journal, entries: journal.entries.filter((entry) => entry.day !== day) });

/**
 * Takes back what led from `before` to `after`, and nothing that was written since: days and goals that are not as they were
 * left stay as they are.
 */
export const takeBack = (now: Journal, before: Journal, after: Journal): Journal => {
  const of = ({ entries }: Journal, day: string) => entries.find((entry) => entry.day === day);
  const same = (one?: Entry, other?: Entry) => JSON.stringify(one) === JSON.stringify(other);
  const touched = new Set([...before.entries, ...after.entries].map(({ day }) => day).filter((day) =>
    !same(of(before, day), of(after, day)) && same(of(now, day), of(after, day))));
  const entries = [...now.entries.filter(({ day }) => !touched.has(day)), ...before.entries.filter(({ day }) => touched.has(day))];
  return { goals: now.goals === after.goals ? before.goals : now.goals, entries: newestFirst(entries) };
};

/** The clinic should hear of these: pain with urine, or blood in it. */
export const tellsClinic = ({ effects: felt }: Pick<Entry, 'effects'>): boolean => felt.includes('bladder-pain') || felt.includes('bladder-blood');

/** A mood of 0 to 2: help in a crisis stands beside it. */
export const isVeryLow = ({ mood }: Pick<Entry, 'mood'>): boolean => mood !== null && mood <= 2;
