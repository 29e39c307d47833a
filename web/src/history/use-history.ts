import type { HistoryEntry, HistoryResponse } from '@finder/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../api/request.ts';
import { askStaff } from '../api/staff.ts';

type Listed = { name: string; entries: HistoryEntry[]; older: string | null; pages: number };

/** One page more behind what is there; null for the newest. */
async function readNext(slug: string, listed: Listed | null): Promise<Answer<Listed>> {
  const before = listed?.older ? `?before=${listed.older}` : '';
  const answer = await askStaff<HistoryResponse>('GET', `/api/staff/clinics/${encodeURIComponent(slug)}/history${before}`);
  if (!answer.ok) return answer;
  const { name, entries, older } = answer.value;
  return { ok: true, value: { name, older, entries: [...listed?.entries ?? [], ...entries], pages: (listed?.pages ?? 0) + 1 } };
}

/** The newest pages in one list. Each page says where the next begins. */
async function readPages(slug: string, count: number): Promise<Answer<Listed>> {
  let last = await readNext(slug, null);
  while (last.ok && last.value.older !== null && last.value.pages < count) last = await readNext(slug, last.value);
  return last;
}

/**
 * The history of a listing, page after page in one list; null until it has come. `again` reads anew as many pages as are
 * there: after an undo other entries are in another state, too. `showOlder` says how many entries came.
 */
export const useHistory = (slug: string) => {
  const [listed, setListed] = useState<Listed | null>(null);
  const [failed, setFailed] = useState<{ failure: Failure; turn: number } | null>(null);
  const [waiting, setWaiting] = useState(false);
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
  useEffect(() => { void take(readPages(slug, 1)); }, [take, slug]);
  const again = async () => { await take(readPages(slug, listed?.pages ?? 1)); };
  const showOlder = async (): Promise<number> => {
    if (waiting) return 0;
    const all = await take(readNext(slug, listed));
    return all ? all.entries.length - (listed?.entries.length ?? 0) : 0;
  };
  return { listed, failed, waiting, again, showOlder };
};
