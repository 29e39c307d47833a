import { keptBy, statuses, type FoundListings } from '@finder/contract';
import { useEffect, useState } from 'react';
import { post, type Failure } from '../api/request.ts';
import { askStaff } from '../api/staff.ts';
import { useSending } from '../ui/staff/use-sending.ts';

export type Wanted = { q: string; status: string; keptBy: string };

const readWanted = (): Wanted => {
  const behind = new URLSearchParams(location.hash.slice(1));
  return { q: behind.get('q') ?? '', status: statuses.find((each) => each === behind.get('status')) ?? '', keptBy: keptBy.find((each) => each === behind.get('kept')) ?? '' };
};

const writeWanted = ({ q, status, keptBy: kept }: Wanted): string =>
  `#${new URLSearchParams(Object.entries({ q: q.trim(), status, kept }).filter(([, value]) => value !== '')).toString()}`;

const bodyOf = ({ q, status, keptBy: kept }: Wanted) => ({ q: q.trim(), status: status || null, keptBy: kept || null });

type Found = FoundListings & { asked: Wanted; added: number };
const address = '/api/moderation/listings';

/**
 * The listings that the form asks for. What it asks stands behind # in the address, so that Back and a reload bring it again and no
 * server sees it. `added`: how many came last, of those that `more` brings.
 */
export const useListings = () => {
  const [asked, setAsked] = useState(readWanted);
  const [typed, setTyped] = useState(asked);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<{ failure: Failure; asked: Wanted; turn: number } | null>(null);
  const more = useSending();
  useEffect(() => {
    const follow = () => {
      const wanted = readWanted();
      setAsked(wanted);
      setTyped(wanted);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    const own = new AbortController();
    post<FoundListings>(address, bodyOf(asked), own.signal).then((answer) => {
      setFailure((before) => (answer.ok ? null : { failure: answer.failure, asked, turn: (before?.turn ?? 0) + 1 }));
      setFound((before) => (answer.ok ? { ...answer.value, asked, added: 0 } : before));
    }, () => { /* Another search takes its place. */ });
    return () => own.abort();
  }, [asked]);
  const ask = () => {
    more.clear();
    const hash = writeWanted(typed);
    if (hash === (location.hash || '#')) setAsked({ ...typed });
    else location.hash = hash;
  };
  const showMore = () => {
    if (!found?.next) return;
    const { asked: of, next } = found;
    void more.run(() => askStaff<FoundListings>('POST', address, { ...bodyOf(of), after: next }), (page) => setFound((before) => (
      before?.asked === of ? { ...page, asked: of, total: before.total, listings: [...before.listings, ...page.listings], added: page.listings.length } : before)));
  };
  return {
    typed, change: (part: Partial<Wanted>) => setTyped({ ...typed, ...part }), ask, found, showMore,
    waiting: found?.asked !== asked && failure?.asked !== asked, failure, failedMore: more.failed, sendingMore: more.sending,
  };
};
