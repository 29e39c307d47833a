import { useEffect, useState } from 'react';
import { readComparison, writeComparison, type Comparison } from '../ui/keep/compare-address.ts';

const none: Comparison = { slugs: [], from: null, insurers: [] };

/** The comparison behind "#": read after the page is taken over (no server sees it), followed, and written by `change`. */
export const useComparison = () => {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    const read = () => setComparison(readComparison(location.hash));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (slugs: string[]) => {
    const next = { ...(comparison ?? none), slugs };
    // No step in the history: Back leads to where the clinics were chosen.
    history.replaceState(history.state, '', `${location.pathname}#${writeComparison(next)}`);
    setComparison(next);
  };
  return { comparison, change };
};
