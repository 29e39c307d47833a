import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs something once the press that is going on has ended. A list that closes when its field loses the focus would move
 * the button under the finger between down and up, and the press would be lost.
 */
export const useAfterPress = () => {
  const isDown = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const onDown = () => { isDown.current = true; };
    const onEnd = () => {
      isDown.current = false;
      const run = waiting.current;
      waiting.current = null;
      // The click comes after the pointer is up.
      if (run) setTimeout(run);
    };
    document.addEventListener('pointerdown', onDown, true);
    document.addEventListener('pointerup', onEnd, true);
    document.addEventListener('pointercancel', onEnd, true);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('pointerup', onEnd, true);
      document.removeEventListener('pointercancel', onEnd, true);
    };
  }, []);
  return useCallback((run: () => void) => {
    if (isDown.current) waiting.current = run;
    else setTimeout(run);
  }, []);
};
