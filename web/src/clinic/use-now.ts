import { useSyncExternalStore } from 'react';

const everyFewSeconds = (onChange: () => void) => {
  const timer = setInterval(onChange, 10_000);
  return () => clearInterval(timer);
};
const thisMinute = () => Math.floor(Date.now() / 60_000) * 60_000;

/** The time, to the minute; null on the server and for the first paint, so that both write the same page. */
export const useNow = (): Date | null => {
  const minute = useSyncExternalStore(everyFewSeconds, thisMinute, () => null);
  return minute === null ? null : new Date(minute);
};
