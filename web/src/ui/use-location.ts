import type { Point } from '@finder/contract';
import { useState } from 'react';
import { roundPoint } from './near.ts';

export type LocationState = 'idle' | 'asking' | 'denied' | 'unavailable';

const fifteenSeconds = 15_000;
const tenMinutes = 600_000;

/**
 * The device's place, asked for only when `ask` is called by a press. `onFound` gets it rounded to two decimals; the
 * exact place goes nowhere, not even into a variable of the page.
 */
export const useLocation = (onFound: (point: Point) => void) => {
  const [state, setState] = useState<LocationState>('idle');
  const ask = () => {
    if (!('geolocation' in navigator) || !window.isSecureContext) {
      setState('unavailable');
      return;
    }
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onFound(roundPoint({ lat: coords.latitude, lng: coords.longitude }));
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: false, timeout: fifteenSeconds, maximumAge: tenMinutes },
    );
  };
  return { state, ask, forget: () => setState('idle') };
};
