import { useCallback, useEffect, useState } from 'react';
import { emptyDraft, type Draft } from './draft.ts';
import { eraseKept, keepAnswers, keepDays, readKept } from './keep.ts';

const dayMs = 86_400_000;

/** The answers, and whether they are kept on this device: off unless switched on, then for 30 days from that moment. */
export const useAnswers = () => {
  const [kept] = useState(() => readKept(localStorage, Date.now()));
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? emptyDraft);
  const [leaveSuicideOff, setLeaveSuicideOff] = useState(kept?.leaveSuicideOff ?? false);
  const [keptUntil, setKeptUntil] = useState<number | null>(kept?.until ?? null);

  useEffect(() => {
    if (keptUntil !== null && !keepAnswers(localStorage, draft, leaveSuicideOff, keptUntil)) setKeptUntil(null);
  }, [draft, leaveSuicideOff, keptUntil]);

  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  const keep = useCallback((isOn: boolean) => {
    const until = Date.now() + keepDays * dayMs;
    // Written here too: the page may be left before the effect runs.
    setKeptUntil(isOn && keepAnswers(localStorage, draft, leaveSuicideOff, until) ? until : null);
    if (!isOn) eraseKept(localStorage);
  }, [draft, leaveSuicideOff]);
  const erase = useCallback(() => {
    eraseKept(localStorage);
    setKeptUntil(null);
    setLeaveSuicideOff(false);
    setDraft(emptyDraft);
  }, []);

  return { draft, change, leaveSuicideOff, setLeaveSuicideOff, isKept: keptUntil !== null, wasKept: kept !== null, keep, erase };
};
