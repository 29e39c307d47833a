import { storyChecks, type Decided, type QueueItem } from '@finder/contract';
import { Check, MessageCircle } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { moderateStoryWords } from '../words/moderate-story.ts';
import { moderateWords } from '../words/moderate.ts';
import { AskForm } from './AskForm.tsx';
import { WhyNotShown, WhyText } from './WhyField.tsx';

type Asking = { answer: 'yes' | 'no'; rows: string[] };
type Props = { item: QueueItem; ticked: ReadonlySet<string>; onDecided: (decided: Decided) => void; onAsked: (item: QueueItem) => void; onStale: () => void };

/** What to do with an item. The main button approves only what was ticked; "no", and all at once, ask for a reason first. */
export const DecideBar = ({ item, ticked, onDecided, onAsked, onStale }: Props) => {
  const w = useWords(moderateWords);
  const story = useWords(moderateStoryWords);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [questioning, setQuestioning] = useState(false);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'note' | 'rows' | null>(null);
  const [turn, setTurn] = useState(0);
  const [cancelled, setCancelled] = useState<'no' | 'ask' | null>(null);
  const { sending, failed, run, clear } = useSending();
  const { kind, rows, answers, noteForYes, asks, questions } = item;
  const open = rows.filter(({ fixed, required }) => !fixed && !required).map(({ id }) => id);
  const chosen = open.filter((id) => ticked.has(id));
  const lacksRows = kind === 'stories' ? !storyChecks.every((check) => ticked.has(check)) : (kind === 'changes' || kind === 'reports' || kind === 'chains') && chosen.length === 0;
  const waitsForAnswer = questions.some(({ answer }) => answer === null);
  const stale = failed?.failure.kind === 'refused' && failed.failure.problem.code === 'conflict';
  const send = (answer: 'yes' | 'no' | 'code', picked: string[]) => {
    setFault(null);
    void run(() => askStaff<Decided>('POST', `/api/moderation/queue/${kind}/${item.id}`, { answer, rows: picked, note: note.trim(), version: item.version }), onDecided);
  };
  const yes = () => {
    clear();
    if (lacksRows) {
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
  const yesText = { changes: w.approve(chosen.length), reports: w.close(chosen.length), claims: w.grant, chains: w.grantSome(chosen.length), duplicates: w.merge, listings: w.addListing, stories: story.show }[kind];
  return (
    <div className="moderate-bar">
      {fault === 'rows' && <Trouble key={turn}>{kind === 'stories' ? story.checksMissing : w.rowsMissing}</Trouble>}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={item.kind === 'listings' ? {} : { conflict: w.conflict }} />}
      {stale && <p><Button onClick={() => { clear(); onStale(); }}>{w.lookAgain}</Button></p>}
      {kind === 'duplicates' && <p>{w.mergeSure}</p>}
      {asks === null && <p className="moderate-nobody">{kind === 'stories' ? w.nobodyStory : w.nobodyClinic}</p>}
      {questioning ? <AskForm item={item} onAsked={(next) => { setQuestioning(false); onAsked(next); }} onCancel={() => { setQuestioning(false); setCancelled('ask'); }} /> : asking ? (
        <form className="moderate-why" noValidate onSubmit={submit}>
          {kind === 'stories'
            ? <WhyNotShown missing={fault === 'note' ? w.noteMissing : null} note={note} onNote={setNote} />
            : <WhyText label={asking.answer === 'no' ? w.whyNo : w.whyYes} hint={kind === 'reports' || kind === 'duplicates' ? w.noteHintReports : w.noteHint} missing={fault === 'note' ? w.noteMissing : null} note={note} onNote={setNote} />}
          <p className="staff-buttons"><Button type="submit" look="filled">{sending ? w.wait : w.send}</Button><Button onClick={() => { setAsking(null); setFault(null); setCancelled('no'); clear(); }}>{w.cancel}</Button></p>
        </form>
      ) : (
        <div className="moderate-buttons">
          <span className="staff-buttons">
            <Button ref={cancelled === 'no' ? focusOnShow : undefined} onClick={() => setAsking({ answer: 'no', rows: kind === 'stories' ? [] : chosen })}>{kind === 'duplicates' ? w.notSame : answers.includes('yes') ? w.sayNo : story.takeDown}</Button>
            {asks && !waitsForAnswer && <Button ref={cancelled === 'ask' ? focusOnShow : undefined} onClick={() => { clear(); setFault(null); setQuestioning(true); }}><MessageCircle />{asks === 'clinic' ? w.ask : w.askSender}</Button>}
          </span>
          <span className="staff-buttons">
            {answers.includes('code') && <Button onClick={() => send('code', [])}>{w.makeCode}</Button>}
            {(kind === 'changes' || kind === 'chains') && open.length > 1 && <Button onClick={() => setAsking({ answer: 'yes', rows: open })}>{kind === 'chains' ? w.grantAll(open.length) : w.approveAll(open.length)}</Button>}
            {answers.includes('yes') && <Button look="filled" onClick={yes}><Check />{sending ? w.wait : yesText}</Button>}
          </span>
        </div>
      )}
    </div>
  );
};
