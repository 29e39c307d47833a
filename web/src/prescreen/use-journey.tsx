import { useCallback, useEffect, useRef, useState } from 'react';
import type { CrisisPanel } from './flow.ts';
import { steps, type StepId } from './questions.ts';

/** Where somebody is. `then` brings them back to the review after a change. */
export type Place =
  | { at: 'step'; id: StepId; then?: 'review' | undefined }
  | { at: 'panel'; id: StepId; panel: CrisisPanel; then?: 'review' | undefined }
  | { at: 'review' }
  | { at: 'results' };

export const firstPlace: Place = { at: 'step', id: steps[0].id };

type Mark = { visit?: number; turn?: number } | null;

/**
 * Walks forward and back with the browser's own history, so that its Back button goes to the question before. The
 * history holds a number for each turn and nothing else: which question it was, and every answer, stays in memory.
 */
export const useJourney = () => {
  const visit = useRef(0);
  const [{ trail, turn }, setJourney] = useState<{ trail: Place[]; turn: number }>({ trail: [firstPlace], turn: 0 });

  useEffect(() => {
    // Marks left by an earlier load of this page have another number and lead nowhere.
    visit.current = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
    history.replaceState({ visit: visit.current, turn: 0 }, '');
    const onPop = (event: PopStateEvent) => {
      const mark = event.state as Mark;
      if (mark?.visit !== visit.current || mark.turn === undefined) return;
      const { turn: wanted } = mark;
      setJourney((journey) => ({ ...journey, turn: Math.min(wanted, journey.trail.length - 1) }));
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  const go = useCallback((place: Place) => {
    const next = turn + 1;
    history.pushState({ visit: visit.current, turn: next }, '');
    setJourney({ trail: [...trail.slice(0, next), place], turn: next });
  }, [trail, turn]);

  /** Forgets where somebody has been and begins again, in place. */
  const restart = useCallback(() => {
    visit.current += 1;
    history.replaceState({ visit: visit.current, turn: 0 }, '');
    setJourney({ trail: [firstPlace], turn: 0 });
  }, []);

  return { place: trail[turn] ?? firstPlace, turn, isOpening: trail.length === 1, go, back: () => history.back(), restart };
};
