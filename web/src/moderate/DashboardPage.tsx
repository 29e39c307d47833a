import type { Dashboard, WaitingItem } from '@finder/contract';
import { ArrowRight, Clock } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { commonWords } from '../words/common.ts';
import { moderateWords } from '../words/moderate.ts';
import { Coverage, Decided, Freshness, Mail } from './DashboardCards.tsx';
import { ItemTags, KindIcon, useItemName, useItemText } from './ItemTags.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { isLate, waited } from './waited.ts';

const pathOf = ({ kind, id }: Pick<WaitingItem, 'kind' | 'id'>) => `/staff/moderation/queue/${kind}/${id}`;

/** What waits and since when, first what could send a patient the wrong way. */
export const DashboardPage = () => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const href = useHref();
  const text = useItemText();
  const nameOf = useItemName();
  const [now] = useState(() => Date.now());
  const { value, failure } = useLoaded<Dashboard>('/api/moderation');
  if (failure) return <><h1>{w.today}</h1><FailureTrouble failure={failure} /></>;
  if (!value) return <p role="status">{common.loading}</p>;
  const waiting = value.kinds.reduce((sum, kind) => sum + kind.waiting, 0);
  const oldest = value.kinds.flatMap((kind) => kind.oldest ?? []).sort()[0];
  return (
    <>
      {oldest === undefined ? <NothingWaits dashboard={value} /> : (
        <>
          <div className="moderate-head">
            <div><h1>{w.things(waiting)}</h1><p className="staff-lead">{w.promise(waited(oldest, now, w))}</p></div>
            <ButtonLink look="filled" href={href('/staff/moderation/queue#oldest')}><ArrowRight />{w.startOldest}</ButtonLink>
          </div>
          <ul className="moderate-kinds">
            {value.kinds.map(({ kind, waiting: many, oldest: since }) => (
              <li key={kind}>
                <h2><KindIcon kind={kind} />{w[`kind_${kind}`]}</h2>
                <p className="moderate-count">{many}</p>
                <p className={since && isLate(since, now) ? 'moderate-late' : 'moderate-age'}>{since && isLate(since, now) && <Clock />}{since ? w.oldest(waited(since, now, w)) : w.noneWaiting}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="moderate-columns">
        <div>
          {value.risky.length > 0 && (
            <section className="staff-card">
              <h2>{w.wrongWay}</h2>
              <ul className="moderate-rows">
                {value.risky.map((item) => (
                  <li key={`${item.kind} ${item.id}`}>
                    <span><strong>{nameOf(item).title}</strong> · {waited(item.since, now, w)}<br />{item.about.map(text).join(', ')}</span>
                    <span className="moderate-do"><ItemTags item={item} now={now} /><ButtonLink href={href(pathOf(item))} aria-label={w.reviewOf(nameOf(item).title)}>{w.review}</ButtonLink></span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Coverage coverage={value.coverage} />
        </div>
        <div>
          <Freshness dashboard={value} />
          <Decided decided={value.decidedToday} />
          <Mail mail={value.mail} />
        </div>
      </div>
    </>
  );
};
