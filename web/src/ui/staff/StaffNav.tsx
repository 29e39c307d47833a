import type { Me } from '@finder/contract';
import { CircleUserRound } from 'lucide-react';
import { queueCountWords, staffWords } from '../../words/staff.ts';
import { useHref, useLanguage, useWords } from '../language.tsx';
import { useWaiting } from './use-waiting.ts';

/** A number in brackets for the eye, and in words for the ear. */
const Count = ({ count, says }: { count: number; says: string }) => <span><span aria-hidden="true">({count})</span><span className="visually-hidden">, {says}</span></span>;

/** The menu of the part for clinics; moderators have theirs in front, with what waits in the queue, kind by kind. */
export const StaffNav = ({ me }: { me: Me }) => {
  const w = useWords(staffWords);
  const counted = useWords(queueCountWords);
  const href = useHref();
  const { path } = useLanguage();
  const waiting = useWaiting();
  const queue = me.moderator ? waiting?.queue ?? null : null;
  const total = queue?.reduce((sum, { waiting: many }) => sum + many, 0) ?? null;
  const messages = waiting?.messages ?? 0;
  const link = (to: string, own: boolean) => ({ href: href(to), 'aria-current': own ? 'page' as const : undefined });
  const at = path.replace(/(?<=.)\/$/, '');
  return (
    <>
      <nav className="staff-nav" aria-label={w.menu}>
        {me.moderator && <a {...link('/staff/moderation', at === '/staff/moderation')}>{w.today}</a>}
        {me.moderator && <a {...link('/staff/moderation/queue', at.startsWith('/staff/moderation/queue'))}>{w.queue} {total !== null && <Count count={total} says={w.waiting(total)} />}</a>}
        {me.moderator && <a {...link('/staff/moderation/listings', at.startsWith('/staff/moderation/listings'))}>{w.listings}</a>}
        {me.moderator && <a {...link('/staff/bulk', at.startsWith('/staff/bulk'))}>{w.importing}</a>}
        {me.moderator && <a {...link('/staff/moderation/log', at === '/staff/moderation/log')}>{w.log}</a>}
        <a {...link('/staff', at === '/staff')}>{w.myListings}</a>
        <a {...link('/staff/messages', at === '/staff/messages')}>{w.messages} {messages > 0 && <Count count={messages} says={w.toAnswer(messages)} />}</a>
        <a {...link('/staff/account', at === '/staff/account')}><CircleUserRound />{me.name}</a>
      </nav>
      {queue && (
        <nav className="staff-waits" aria-label={w.waits}>
          {total === 0 && <span>{w.noneWaits}</span>}
          <ul>{queue.filter(({ waiting: many }) => many > 0).map(({ kind, waiting: many }) => <li key={kind}><a href={href(`/staff/moderation/queue#${kind}`)}>{counted[kind](many)}</a></li>)}</ul>
        </nav>
      )}
    </>
  );
};
