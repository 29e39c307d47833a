import { useEffect, useRef, useState } from 'react';
import type { LatLng } from './decode.ts';
import type { Box } from './labels.ts';
import type { PlaceDrawing } from './place-drawing.ts';

/**
 * The lines and names of a small map, once the frame comes into view; null before, and when they cannot be had: without
 * its lines the map is still pins beside addresses. `covered` is where no name may stand; it must stay the same object.
 */
export const useDrawing = ([lat, lng]: LatLng, zoom: number, covered: Box[]) => {
  const frame = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<PlaceDrawing | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let wanted = true;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      import('./load-drawing.ts').then(({ loadDrawing }) => loadDrawing([lat, lng], zoom, covered))
        .then((next) => wanted && setDrawing(next)).catch(() => {});
    }, { rootMargin: '200px' });
    seen.observe(element);
    return () => {
      wanted = false;
      seen.disconnect();
    };
  }, [lat, lng, zoom, covered]);
  return { frame, drawing };
};
