import { useState } from 'react';
import { readResults, type LastResults } from '../ui/last-results.ts';
import { useScripted } from '../ui/use-scripted.ts';

/** The list that somebody came from in this tab; null on the server and for the first paint. */
export const useLastResults = (): LastResults | null => {
  const scripted = useScripted();
  const [last] = useState(readResults);
  return scripted ? last : null;
};
