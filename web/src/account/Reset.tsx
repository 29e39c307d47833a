import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { tokenInAddress } from './address.ts';
import { leastSigns, passwordFault } from './new-password.ts';
import { PasswordField } from './PasswordField.tsx';

/** Choosing a new password by the link of the letter. */
export const Reset = () => {
  const w = useWords(accountWords);
  const href = useHref();
  const [password, setPassword] = useState('');
  const [short, setShort] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { sending, failed, run } = useSending();
  const fromServer = passwordFault(failed?.failure ?? null, w, leastSigns.alone);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // Whether there is a second step only the server knows: here counts what is too short for everybody.
    const tooShort = [...password].length < leastSigns.withSecondStep;
    setShort(tooShort ? w.tooShort(leastSigns.alone) : null);
    if (tooShort) document.getElementById('password')?.focus();
    else void run(() => askStaff('POST', '/api/account/reset', { token: tokenInAddress('token') || '-', password }), () => setDone(true));
  };
  if (done) return <><h1>{w.forgotTitle}</h1><DoneBox>{w.resetDone}</DoneBox><p className="staff-links"><ButtonLink look="filled" large href={href('/staff/sign-in')}>{w.signIn}</ButtonLink></p></>;
  return (
    <>
      <h1>{w.forgotTitle}</h1>
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && !fromServer && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'link-ended': w.resetEnded }} />}
        <PasswordField id="password" label={w.newPassword} hint={w.passwordHint} isNew value={password}
          error={short ?? fromServer} onValue={setPassword} />
        <Button type="submit" look="filled" large>{sending ? w.wait : w.resetPress}</Button>
      </form>
    </>
  );
};
