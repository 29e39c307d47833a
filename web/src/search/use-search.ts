import type { Problem, SearchRequest, SearchResponse } from '@finder/contract';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { searchClinics } from '../api/find.ts';
import type { Failure } from '../api/request.ts';
import { localPath, useLanguage } from '../ui/language.tsx';
import { rememberSearch } from '../ui/last-search.ts';
import { readAddress, writeAddress, type Search } from './address.ts';
import { fromRequest, toRequest } from './form-fields.ts';

/** A search that was posted as a plain form and answered in the first HTML. */
export type Posted = { request: SearchRequest; response?: SearchResponse; problem?: Problem };

/** How the last finished search ended. `search` is the one it belongs to, which may not be the one now asked for. */
export type Outcome =
  | { phase: 'none' }
  | { phase: 'found'; search: Search; response: SearchResponse }
  | { phase: 'failed'; search: Search | null; failure: Failure };

// A wait shorter than this is not worth showing (design.md §8).
const slowMs = 400;

const outcomeOf = (posted: Posted | undefined): Outcome => {
  if (!posted) return { phase: 'none' };
  const search = fromRequest(posted.request);
  if (posted.response && search) return { phase: 'found', search, response: posted.response };
  return posted.problem
    ? { phase: 'failed', search, failure: { kind: 'refused', problem: posted.problem } }
    : { phase: 'none' };
};

const addressOf = (search: Search) => `${location.pathname}#${writeAddress(search)}`;

/**
 * The search of the page. It lives behind "#": read from there on load and on Back, written there on every change
 * (`push` makes a step for Back, `replace` does not). A newer search aborts the older one. `closesLayer` is called on
 * every step of the browser; true means that the search goes on below what the step closed.
 */
export const useSearch = (posted: Posted | undefined, closesLayer: () => boolean) => {
  const { lang, path } = useLanguage();
  const page = localPath(path, lang);
  const [outcome, setOutcome] = useState(() => outcomeOf(posted));
  const [asked, setAsked] = useState(() => (posted ? fromRequest(posted.request) : null));
  const [waiting, setWaiting] = useState<'no' | 'short' | 'long'>('no');
  const running = useRef<AbortController>(null);
  const latest = useRef({ asked, page });
  useLayoutEffect(() => {
    latest.current = { asked, page };
  });

  const ask = useCallback(async (search: Search) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setAsked(search);
    setWaiting('short');
    const timer = setTimeout(() => setWaiting('long'), slowMs);
    try {
      const answer = await searchClinics(toRequest(search), own.signal);
      if (answer.ok) rememberSearch(answer.value.from, search.insurers);
      setOutcome(answer.ok
        ? { phase: 'found', search, response: answer.value }
        : { phase: 'failed', search, failure: answer.failure });
      setWaiting('no');
    } catch {
      // Aborted: the newer search reports for both.
    } finally {
      clearTimeout(timer);
    }
  }, []);

  const begin = useCallback((search: Search, step: 'push' | 'replace') => {
    if (step === 'push') history.pushState(null, '', addressOf(search));
    else history.replaceState(history.state, '', addressOf(search));
    void ask(search);
  }, [ask]);

  useEffect(() => {
    const readFromAddress = () => {
      const search = readAddress(location.hash);
      if (search) void ask(search);
      return search;
    };
    // A page that answered a posted form gets the address that a search by script would have.
    const answered = posted && fromRequest(posted.request);
    if (!readFromAddress() && answered) history.replaceState(history.state, '', addressOf(answered));
    const onBack = () => {
      const now = latest.current;
      const hash = now.asked ? `#${writeAddress(now.asked)}` : '';
      if (closesLayer()) {
        // Filters and language may have changed above the step that the browser has gone back to.
        history.replaceState(history.state, '', now.page + hash);
        return;
      }
      if (location.hash === hash || readFromAddress()) return;
      running.current?.abort();
      setAsked(null);
      setOutcome({ phase: 'none' });
      setWaiting('no');
    };
    addEventListener('popstate', onBack);
    return () => {
      removeEventListener('popstate', onBack);
      running.current?.abort();
    };
  }, [ask, posted, closesLayer]);

  return { asked, outcome, waiting, begin };
};
