import { useCallback, useEffect, useState } from 'react';
import type { Restored } from './carry.ts';
import { firstPlace, newVisit, readMark, type Place } from './journey.ts';

type Journey = { visit: string; trail: Place[]; turn: number; /** Entries of the pre-screen before this visit's first. */ start: number };

const begin = (): Journey => ({ visit: newVisit(), trail: [firstPlace], turn: 0, start: readMark(history.state)?.depth ?? 0 });
const resume = ({ visit, trail, start, depth }: Restored): Journey => ({ visit, trail, turn: depth - start, start });

/**
 * Walks forward and back with the browser's own history, so that its Back button goes to the question before. The
 * history holds the visit's random name and a number for each turn: which question it was, and every answer, stays in memory.
 */
export const useJourney = (restored: Restored | null) => {
  const [{ visit, trail, turn, start }, setJourney] = useState(() => (restored ? resume(restored) : begin()));

  useEffect(() => {
    history.replaceState({ visit, depth: start + turn }, '');
    // Only when the visit begins: later turns bear their mark from the start.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  useEffect(() => {
    const onPop = (event: PopStateEvent) => {
      const mark = readMark(event.state);
      // Marks left by an earlier visit of this page have another name and lead nowhere.
      if (mark?.visit !== visit) return;
      setJourney((journey) => ({ ...journey, turn: Math.min(mark.depth - start, journey.trail.length - 1) }));
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [visit, start]);

  const go = useCallback((place: Place) => {
    const next = turn + 1;
    history.pushState({ visit, depth: start + next }, '');
    setJourney((journey) => ({ ...journey, trail: [...journey.trail.slice(0, next), place], turn: next }));
  }, [visit, start, turn]);

  /** Forgets where somebody has been. The history is left as it is: its marks lead nowhere from now on. */
  const forget = useCallback(() => {
    const again = newVisit();
    setJourney({ visit: again, trail: [firstPlace], turn: 0, start });
    return again;
  }, [start]);

  /** The same, to begin again at the entry where they began: Back then leads out of the questions. */
  const restart = useCallback(() => {
    const again = forget();
    const mark = () => history.replaceState({ visit: again, depth: start }, '');
    if (turn === 0) mark();
    else {
      // That entry may have the address of the other language: rendering again puts it right.
      window.addEventListener('popstate', () => setJourney((journey) => ({ ...journey })), { once: true });
      window.addEventListener('popstate', mark, { once: true });
      history.go(-turn);
    }
  }, [forget, start, turn]);

  return { place: trail[turn] ?? firstPlace, visit, trail, turn, start, isOpening: trail.length === 1, go, back: () => history.back(), forget, restart };
};
