import { useEffect, useState, type RefObject } from 'react';

const shownFor = 1500;

/** True for a moment after one finger tried to move a map that leaves one finger to the page's scrolling. */
export const useTwoFingerHint = (canvas: RefObject<HTMLElement | null>): boolean => {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: TouchEvent) => {
      // Leaflet takes this class off while dragging is the page's.
      if (event.touches.length !== 1 || element.classList.contains('leaflet-touch-drag')) return;
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), shownFor);
    };
    element.addEventListener('touchmove', onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('touchmove', onMove);
    };
  }, [canvas]);
  return isShown;
};
