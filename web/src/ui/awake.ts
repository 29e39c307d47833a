import { useEffect, useSyncExternalStore } from 'react';

/** Where saved clinics (of the device) and chosen ones (of the tab) are kept. */
export const savedKey = 'saved-clinics';
export const comparedKey = 'compared-clinics';

let awake = false;
const listeners = new Set<() => void>();

/** From now on the page has something saved, chosen or just done to show. */
export const wake = () => {
  awake = true;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

const wakeIfKept = () => {
  try {
    if (localStorage.getItem(savedKey) !== null || sessionStorage.getItem(comparedKey) !== null) wake();
  } catch {
    // A browser that refuses to be asked has kept nothing.
  }
};

/** Whether to fetch the code of saved and compared clinics: whoever never saved anything never waits for it. */
export const useAwake = () => {
  useEffect(() => {
    wakeIfKept();
    // Another tab may be where the first clinic is saved.
    addEventListener('storage', wakeIfKept);
    return () => removeEventListener('storage', wakeIfKept);
  }, []);
  return useSyncExternalStore(subscribe, () => awake, () => false);
};
