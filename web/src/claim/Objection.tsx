import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** An owner says why somebody's request is not right. */
export const Objection = ({ id, name, onDone }: { id: string; name: string; onDone: () => void }) => {
  const w = useWords(claimWords);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setFault(why.trim() === '' ? w.objectWhyMissing : null);
    if (why.trim() === '') document.getElementById(`why-${id}`)?.focus();
    else void run(() => askStaff('POST', `/api/claims/${id}/objection`, { why: why.trim() }), onDone);
  };
  if (!open) return <Button aria-label={w.actFor(w.object, name)} onClick={() => setOpen(true)}>{w.object}</Button>;
  return (
    <form className="staff-form" noValidate onSubmit={submit}>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <TextField id={`why-${id}`} label={w.objectWhy} error={fault} maxLength={1000} ref={focusOnShow} value={why} onChange={(event) => setWhy(event.target.value)} />
      <Button type="submit" look="filled">{sending ? w.wait : w.objectSend}</Button>
    </form>
  );
};
