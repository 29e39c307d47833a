import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query matches; false on the server. */
export const useMedia = (query: string) => {
  const subscribe = useCallback((onChange: () => void) => {
    const list = matchMedia(query);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);
};
