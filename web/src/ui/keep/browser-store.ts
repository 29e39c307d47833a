/** Whether something was written: the browser may have no room left, or may not let pages keep anything at all. */
export type Written = 'kept' | 'full' | 'refused';

type Options<T> = {
  /** Asked for each time: with storage blocked, even naming `localStorage` throws. */
  area: () => Storage;
  key: string;
  empty: T;
  /** Makes a value of whatever JSON is there: other versions and other hands may have written it. */
  read: (json: unknown) => T;
  /** When the browser keeps nothing, the value lives as long as this page does. */
  orInMemory?: boolean;
};

const whyNot = (error: unknown): Written =>
  (error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'refused');

/**
 * One value in the browser's storage that React can follow with useSyncExternalStore: its own changes, those of other
 * tabs, and those that happened while the page lay in the back-forward cache. Unreadable text counts as empty.
 */
export const browserStore = <T>({ area, key, empty, read, orInMemory = false }: Options<T>) => {
  const listeners = new Set<() => void>();
  let known: { value: T } | null = null;
  let onlyHere = false;
  let listening = false;

  const look = (): T => {
    try {
      const text = area().getItem(key);
      return text === null ? empty : read(JSON.parse(text));
    } catch {
      return empty;
    }
  };
  const changed = () => {
    if (!onlyHere) known = null;
    for (const listener of listeners) listener();
  };
  const listen = () => {
    if (listening) return;
    listening = true;
    addEventListener('storage', (event) => { if (event.key === key || event.key === null) changed(); });
    addEventListener('pageshow', (event) => { if (event.persisted) changed(); });
  };
  const get = (): T => {
    listen();
    known ??= { value: look() };
    return known.value;
  };
  const update = (change: (now: T) => T): Written => {
    listen();
    // Another tab may have written since this one last looked.
    const next = change(onlyHere ? get() : look());
    try {
      if (next === empty) area().removeItem(key);
      else area().setItem(key, JSON.stringify(next));
    } catch (error) {
      if (!orInMemory) return whyNot(error);
      onlyHere = true;
    }
    known = { value: next };
    for (const listener of listeners) listener();
    return 'kept';
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  };
  return { get, update, subscribe, empty };
};
