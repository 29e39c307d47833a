import type { StaffLog } from '@finder/contract';
import { useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { formatShortDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { commonWords } from '../words/common.ts';
import { storyRefusalWords } from '../words/moderate-story.ts';
import { eventWords, moderateWords } from '../words/moderate.ts';

/** What keepers and moderators did, newest first. */
export const LogPage = () => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const events: Record<string, string> = useWords(eventWords);
  const reasons: Record<string, string> = useWords(storyRefusalWords);
  const lang = useLang();
  const href = useHref();
  const first = useLoaded<StaffLog>('/api/moderation/log');
  const [more, setMore] = useState<StaffLog['events']>([]);
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const { sending, failed, run } = useSending();
  if (first.failure) return <><h1>{w.log}</h1><FailureTrouble failure={first.failure} /></>;
  if (!first.value) return <p role="status">{common.loading}</p>;
  const shown = [...first.value.events, ...more];
  const before = next === undefined ? first.value.next : next;
  return (
    <>
      <h1>{w.log}</h1>
      {shown.length === 0 && <p>{w.logEmpty}</p>}
      <ol className="moderate-rows staff-card">
        {shown.map(({ id, at, who, about, event, note, clinic }) => (
          <li key={id}>
            <span><strong>{who ?? w.someone}</strong> · {events[event] ?? event}{about && ` · ${about}`}{clinic && <> · <a href={href(`/clinic/${clinic.slug}`)}>{clinic.name}</a></>}{note && <><br />{reasons[note] ?? note}</>}</span>
            <time dateTime={at}>{formatShortDate(at, lang)}, {at.slice(11, 16)} UTC</time>
          </li>
        ))}
      </ol>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      {before && <p><Button onClick={() => { void run(() => askStaff<StaffLog>('GET', `/api/moderation/log?before=${before}`), (log) => { setMore([...more, ...log.events]); setNext(log.next); }); }}>{sending ? w.wait : w.older}</Button></p>}
    </>
  );
};
