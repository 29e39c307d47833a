import type { Me } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { leastSigns, passwordFault } from './new-password.ts';
import { PasswordField } from './PasswordField.tsx';
import { Reminders } from './Reminders.tsx';
import { BackupCodes, SecondStepSetup } from './SecondStepSetup.tsx';
import { Sessions } from './Sessions.tsx';

/** Something that is done with the password: it opens a form, asks for the password, and does it. */
const WithPassword = <T,>({ id, label, text, path, onDone }: { id: string; label: string; text: string; path: string; onDone: (value: T) => void }) => {
  const w = useWords(accountWords);
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const { sending, failed, run } = useSending();
  if (!open) return <p className="staff-links"><Button onClick={() => setOpen(true)}>{label}</Button></p>;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password !== '') void run(() => askStaff<T>('POST', path, { password }), (value) => { setOpen(false); setPassword(''); onDone(value); });
  };
  const fault = passwordFault(failed?.failure ?? null, w, leastSigns.alone);
  return (
    <form className="staff-form" noValidate onSubmit={submit}>
      <p>{text}</p>
      {failed && !fault && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'sign-in-refused': w.wrongPassword }} />}
      <PasswordField id={id} label={w.nowPassword} value={password} error={fault} onValue={setPassword} />
      <div className="staff-buttons"><Button type="submit" look="filled">{sending ? w.wait : label}</Button><Button onClick={() => setOpen(false)}>{w.cancel}</Button></div>
    </form>
  );
};

const SecondStep = ({ me, onChange }: { me: Me; onChange: () => void }) => {
  const w = useWords(accountWords);
  const href = useHref();
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <section className="staff-card">
      <h2>{w.secondStep}</h2>
      <p>{me.secondFactor ? w.secondStepOn : w.secondStepOff}</p>
      {!me.secondFactor && <SecondStepSetup onOn={onChange} />}
      {me.secondFactor && (
        <>
          {codes && <BackupCodes codes={codes} />}
          <WithPassword<{ recoveryCodes: string[] }> id="codes-password" label={w.newCodes} text={w.newCodesText} path="/api/account/recovery-codes" onDone={({ recoveryCodes }) => setCodes(recoveryCodes)} />
          {!me.moderator && <WithPassword id="off-password" label={w.turnOff} text={w.turnOffText} path="/api/account/second-factor/off" onDone={() => location.assign(href('/staff/sign-in'))} />}
        </>
      )}
    </section>
  );
};

const ChangePassword = ({ me }: { me: Me }) => {
  const w = useWords(accountWords);
  const least = me.secondFactor ? leastSigns.withSecondStep : leastSigns.alone;
  const [typed, setTyped] = useState({ current: '', password: '' });
  const [short, setShort] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { sending, failed, run } = useSending();
  const fault = passwordFault(failed?.failure ?? null, w, least);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    const tooShort = [...typed.password].length < least;
    setShort(tooShort ? w.tooShort(least) : null);
    if (typed.current === '' || tooShort) document.getElementById(typed.current === '' ? 'current' : 'next')?.focus();
    else void run(() => askStaff('POST', '/api/account/password', typed), () => { setDone(true); setTyped({ current: '', password: '' }); });
  };
  return (
    <section className="staff-card">
      <h2>{w.changePassword}</h2>
      {done && <DoneBox>{w.passwordChanged}</DoneBox>}
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && !fault && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'sign-in-refused': w.wrongPassword }} />}
        <PasswordField id="current" label={w.nowPassword} value={typed.current} onValue={(current) => setTyped({ ...typed, current })} />
        <PasswordField id="next" label={w.newPassword} hint={me.secondFactor ? w.shortHint : w.passwordHint} isNew value={typed.password} error={short ?? fault} onValue={(password) => setTyped({ ...typed, password })} />
        <Button type="submit" look="filled">{sending ? w.wait : w.changePassword}</Button>
      </form>
    </section>
  );
};

/** Second step, password, sessions, and the way out. `onChange`: something about the account is different now. */
export const Account = ({ me, onChange }: { me: Me; onChange: () => void }) => {
  const w = useWords(accountWords);
  const href = useHref();
  const { sending, failed, run } = useSending();
  return (
    <>
      <h1>{w.accountTitle}</h1>
      <p className="staff-lead">{me.name} · {me.email}</p>
      <SecondStep me={me} onChange={onChange} />
      <ChangePassword me={me} />
      <Reminders me={me} />
      <Sessions />
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <p className="staff-links"><Button onClick={() => void run(() => askStaff('POST', '/api/account/sign-out', {}), () => location.assign(href('/staff/sign-in')))}>{sending ? w.wait : w.signOut}</Button></p>
    </>
  );
};
