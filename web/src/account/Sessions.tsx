import type { OwnSession } from '@finder/contract';
import { useCallback, useEffect, useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { nameDevice } from './device.ts';

/** The browsers in which somebody is signed in; each can be ended. */
export const Sessions = () => {
  const w = useWords(accountWords);
  const lang = useLang();
  const [sessions, setSessions] = useState<OwnSession[] | null>(null);
  const { failed, run } = useSending();
  const read = useCallback(() => askStaff<{ sessions: OwnSession[] }>('GET', '/api/account/sessions').then((answer) => { if (answer.ok) setSessions(answer.value.sessions); }), []);
  useEffect(() => { void read(); }, [read]);
  const end = (path: string, method: 'POST' | 'DELETE') => void run(() => askStaff(method, path, method === 'POST' ? {} : undefined), () => void read());
  return (
    <section className="staff-card">
      <h2>{w.sessions}</h2>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <ul className="sessions">
        {sessions?.map(({ id, device, network, since, current }) => (
          <li key={id}>
            <span><strong>{current ? w.thisDevice : nameDevice(device)}</strong><small>{[current ? nameDevice(device) : '', network, w.since(formatDate(since.slice(0, 10), lang))].filter(Boolean).join(' · ')}</small></span>
            {!current && <Button onClick={() => end(`/api/account/sessions/${id}`, 'DELETE')}>{w.end}</Button>}
          </li>
        ))}
      </ul>
      {sessions && sessions.length > 1 && <p className="staff-links"><Button onClick={() => end('/api/account/sessions/end-others', 'POST')}>{w.endOthers}</Button></p>}
    </section>
  );
};
