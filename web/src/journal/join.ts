import { effects, emptyJournal, type Entry, type Journal } from './entry.ts';

/** Both texts, the first one first; a text that is in the other already is not said twice. */
const bothTexts = (one: string, other: string): string => {
  const [first, second] = [one.trim(), other.trim()];
  if (second === '' || first.includes(second)) return first;
  return first === '' ? second : `${first}\n${second}`;
};

/** Two entries of one day as one: numbers of `one` count before those of `other`, texts and side effects of both stay. */
export const joinEntries = (one: Entry, other: Entry): Entry => ({
  day: one.day,
  mood: one.mood ?? other.mood,
  pain: one.pain ?? other.pain,
  sleep: one.sleep ?? other.sleep,
  did: bothTexts(one.did, other.did),
  session: one.session && other.session
    ? { route: one.session.route ?? other.session.route, note: bothTexts(one.session.note, other.session.note) }
    : one.session ?? other.session,
  effects: effects.filter((effect) => one.effects.includes(effect) || other.effects.includes(effect)),
  otherEffect: bothTexts(one.otherEffect, other.otherEffect),
  note: bothTexts(one.note, other.note),
});

export type Joined = { journal: Journal; /** Days that were not here. */ added: number; /** Days that were here, and got something new. */ changed: number };

const same = (one: Entry, other: Entry) => JSON.stringify(one) === JSON.stringify(other);

/** A journal with all that another holds. Nothing that is here is lost or replaced; the same file twice changes nothing. */
export const joinJournals = (here: Journal, more: Journal): Joined => {
  const days = new Map(here.entries.map((entry) => [entry.day, entry]));
  let [added, changed] = [0, 0];
  for (const entry of more.entries) {
    const old = days.get(entry.day);
    const next = old ? joinEntries(old, entry) : entry;
    if (!old) added += 1;
    else if (!same(old, next)) changed += 1;
    else continue;
    days.set(entry.day, next);
  }
  const entries = [...days.values()].toSorted((one, other) => (one.day < other.day ? 1 : -1));
  return { journal: { ...emptyJournal, goals: bothTexts(here.goals, more.goals), entries }, added, changed };
};
