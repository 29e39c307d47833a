import { useSyncExternalStore } from 'react';
import { wake } from '../awake.ts';

/** One sentence about what was just done, shown at the foot of the page for a while and said to screen readers. */
export type Status = {
  text: string;
  /** Takes it back; offered for ten seconds. */
  undo?: () => void;
  /** The pressed control is gone, so the focus moves to Undo instead of getting lost. */
  takesFocus?: boolean;
  /** Something went wrong: stays until it is closed. */
  failed?: boolean;
};

let current: Status | null = null;
const listeners = new Set<() => void>();

const set = (status: Status | null) => {
  current = status;
  for (const listener of listeners) listener();
};

/** Shows a sentence in the place of the one before. */
export const showStatus = (status: Status) => {
  wake();
  set(status);
};
export const hideStatus = () => set(null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

export const useStatus = (): Status | null => useSyncExternalStore(subscribe, () => current, () => null);
