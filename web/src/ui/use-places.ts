import type { PlacesResponse } from '@finder/contract';
import { useEffect, useState } from 'react';
import { findPlaces } from '../api/find.ts';

// Long enough that a typist's letters make one question, short enough to feel like an answer to the last of them.
const pauseMs = 150;
const nothing: PlacesResponse = { places: [] };

/** Places for what is being typed, and what is to be said of a ZIP; none under two letters or while `asking` is off. An old question is aborted. */
export const usePlaces = (q: string, asking: boolean) => {
  const [found, setFound] = useState({ q: '', answer: nothing });
  const trimmed = q.trim();
  const ask = asking && trimmed.length >= 2;
  useEffect(() => {
    if (!ask) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await findPlaces(trimmed, abort.signal);
        // Free typing and Enter work without suggestions, so a failed question is not worth a message.
        setFound({ q: trimmed, answer: answer.ok ? answer.value : nothing });
      } catch {
        // Aborted: a newer question is on its way.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [trimmed, ask]);
  return ask ? found.answer : nothing;
};
