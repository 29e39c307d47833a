import type { Decided, QueueItem, QueueKindName, Undone } from '@finder/contract';
import { ExternalLink, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { formatDate, formatShortDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { askStaff } from '../api/staff.ts';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { commonWords } from '../words/common.ts';
import { moderateWords } from '../words/moderate.ts';
import { DecideBar } from './DecideBar.tsx';
import { useItemName, useItemText } from './ItemTags.tsx';
import { Questions } from './Questions.tsx';
import { RowsTable } from './RowsTable.tsx';
import { StoryParts } from './StoryParts.tsx';

const Sender = ({ item: { sender, since } }: { item: QueueItem }) => {
  const w = useWords(moderateWords);
  const lang = useLang();
  if (!sender) return <p className="staff-lead">{w.since(formatDate(since, lang))}</p>;
  const { name, email, keeperSince, approved, decided } = sender;
  return (
    <p className="staff-lead">
      {w.sentBy} <strong>{name} ({email})</strong> {w.sentOn(formatDate(since, lang))} · {keeperSince ? w.keeperSince(formatShortDate(keeperSince, lang)) : w.notKeeper}
      {decided > 0 && ` · ${w.past(approved, decided)}`}
    </p>
  );
};

type Ticking = { item: QueueItem; ticked: ReadonlySet<string>; onTicked: (ticked: ReadonlySet<string>) => void };

/** What somebody wrote, what is known beside it, and the rows to tick. */
const Told = ({ item, ticked, onTicked }: Ticking) => {
  const w = useWords(moderateWords);
  const text = useItemText();
  const factText = ({ label, value }: QueueItem['facts'][number]) => (label === 'way' || label === 'same' ? text(value) : /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value);
  return (
    <>
      {item.words && <blockquote className="staff-card"><strong>{w.wrote}:</strong> {item.words}</blockquote>}
      {item.facts.length > 0 && (
        <dl className="staff-card moderate-facts">
          {item.facts.map((fact) => <div key={fact.label + fact.value}><dt>{text(fact.label)}</dt><dd>{factText(fact)}</dd></div>)}
        </dl>
      )}
      {item.rows.length > 0 && <RowsTable item={item} ticked={ticked} onTicked={onTicked} />}
    </>
  );
};

/** One thing that waits: who sent it, what is there now and what would be, and what to do with it. `onAgain` shows it anew: what was read before may be decided. */
export const ItemView = ({ kind, id, next, onDecided, onAgain }: { kind: QueueKindName; id: string; next: string | null; onDecided: () => void; onAgain: () => void }) => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const href = useHref();
  const nameOf = useItemName();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Decided | null>(null);
  const { sending, failed, run } = useSending();
  const [asked, setAsked] = useState(false);
  const { value: item, failure, set } = useLoaded<QueueItem>(`/api/moderation/queue/${kind}/${id}`);
  if (outcome) {
    return (
      <div>
        <h1>{w[`kind_${kind}`]}</h1>
        <DoneBox>{outcome.code ? w.code(outcome.code) : w.done}</DoneBox>
        {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ conflict: w.undoLate }} />}
        <p className="staff-buttons moderate-after">
          {next && <ButtonLink look="filled" href={next}>{w.next}</ButtonLink>}
          {outcome.undo && <Button aria-disabled={sending} onClick={() => void run(() => askStaff<Undone>('POST', `/api/moderation/decisions/${outcome.undo}/undo`), () => { onDecided(); onAgain(); })}><Undo2 />{w.undo}</Button>}
          {outcome.slug && <ButtonLink href={href(`/clinic/${outcome.slug}`)}>{w.openListing}</ButtonLink>}
          {outcome.slug && <ButtonLink href={href(`/staff/moderation/listings/${outcome.slug}`)}>{w.checks}</ButtonLink>}
          {(kind === 'changes' || kind === 'reports' || kind === 'chains') && <Button onClick={onAgain}>{w.lookAgain}</Button>}
        </p>
      </div>
    );
  }
  if (failure) return <><h1>{w[`kind_${kind}`]}</h1><FailureTrouble failure={failure} said={{ 'not-found': w.gone }} /></>;
  if (!item) return <p role="status">{common.loading}</p>;
  const { title, place } = nameOf(item);
  return (
    <>
      <div className="moderate-head">
        <div><h1>{title}</h1><p>{w[`kind_${kind}`]} · {place}</p></div>
        {item.slug && (
          <p className="moderate-links">
            <a href={href(`/clinic/${item.slug}`)}><ExternalLink aria-hidden="true" />{w.openListing}</a>
            <a href={href(`/staff/clinics/${item.slug}`)}>{w.editListing}</a>
            <a href={href(`/staff/moderation/listings/${item.slug}`)}>{w.checks}</a>
          </p>
        )}
      </div>
      <Sender item={item} />
      {kind === 'stories' ? <StoryParts item={item} ticked={ticked} onTicked={setTicked} /> : <Told item={item} ticked={ticked} onTicked={setTicked} />}
      {item.otherWay && <p><a href={href(`/staff/moderation/queue/${kind}/${item.otherWay}`)}>{w.otherWay}</a></p>}
      <Questions questions={item.questions} />
      {asked && <DoneBox>{w.askSent}</DoneBox>}
      <DecideBar item={item} ticked={ticked} onDecided={(decided) => { setOutcome(decided); onDecided(); }} onAsked={(withQuestion) => { set(withQuestion); setAsked(true); onDecided(); }} onStale={onAgain} />
    </>
  );
};
