import type { SignInResponse } from '@finder/contract';
import { ArrowLeft, KeyRound, Smartphone, Users } from 'lucide-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { PasswordField } from './PasswordField.tsx';
import { tokenInAddress } from './address.ts';

/** Where to go once signed in: back to the page that asked, if it is one of ours. */
const comeBack = (home: string) => {
  const then = tokenInAddress('then');
  location.assign(/^\/(es\/)?staff(\/[\w/-]*)?(#.*)?$/.test(then) ? then : home);
};

const FirstStep = ({ onNext }: { onNext: (next: SignInResponse['next']) => void }) => {
  const w = useWords(accountWords);
  const href = useHref();
  const [typed, setTyped] = useState({ email: '', password: '' });
  const [missing, setMissing] = useState<{ email?: boolean; password?: boolean }>({});
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fault = { email: !/^\S+@\S+\.\S+$/.test(typed.email.trim()), password: typed.password === '' };
    setMissing(fault);
    if (fault.email || fault.password) document.getElementById(fault.email ? 'email' : 'password')?.focus();
    else void run(() => askStaff<SignInResponse>('POST', '/api/account/sign-in', { email: typed.email.trim(), password: typed.password }), ({ next }) => onNext(next));
  };
  return (
    <>
      <h1>{w.signIn}</h1>
      <p className="staff-lead">{w.patients} <a href={href('/search')}>{w.findClinic}</a></p>
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'sign-in-refused': w.refused, 'email-not-verified': w.notConfirmed, 'too-many-requests': w.tooMany }} />}
        <TextField id="email" label={w.email} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} value={typed.email}
          error={missing.email ? w.emailMissing : null} onChange={(event) => setTyped({ ...typed, email: event.target.value })} />
        <PasswordField id="password" label={w.password} value={typed.password} error={missing.password ? w.passwordMissing : null} onValue={(password) => setTyped({ ...typed, password })} />
        <Button type="submit" look="filled" large>{sending ? w.wait : w.next}</Button>
      </form>
      <p className="staff-links">
        <a href={href('/staff/forgot')}>{w.forgot}</a>
        <a href={href('/staff/sign-up')}>{w.firstTime}</a>
      </p>
    </>
  );
};

const SecondStep = ({ onSignedIn, onAgain }: { onSignedIn: () => void; onAgain: () => void }) => {
  const w = useWords(accountWords);
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { sending, failed, run, clear } = useSending();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setError(code.trim() === '' ? w.codeMissing : null);
    document.getElementById('code')?.focus();
    if (code.trim() !== '') void run(() => askStaff<SignInResponse>('POST', '/api/account/second-step', { code: code.trim(), kind }), onSignedIn);
  };
  const problem = failed?.failure.kind === 'refused' ? failed.failure.problem.code : null;
  const shown = error ?? (problem === 'wrong-code' ? (kind === 'app' ? w.codeWrong : w.backupWrong) : null);
  const other = () => {
    setKind(kind === 'app' ? 'recovery' : 'app');
    setCode('');
    setError(null);
    clear();
    title.current?.focus();
  };
  return (
    <>
      <p><Button look="plain" onClick={onAgain}><ArrowLeft />{w.back}</Button></p>
      <p>{w.step2}</p>
      <h1 ref={title} tabIndex={-1}>{kind === 'app' ? w.enterCode : w.enterBackup}</h1>
      {kind === 'app' && <p className="staff-lead">{w.openApp} <strong>Ketamine Clinic Finder</strong>.</p>}
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && problem !== 'wrong-code' && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'sign-in-again': w.again }} />}
        <TextField id="code" label={w.code} className="field-input code-input" autoComplete="one-time-code" inputMode={kind === 'app' ? 'numeric' : 'text'} autoCapitalize="none" spellCheck={false}
          hint={kind === 'app' ? w.pasteIt : w.backupHint} value={code} error={shown} onChange={(event) => setCode(event.target.value)} />
        <Button type="submit" look="filled" large>{sending ? w.wait : w.signIn}</Button>
      </form>
      <section className="staff-card">
        <h2>{w.noCode}</h2>
        <p><Button look="plain" onClick={other}>{kind === 'app' ? <KeyRound /> : <Smartphone />}{kind === 'app' ? w.useBackup : w.useApp}</Button></p>
        <p className="staff-links"><span><Users /> {w.askManager}</span></p>
      </section>
    </>
  );
};

/** Signing in: e-mail and password, then a code where a second step is set up. */
export const SignIn = () => {
  const home = useHref()('/staff');
  const [second, setSecond] = useState(false);
  return second
    ? <SecondStep onSignedIn={() => comeBack(home)} onAgain={() => setSecond(false)} />
    : <FirstStep onNext={(next) => { if (next === 'second-step') setSecond(true); else comeBack(home); }} />;
};
