import type { EditableListing, Me, StatusRequest } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FieldError, Select } from '../ui/Field.tsx';
import { formatDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { editWords } from '../words/edit.ts';
import { faultWords } from '../words/edit-facts.ts';
import { refusedText } from './refused-field.ts';
import type { Saving } from './use-saving.ts';

type Wanted = StatusRequest['status'];
const statuses = ['open', 'temporarily-closed', 'closed', 'moved'] as const satisfies Wanted[];
const words = { open: 'statusOpen', 'temporarily-closed': 'statusTemporarily', closed: 'statusClosed', moved: 'statusMoved', 'do-not-list': 'statusHidden' } as const;

/** Where a clinic moved to: one of the listings in the same hands, for a moderator any. */
const MovedTo = ({ me, slug, value, error, onValue }: { me: Me; slug: string; value: string; error: string | null; onValue: (value: string) => void }) => {
  const w = useWords(editWords);
  const others = me.keeps.filter((kept) => kept.slug !== slug);
  if (me.moderator) return <TextField id="moved-to" label={w.movedToSlug} value={value} error={error} autoComplete="off" autoCapitalize="none" maxLength={200} onChange={(event) => onValue(event.target.value)} />;
  if (others.length === 0) return <p>{w.movedToNone}</p>;
  return (
    <>
      {error && <FieldError id="moved-to-error">{error}</FieldError>}
      <Select id="moved-to" label={w.movedToPick} value={value} aria-invalid={error ? true : undefined} aria-describedby={error ? 'moved-to-error' : undefined} onChange={(event) => onValue(event.target.value)}>
        <option value="">{w.choose}</option>
        {others.map((kept) => <option key={kept.slug} value={kept.slug}>{`${kept.name}, ${kept.city}, ${kept.state}`}</option>)}
      </Select>
    </>
  );
};

const openStatus = ({ status: { status, date, reason, movedTo } }: EditableListing) =>
  ({ status: (status === 'do-not-list' ? 'closed' : status) as Wanted, date: date ?? '', reason: reason ?? '', movedTo: movedTo ?? '' });

/** Whether the clinic is open, closed for a time or for good, or moved. Saved by itself: it changes what the whole page says. */
export const StatusForm = ({ listing, me, saving }: { listing: EditableListing; me: Me; saving: Saving }) => {
  const w = useWords(editWords);
  const faults = useWords(faultWords);
  const lang = useLang();
  const [typed, setTyped] = useState(() => openStatus(listing));
  const [wrong, setWrong] = useState<Partial<Record<'date' | 'movedTo', string>>>({});
  const { failed } = saving;
  const refused = (path: string) => {
    const error = failed?.failure.kind === 'refused' ? failed.failure.problem.errors?.find((each) => each.path === path) : undefined;
    return error ? refusedText(error, lang, faults) : null;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const today = new Date().toISOString().slice(0, 10);
    const found: typeof wrong = typed.status === 'open' ? {} : {
      ...(!typed.date ? { date: faults.since } : typed.date > today && { date: faults.future }),
      ...(typed.status === 'moved' && !typed.movedTo.trim() && { movedTo: faults.movedTo }),
    };
    setWrong(found);
    const first = found.date ? 'status-date' : found.movedTo ? 'moved-to' : null;
    if (first) document.getElementById(first)?.focus();
    else saving.setStatus(typed.status === 'open'
      ? { status: 'open' }
      : { status: typed.status, date: typed.date, reason: typed.reason, movedTo: typed.status === 'moved' ? typed.movedTo.trim() : null }, () => {});
  };
  const { status, date } = listing.status;
  return (
    <form noValidate onSubmit={submit} className="edit-status">
      <p>{w.statusNow(w[words[status]], date ? formatDate(date, lang) : '')}</p>
      <fieldset className="edit-said-list">
        <legend className="field-label">{w.statusQuestion}</legend>
        {statuses.map((each) => <Choice key={each} type="radio" name="status" checked={typed.status === each} onChange={() => setTyped({ ...typed, status: each })}>{w[words[each]]}</Choice>)}
      </fieldset>
      {typed.status !== 'open' && (
        <>
          <TextField id="status-date" type="date" label={w.since} value={typed.date} error={wrong.date ?? refused('date')} onChange={(event) => setTyped({ ...typed, date: event.target.value })} />
          <TextField id="status-reason" label={w.reason} hint={w.reasonHint} maxLength={500} autoComplete="off" value={typed.reason} error={refused('reason')} onChange={(event) => setTyped({ ...typed, reason: event.target.value })} />
        </>
      )}
      {typed.status === 'moved' && <MovedTo me={me} slug={listing.slug} value={typed.movedTo} error={wrong.movedTo ?? refused('movedTo')} onValue={(movedTo) => setTyped({ ...typed, movedTo })} />}
      <p><Button type="submit" look="filled">{saving.sending ? w.saving : w.statusSave}</Button></p>
      <p className="edit-hint">{w.statusNever}</p>
    </form>
  );
};
