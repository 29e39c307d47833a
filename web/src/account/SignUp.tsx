import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { leastSigns, passwordFault } from './new-password.ts';
import { PasswordField } from './PasswordField.tsx';

/** Opening an account. What was typed stays whatever happens; the answer is the same whether or not there is an account. */
export const SignUp = () => {
  const w = useWords(accountWords);
  const lang = useLang();
  const href = useHref();
  const [typed, setTyped] = useState({ name: '', email: '', password: '' });
  const [faults, setFaults] = useState<Partial<Record<keyof typeof typed, string | null>>>({});
  const [sent, setSent] = useState(false);
  const { sending, failed, run } = useSending();
  const fromServer = passwordFault(failed?.failure ?? null, w, leastSigns.alone);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = {
      name: typed.name.trim() === '' ? w.nameMissing : null,
      email: /^\S+@\S+\.\S+$/.test(typed.email.trim()) ? null : w.emailMissing,
      password: [...typed.password].length < leastSigns.alone ? w.tooShort(leastSigns.alone) : null,
    };
    setFaults(found);
    const first = (['name', 'email', 'password'] as const).find((field) => found[field]);
    if (first) document.getElementById(first)?.focus();
    else void run(() => askStaff('POST', '/api/account/sign-up', { ...typed, name: typed.name.trim(), email: typed.email.trim(), lang }), () => setSent(true));
  };
  if (sent) return <><h1>{w.checkMail}</h1><DoneBox>{w.sentLink(typed.email.trim())}</DoneBox><p className="staff-links"><a href={href('/staff/sign-in')}>{w.signIn}</a></p></>;
  return (
    <>
      <h1>{w.signUp}</h1>
      <p className="staff-lead">{w.signUpLead}</p>
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && !fromServer && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'too-many-requests': w.tooMany }} />}
        <TextField id="name" label={w.name} hint={w.nameHint} autoComplete="name" maxLength={100} value={typed.name} error={faults.name} onChange={(event) => setTyped({ ...typed, name: event.target.value })} />
        <TextField id="email" label={w.email} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} maxLength={254} value={typed.email} error={faults.email}
          onChange={(event) => setTyped({ ...typed, email: event.target.value })} />
        <PasswordField id="password" label={w.password} hint={w.passwordHint} isNew value={typed.password} error={faults.password ?? fromServer} onValue={(password) => setTyped({ ...typed, password })} />
        <Button type="submit" look="filled" large>{sending ? w.wait : w.signUp}</Button>
      </form>
      <p className="staff-links"><a href={href('/staff/sign-in')}>{w.haveAccount}</a></p>
    </>
  );
};
