import type { StaffWaiting } from '@finder/contract';
import { useEffect } from 'react';
import { useLoaded } from './use-loaded.ts';

const listeners = new Set<() => void>();

/** Something was decided, asked or answered: the header's numbers are read anew. */
export const waitingChanged = (): void => listeners.forEach((listener) => listener());

/** How much waits for whoever is signed in. Null until it is known: a header without numbers is still one. */
export const useWaiting = (): StaffWaiting | null => {
  const { value, again } = useLoaded<StaffWaiting>('/api/staff/waiting');
  useEffect(() => {
    listeners.add(again);
    return () => { listeners.delete(again); };
  }, [again]);
  return value;
};
