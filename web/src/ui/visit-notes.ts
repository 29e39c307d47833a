import { visitAskWords, visitQuestionWords, type VisitAsk, type VisitQuestion } from '../words/visit-questions.ts';

/** A clinic to be printed on the visit summary. */
export type VisitClinic = { slug: string; name: string; phone: string | null; city: string; state: string; invented: boolean; /** What it has not said. */ asks: readonly VisitAsk[] };

/** What the cost planner adds up to, in sentences of each language: the paper has no words of its own for it. */
export type VisitCost = { en: string; es: string };

/** A checklist of the guide, in both languages: its title, then its points. */
export type VisitList = { id: string; en: readonly [string, ...string[]]; es: readonly [string, ...string[]] };

/** What somebody chose on clinics' pages, in the guide and in the cost planner, to take along. */
export type VisitNotes = { clinics: readonly VisitClinic[]; questions: readonly VisitQuestion[]; cost?: VisitCost | null; lists?: readonly VisitList[] };

type Change =
  | { add: { clinic: VisitClinic; questions: readonly VisitQuestion[] } }
  | { removeClinic: string }
  | { removeQuestion: VisitQuestion }
  | { /** Null takes it off. */ cost: VisitCost | null }
  | { list: VisitList; /** Takes it off. */ off?: boolean }
  | { removeAll: true };

/** More do not fit on the paper (design §7). */
export const mostClinics = 3;

export const noNotes: VisitNotes = { clinics: [], questions: [] };

const key = 'visit-notes';
/** In either language: a browser has fetched only one (web/words-by-language.ts). */
const isKey = (catalogue: { en?: object; es?: object }, value: unknown) => typeof value === 'string' && Object.hasOwn(catalogue.en ?? catalogue.es ?? {}, value);
const isQuestion = (value: unknown): value is VisitQuestion => isKey(visitQuestionWords, value);
const isAsk = (value: unknown): value is VisitAsk => isKey(visitAskWords, value);
const isText = (value: unknown) => typeof value === 'string';
const isClinic = (value: unknown): value is VisitClinic => {
  const { slug, name, phone, city, state, asks } = (value ?? {}) as Record<string, unknown>;
  return Array.isArray(asks) && asks.every(isAsk) && [slug, name, city, state, phone ?? ''].every(isText);
};

/** One text a language, or several. */
const isSaid = (value: unknown) => {
  const { en, es } = (value ?? {}) as Record<string, unknown>;
  return [en, es].flat().every(isText);
};

/** Reads what was kept; whatever is not a clinic or a question of ours is left out. */
export const parseNotes = (text: string | null): VisitNotes => {
  if (text === null) return noNotes;
  try {
    const { clinics, questions, cost, lists } = JSON.parse(text) as Record<string, unknown>;
    return {
      clinics: Array.isArray(clinics) ? clinics.filter(isClinic).slice(0, mostClinics) : [],
      questions: Array.isArray(questions) ? [...new Set(questions.filter(isQuestion))] : [],
      ...(isSaid(cost) && { cost: cost as VisitCost }),
      ...(Array.isArray(lists) && { lists: lists.filter(isSaid) as VisitList[] }),
    };
  } catch {
    return noNotes;
  }
};

/** The notes after a change. A clinic beyond the third is not added; questions are. */
export const changeNotes = (notes: VisitNotes, change: Change): VisitNotes => {
  if ('removeAll' in change) return noNotes;
  if ('cost' in change) return { ...notes, ...change };
  if ('list' in change) {
    const others = (notes.lists ?? []).filter(({ id }) => id !== change.list.id);
    return { ...notes, lists: change.off ? others : [...others, change.list] };
  }
  if ('removeClinic' in change) return { ...notes, clinics: notes.clinics.filter(({ slug }) => slug !== change.removeClinic) };
  if ('removeQuestion' in change) return { ...notes, questions: notes.questions.filter((question) => question !== change.removeQuestion) };
  const { clinic, questions } = change.add;
  const isOn = notes.clinics.some(({ slug }) => slug === clinic.slug);
  const clinics = isOn ? notes.clinics.map((old) => (old.slug === clinic.slug ? clinic : old)) : [...notes.clinics, clinic].slice(0, mostClinics);
  return { ...notes, clinics, questions: [...new Set([...notes.questions, ...questions])] };
};

let last: { text: string | null; notes: VisitNotes } = { text: null, notes: noNotes };
const listeners = new Set<() => void>();
const openChannel = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel(key) : null);

/** The notes of this tab: the same object until they change. A browser that refuses storage has none. */
export const readVisitNotes = (): VisitNotes => {
  try {
    const text = sessionStorage.getItem(key);
    if (text !== last.text) last = { text, notes: parseNotes(text) };
    return last.notes;
  } catch {
    return noNotes;
  }
};

const apply = (change: Change): boolean => {
  const next = changeNotes(readVisitNotes(), change);
  try {
    if (!next.cost && !next.lists?.length && next.clinics.length + next.questions.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
};

/** Changes the notes of this tab, and of a visit summary that is open in another. False when the browser keeps nothing. */
export const changeVisitNotes = (change: Change): boolean => {
  const isDone = apply(change);
  const channel = openChannel();
  // A channel reaches this origin alone and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(change);
  channel?.close();
  return isDone;
};

/** Erases the notes of this tab. */
export const eraseVisitNotes = (): void => { apply({ removeAll: true }); };

/** Calls `onChange` when the notes of this tab change. Returns how to stop it. */
export const followVisitNotes = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => { listeners.delete(onChange); };
};

/**
 * Follows the notes of this tab, and takes over what is chosen meanwhile in other tabs: the result of the pre-screen opens
 * the search in a tab of its own. The summary listens and never speaks, so nothing of it can get to a clinic's page.
 */
export const receiveVisitNotes = (onChange: () => void): (() => void) => {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<Change>) => { apply(data); });
  const stop = followVisitNotes(onChange);
  return () => {
    channel?.close();
    stop();
  };
};
