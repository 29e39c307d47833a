import type { HistoryResponse } from '@finder/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../api/request.ts';
import { askStaff } from '../api/staff.ts';
import { noFilters, queryOf, type Filters } from './filters.ts';

type Listed = HistoryResponse & { pages: number };

const ask = (slug: string, query: string) => askStaff<HistoryResponse>('GET', `/api/staff/clinics/${encodeURIComponent(slug)}/history${query}`);

/** One page more behind what is there; null for the newest. */
async function readNext(slug: string, filters: Filters, listed: Listed | null): Promise<Answer<Listed>> {
  const answer = await ask(slug, queryOf(filters, { before: listed?.older ?? null }));
  if (!answer.ok) return answer;
  return { ok: true, value: { ...answer.value, entries: [...listed?.entries ?? [], ...answer.value.entries], pages: (listed?.pages ?? 0) + 1 } };
}

/** The newest pages in one list. Each page says where the next begins. */
async function readPages(slug: string, filters: Filters, count: number): Promise<Answer<Listed>> {
  let last = await readNext(slug, filters, null);
  while (last.ok && last.value.older !== null && last.value.pages < count) last = await readNext(slug, filters, last.value);
  return last;
}

/** Every line that the filters ask for, in few requests. */
export async function readWhole(slug: string, filters: Filters): Promise<Answer<HistoryResponse['entries']>> {
  const entries: HistoryResponse['entries'] = [];
  for (let before: string | null = null; ;) {
    const answer: Answer<HistoryResponse> = await ask(slug, queryOf(filters, { before, limit: 500 }));
    if (!answer.ok) return answer;
    entries.push(...answer.value.entries);
    before = answer.value.older;
    if (before === null) return { ok: true, value: entries };
  }
}

/**
 * The history of a listing, page after page in one list; null until it has come. `again` reads anew as many pages as are
 * there: after an undo other entries are in another state, too. `showOlder` says how many entries came.
 */
export const useHistory = (slug: string) => {
  const [listed, setListed] = useState<Listed | null>(null);
  const [failed, setFailed] = useState<{ failure: Failure; turn: number } | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [filters, setFilters] = useState(noFilters);
  const turn = useRef(0);
  const take = useCallback(async (asked: Promise<Answer<Listed>>): Promise<Listed | null> => {
    const own = ++turn.current;
    setWaiting(true);
    const answer = await asked;
    // What was asked for last counts.
    if (own !== turn.current) return null;
    setWaiting(false);
    setFailed(answer.ok ? null : { failure: answer.failure, turn: own });
    if (!answer.ok) return null;
    setListed(answer.value);
    return answer.value;
  }, []);
  useEffect(() => { void take(readPages(slug, filters, 1)); }, [take, slug, filters]);
  const again = async () => { await take(readPages(slug, filters, listed?.pages ?? 1)); };
  const showOlder = async (): Promise<number> => {
    if (waiting) return 0;
    const all = await take(readNext(slug, filters, listed));
    return all ? all.entries.length - (listed?.entries.length ?? 0) : 0;
  };
  return { listed, failed, waiting, again, showOlder, filters, setFilters };
};
