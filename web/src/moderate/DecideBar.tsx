import type { Decided, QueueItem } from '@finder/contract';
import { Check } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { moderateWords } from '../words/moderate.ts';

type Asking = { answer: 'yes' | 'no'; rows: string[] };
type Props = { item: QueueItem; ticked: ReadonlySet<string>; onDecided: (decided: Decided) => void; onStale: () => void };

/** What to do with an item. The main button approves only what was ticked; "no", and all at once, ask for a reason first. */
export const DecideBar = ({ item, ticked, onDecided, onStale }: Props) => {
  const w = useWords(moderateWords);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'note' | 'rows' | null>(null);
  const [turn, setTurn] = useState(0);
  const [cancelled, setCancelled] = useState(false);
  const { sending, failed, run, clear } = useSending();
  const { kind, rows, answers, noteForYes } = item;
  const open = rows.filter(({ fixed, required }) => !fixed && !required).map(({ id }) => id);
  const chosen = open.filter((id) => ticked.has(id));
  const wantsRows = kind === 'changes' || kind === 'reports';
  const stale = failed?.failure.kind === 'refused' && failed.failure.problem.code === 'conflict';
  const send = (answer: 'yes' | 'no' | 'code', picked: string[]) => {
    setFault(null);
    void run(() => askStaff<Decided>('POST', `/api/moderation/queue/${kind}/${item.id}`, { answer, rows: picked, note: note.trim(), version: item.version }), onDecided);
  };
  const yes = () => {
    clear();
    if (wantsRows && chosen.length === 0) {
      setFault('rows');
      setTurn(turn + 1);
    } else if (noteForYes) setAsking({ answer: 'yes', rows: chosen });
    else send('yes', chosen);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!asking) return;
    if (note.trim() === '') {
      setFault('note');
      document.getElementById('note')?.focus();
    } else send(asking.answer, asking.rows);
  };
  const yesText = { changes: w.approve(chosen.length), reports: w.close(chosen.length), claims: w.grant, duplicates: w.merge, listings: w.addListing }[kind];
  return (
    <div className="moderate-bar">
      {fault === 'rows' && <Trouble key={turn}>{w.rowsMissing}</Trouble>}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={item.kind === 'listings' ? {} : { conflict: w.conflict }} />}
      {stale && <p><Button onClick={() => { clear(); onStale(); }}>{w.lookAgain}</Button></p>}
      {kind === 'duplicates' && <p>{w.mergeSure}</p>}
      {asking ? (
        <form className="moderate-why" noValidate onSubmit={submit}>
          <label className="field-label" htmlFor="note">{asking.answer === 'no' ? w.whyNo : w.whyYes}</label>
          <p className="staff-hint" id="note-hint">{kind === 'reports' || kind === 'duplicates' ? w.noteHintReports : w.noteHint}</p>
          {fault === 'note' && <FieldError id="note-error">{w.noteMissing}</FieldError>}
          <textarea className="field-input" id="note" rows={3} maxLength={1000} ref={focusOnShow} aria-invalid={fault === 'note' ? true : undefined} aria-describedby={fault === 'note' ? 'note-error note-hint' : 'note-hint'} value={note} onChange={(event) => setNote(event.target.value)} />
          <p className="staff-buttons"><Button type="submit" look="filled">{sending ? w.wait : w.send}</Button><Button onClick={() => { setAsking(null); setFault(null); setCancelled(true); clear(); }}>{w.cancel}</Button></p>
        </form>
      ) : (
        <div className="moderate-buttons">
          <Button ref={cancelled ? focusOnShow : undefined} onClick={() => setAsking({ answer: 'no', rows: chosen })}>{kind === 'duplicates' ? w.notSame : w.sayNo}</Button>
          <span className="staff-buttons">
            {answers.includes('code') && <Button onClick={() => send('code', [])}>{w.makeCode}</Button>}
            {kind === 'changes' && open.length > 1 && <Button onClick={() => setAsking({ answer: 'yes', rows: open })}>{w.approveAll(open.length)}</Button>}
            <Button look="filled" onClick={yes}><Check />{sending ? w.wait : yesText}</Button>
          </span>
        </div>
      )}
    </div>
  );
};
