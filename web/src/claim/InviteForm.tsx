import { useState, type SubmitEvent } from 'react';
import type { Role } from '@finder/contract';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** Asks somebody by e-mail to help. */
export const InviteForm = ({ path, onDone }: { path: string; onDone: (email: string) => void }) => {
  const w = useWords(claimWords);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [fault, setFault] = useState<string | null>(null);
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = email.trim();
    const ok = /^\S+@\S+\.\S+$/.test(address);
    setFault(ok ? null : w.inviteEmailWrong);
    if (!ok) document.getElementById('invite-email')?.focus();
    else void run(() => askStaff('POST', path, { email: address, role }), () => {
      setEmail('');
      onDone(address);
    });
  };
  return (
    <form className="staff-form staff-card" noValidate onSubmit={submit}>
      <h2>{w.invite}</h2>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <TextField id="invite-email" label={w.inviteEmail} type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={254} value={email} error={fault} onChange={(event) => setEmail(event.target.value)} />
      <fieldset className="claim-roles">
        <legend className="field-label">{w.inviteRole}</legend>
        {(['editor', 'owner'] as const).map((each) => <Choice key={each} type="radio" name="invite-role" checked={role === each} onChange={() => setRole(each)}>{w[each]}</Choice>)}
      </fieldset>
      <Button type="submit" look="filled">{sending ? w.wait : w.inviteSend}</Button>
    </form>
  );
};
