import type { QueueItem } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { moderateWords } from '../words/moderate.ts';
import { WhyText } from './WhyField.tsx';

/** A question about an item, in the moderator's own words. It decides nothing. */
export const AskForm = ({ item: { kind, id }, onAsked, onCancel }: { item: QueueItem; onAsked: (item: QueueItem) => void; onCancel: () => void }) => {
  const w = useWords(moderateWords);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(words.trim() === '');
    if (words.trim() === '') document.getElementById('note')?.focus();
    else void run(() => askStaff<QueueItem>('POST', `/api/moderation/queue/${kind}/${id}/question`, { words: words.trim() }), onAsked);
  };
  return (
    <form className="moderate-why" noValidate onSubmit={submit}>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'conflict': w.askConflict, 'not-found': w.gone }} />}
      <WhyText label={w.askLabel} hint={w.askHint} missing={missing ? w.askMissing : null} note={words} onNote={setWords} />
      <p className="staff-buttons"><Button type="submit" look="filled">{sending ? w.wait : w.askSend}</Button><Button onClick={onCancel}>{w.cancel}</Button></p>
    </form>
  );
};
