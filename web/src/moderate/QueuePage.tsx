import { queueKinds, type Dashboard, type Queue, type QueueKindName } from '@finder/contract';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Select } from '../ui/Field.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { waitingChanged } from '../ui/staff/use-waiting.ts';
import { commonWords } from '../words/common.ts';
import { moderateWords } from '../words/moderate.ts';
import { ItemTags, useItemName, useItemText } from './ItemTags.tsx';
import { ItemView } from './ItemView.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { useKindShown } from './use-kind-shown.ts';
import { waited } from './waited.ts';

type Chosen = { kind: QueueKindName; id: string };

const Empty = () => {
  const { value, failure } = useLoaded<Dashboard>('/api/moderation');
  if (failure) return <FailureTrouble failure={failure} />;
  return value && <NothingWaits dashboard={value} />;
};

/** The queue at the left, one item at the right; on a phone one of the two. */
export const QueuePage = ({ chosen }: { chosen?: Chosen }) => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const href = useHref();
  const text = useItemText();
  const nameOf = useItemName();
  const [now] = useState(() => Date.now());
  const [turn, setTurn] = useState(0);
  const [only, setOnly] = useKindShown();
  const { value, failure, again } = useLoaded<Queue>('/api/moderation/queue');
  const [oldest] = value?.items ?? [];
  useEffect(() => {
    if (!chosen && oldest && location.hash === '#oldest') location.replace(href(`/staff/moderation/queue/${oldest.kind}/${oldest.id}`));
  }, [chosen, oldest, href]);
  if (failure) return <><h1>{w.queue}</h1><FailureTrouble failure={failure} /></>;
  if (!value) return <p role="status">{common.loading}</p>;
  if (value.items.length === 0 && !chosen) return <Empty />;
  const shown = value.items.filter(({ kind }) => only === '' || kind === only);
  const next = value.items.find(({ kind, id }) => kind !== chosen?.kind || id !== chosen.id) ?? null;
  return (
    <div className={chosen ? 'moderate-queue moderate-queue-chosen' : 'moderate-queue'}>
      <section className="moderate-list" aria-label={w.queueList}>
        {chosen ? <h2>{w.toReview(value.items.length)}</h2> : <h1>{w.toReview(value.items.length)}</h1>}
        <Select id="kind" label={w.filterKind} value={only} onChange={(event) => setOnly(queueKinds.find((kind) => kind === event.target.value) ?? '')}>
          <option value="">{w.allKinds}</option>
          {queueKinds.map((kind) => <option key={kind} value={kind}>{w[`kind_${kind}`]}</option>)}
        </Select>
        <ul>
          {shown.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <a href={href(`/staff/moderation/queue/${item.kind}/${item.id}`)} aria-current={item.kind === chosen?.kind && item.id === chosen.id ? 'page' : undefined}>
                <span className="moderate-list-head"><strong>{nameOf(item).title}</strong><span>{waited(item.since, now, w)}</span></span>
                <span>{item.about.length > 0 ? item.about.map(text).join(', ') : nameOf(item).place}</span>
                <ItemTags item={item} now={now} />
              </a>
            </li>
          ))}
        </ul>
      </section>
      {chosen && (
        <section className="moderate-item">
          <p className="moderate-back"><ArrowLeft aria-hidden="true" /><a href={href('/staff/moderation/queue')}>{w.back}</a></p>
          <ItemView key={`${chosen.kind} ${chosen.id} ${turn}`} kind={chosen.kind} id={chosen.id} next={next && href(`/staff/moderation/queue/${next.kind}/${next.id}`)} onDecided={() => { again(); waitingChanged(); }} onAgain={() => setTurn(turn + 1)} />
        </section>
      )}
    </div>
  );
};
