import { keptAnswersKey as key } from '../ui/kept-answers.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { settleTyped } from './settle-typed.ts';

/** The part of the browser's storage that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type Kept = { draft: Draft; leaveSuicideOff: boolean; /** Milliseconds; counted from the day keeping was switched on. */ until: number };

/** Of the draft's shape: another release of the pages may find what this one wrote. */
export const draftVersion = 2;
export const keepDays = 30;

const isRightNow = (id: string) => id.startsWith('crisis-');
const answersThat = ({ answers }: Draft, are: (id: string) => boolean): Draft['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => are(id)));

/** Answers about "right now" are true for a moment only: they are never kept and are asked again. */
export const lasting = (draft: Draft): Draft => ({ ...settleTyped(draft), answers: answersThat(draft, (id) => !isRightNow(id)) });

/** The answers of a file, with what was said here about "right now". */
export const openedIn = (draft: Draft, file: Draft): Draft => ({ ...file, answers: { ...file.answers, ...answersThat(draft, isRightNow) } });

/** Writes the answers to this device. False when the browser refuses (private window, no room): then nothing is kept. */
export const keepAnswers = (store: Store, draft: Draft, leaveSuicideOff: boolean, until: number): boolean => {
  try {
    store.setItem(key, JSON.stringify({ version: draftVersion, draft: lasting(draft), leaveSuicideOff, until }));
    return true;
  } catch {
    return false;
  }
};

/** Removes what was kept; there is nothing else of the pre-screen on the device. */
export const eraseKept = (store: Store) => {
  try {
    store.removeItem(key);
  } catch {
    // A browser that refuses to be asked has kept nothing.
  }
};

/** What was kept, while its 30 days last; anything older, or not written by this version, is removed. */
export const readKept = (store: Store, now: number): Kept | null => {
  try {
    const text = store.getItem(key);
    if (text === null) return null;
    const kept = JSON.parse(text) as Partial<Kept> & { version?: number };
    if (kept.version === draftVersion && kept.draft && typeof kept.until === 'number' && now < kept.until) {
      return { draft: { ...emptyDraft, ...kept.draft }, leaveSuicideOff: kept.leaveSuicideOff === true, until: kept.until };
    }
  } catch {
    // Unreadable: removed below.
  }
  eraseKept(store);
  return null;
};
