import { useEffect, useRef } from 'react';

const withinMs = 1500;

/**
 * Three quick presses of Escape, as on pages for people who may be watched. It only counts: lists and dialogs still close
 * by each of them. A key held down is one press, and any other key begins anew.
 */
export const useThreeEscapes = (onThird: () => void) => {
  const third = useRef(onThird);
  useEffect(() => { third.current = onThird; });
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing) return;
      presses = event.key === 'Escape' ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < withinMs) : [];
      if (presses.length >= 3) third.current();
    };
    // Before the lists, which keep the key to themselves.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
};
