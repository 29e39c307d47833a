import type { Problem, SearchRequest, SearchResponse } from '@finder/contract';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../api/request.ts';
import { localPath, useLanguage } from '../ui/language.tsx';
import { rememberSearch } from '../ui/last-search.ts';
import { mostShown, readAddress, writeAddress, type Search } from './address.ts';
import { fetchNext, fetchShown } from './fetch-pages.ts';
import { fromRequest } from './form-fields.ts';

/** A search that was posted as a plain form and answered in the first HTML; `before` is how many clinics its earlier pages showed. */
export type Posted = { request: SearchRequest; response?: SearchResponse; problem?: Problem; before?: number };

/**
 * How the last finished search ended. `search` is the one it belongs to, which may not be the one now asked for. `before`
 * is how many clinics of the list stand on earlier pages, `added` how many the last press on "more" has brought.
 */
export type Outcome =
  | { phase: 'none' }
  | { phase: 'found'; search: Search; response: SearchResponse; before: number; added: number }
  | { phase: 'failed'; search: Search | null; failure: Failure };

// A wait shorter than this is not worth showing (design.md §8).
const slowMs = 400;

const outcomeOf = (posted: Posted | undefined): Outcome => {
  if (!posted) return { phase: 'none' };
  const search = fromRequest(posted.request);
  if (posted.response && search) return { phase: 'found', search, response: posted.response, before: posted.before ?? 0, added: 0 };
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
  const [more, setMore] = useState<'ready' | 'waiting' | 'failed'>('ready');
  const running = useRef<AbortController>(null);
  const latest = useRef({ asked, page, outcome });
  useLayoutEffect(() => {
    latest.current = { asked, page, outcome };
  });

  const ask = useCallback(async (search: Search) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setAsked(search);
    setWaiting('short');
    setMore('ready');
    const timer = setTimeout(() => setWaiting('long'), slowMs);
    try {
      const answer = await fetchShown(search, own.signal);
      if (answer.ok) rememberSearch(answer.value.from, search.filters.insurers ?? []);
      setOutcome(answer.ok
        ? { phase: 'found', search, response: answer.value, before: 0, added: 0 }
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

  /** The next clinics behind the last one. The list on the page stays whatever comes of it. */
  const showMore = useCallback(async () => {
    const now = latest.current.outcome;
    if (now.phase !== 'found') return;
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setMore('waiting');
    try {
      const answer = await fetchNext(now.search, now.response, own.signal);
      setMore(answer.ok ? 'ready' : 'failed');
      if (!answer.ok) return;
      const shown = now.before + answer.value.clinics.length;
      const search = { ...now.search, show: Math.min(shown, mostShown) };
      history.replaceState(history.state, '', addressOf(search));
      setAsked(search);
      setOutcome({ ...now, search, response: answer.value, added: answer.value.clinics.length - now.response.clinics.length });
    } catch {
      // Aborted: a new search takes the list's place.
    }
  }, []);

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

  return { asked, outcome, waiting, more, begin, showMore };
};
