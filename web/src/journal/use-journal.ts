import { useState, useSyncExternalStore } from 'react';
import { browserStore, type Written } from '../ui/keep/browser-store.ts';
import { emptyJournal, type Journal } from './entry.ts';
import { readJournal } from './read-journal.ts';

/** Where the journal is kept on this device once somebody has switched that on. */
export const journalKey = 'journal';

/** What is on the device: null unless somebody has asked for it. */
type Kept = { version: 1; journal: Journal } | null;
const nothing: Kept = null;
const store = browserStore<Kept>({
  area: () => localStorage, key: journalKey, empty: nothing,
  read: (json) => ({ version: 1, journal: readJournal((json as { journal?: unknown } | null)?.journal) }),
});

export type UseJournal = {
  journal: Journal;
  isKept: boolean;
  /** Changes it, where it is. When the device has no room the change is not made. */
  change: (make: (now: Journal) => Journal) => Written;
  /** Moves it to the device, or from there into the memory of the page. */
  keep: (on: boolean) => Written;
  /** Erases it from the page and from the device. */
  erase: () => void;
};

/** The journal: in the memory of this page, and on the device only while that is switched on. */
export const useJournal = (): UseJournal => {
  const kept = useSyncExternalStore(store.subscribe, store.get, () => nothing);
  const [here, setHere] = useState(emptyJournal);
  const isKept = kept !== null;
  return {
    journal: kept ? kept.journal : here,
    isKept,
    change: (make) => {
      if (!isKept) {
        setHere(make);
        return 'kept';
      }
      // Another tab may have erased it or switched keeping off meanwhile: then nothing is written to the device again.
      return store.update((now) => now && { version: 1, journal: make(now.journal) });
    },
    keep: (on) => {
      if (on) {
        const written = store.update((now) => now ?? { version: 1, journal: here });
        if (written === 'kept') setHere(emptyJournal);
        return written;
      }
      if (kept) setHere(kept.journal);
      return store.update(() => nothing);
    },
    erase: () => {
      setHere(emptyJournal);
      store.update(() => nothing);
    },
  };
};
