import { useCallback, useEffect, useState } from 'react';
import type { Restored } from './carry.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { eraseKept, keepAnswers, keepDays, readKept, type Store } from './keep.ts';

const dayMs = 86_400_000;

// A browser that blocks storage throws when it is merely named: named only inside the calls, which keep.ts guards.
const store: Store = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

/**
 * The answers, and whether they are kept on this device: off unless switched on, then for 30 days from that moment. What
 * the page before handed over is newer than what was kept, and has the answers about right now too.
 */
export const useAnswers = (restored: Restored | null) => {
  const [kept] = useState(() => readKept(store, Date.now()));
  const [draft, setDraft] = useState<Draft>(restored?.draft ?? kept?.draft ?? emptyDraft);
  const [leaveSuicideOff, setLeaveSuicideOff] = useState(restored?.leaveSuicideOff ?? kept?.leaveSuicideOff ?? false);
  const [keptUntil, setKeptUntil] = useState<number | null>(kept?.until ?? null);

  useEffect(() => {
    if (keptUntil !== null && !keepAnswers(store, draft, leaveSuicideOff, keptUntil)) setKeptUntil(null);
  }, [draft, leaveSuicideOff, keptUntil]);

  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  /** False when the browser refuses to keep them. */
  const keep = useCallback((isOn: boolean): boolean => {
    const until = Date.now() + keepDays * dayMs;
    if (!isOn) eraseKept(store);
    // Written here too: the page may be left before the effect runs.
    const isDone = !isOn || keepAnswers(store, draft, leaveSuicideOff, until);
    setKeptUntil(isOn && isDone ? until : null);
    return isDone;
  }, [draft, leaveSuicideOff]);
  const erase = useCallback(() => {
    eraseKept(store);
    setKeptUntil(null);
    setLeaveSuicideOff(false);
    setDraft(emptyDraft);
  }, []);

  return { draft, change, leaveSuicideOff, setLeaveSuicideOff, isKept: keptUntil !== null, wasKept: kept !== null && restored === null, keep, erase };
};
