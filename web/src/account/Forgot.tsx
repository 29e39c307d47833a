import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';

/** Asks for a link. It says the same whether there is an account or not. */
export const Forgot = () => {
  const w = useWords(accountWords);
  const href = useHref();
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = !/^\S+@\S+\.\S+$/.test(email.trim());
    setFault(wrong ? w.emailMissing : null);
    if (wrong) document.getElementById('email')?.focus();
    else void run(() => askStaff('POST', '/api/account/forgot', { email: email.trim() }), () => setSent(true));
  };
  return (
    <>
      <h1>{w.forgotTitle}</h1>
      {sent ? <DoneBox>{w.forgotSent}</DoneBox> : (
        <form className="staff-form" noValidate onSubmit={submit}>
          <p>{w.forgotLead}</p>
          {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'too-many-requests': w.tooMany }} />}
          <TextField id="email" label={w.email} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} value={email} error={fault} onChange={(event) => setEmail(event.target.value)} />
          <Button type="submit" look="filled" large>{sending ? w.wait : w.sendLink}</Button>
        </form>
      )}
      <p className="staff-links"><a href={href('/staff/sign-in')}>{w.signIn}</a></p>
    </>
  );
};
