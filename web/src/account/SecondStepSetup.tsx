import type { SecondFactorStart } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { renderSVG } from 'uqr';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { PasswordField } from './PasswordField.tsx';

/** Codes to keep for the day the phone is lost. Shown once. */
export const BackupCodes = ({ codes }: { codes: string[] }) => {
  const w = useWords(accountWords);
  const [copied, setCopied] = useState(false);
  return (
    <div>
      <h3>{w.keepCodes}</h3>
      <p>{w.keepCodesText}</p>
      <ul className="codes">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true), () => undefined)}>{copied ? w.copied : w.copyCodes}</Button>
    </div>
  );
};

const AskPassword = ({ label, onDone }: { label: string; onDone: (start: SecondFactorStart) => void }) => {
  const w = useWords(accountWords);
  const [password, setPassword] = useState('');
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password !== '') void run(() => askStaff<SecondFactorStart>('POST', '/api/account/second-factor', { password }), onDone);
  };
  return (
    <form className="staff-form" noValidate onSubmit={submit}>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'sign-in-refused': w.wrongPassword }} />}
      <PasswordField id="setup-password" label={w.nowPassword} value={password} onValue={setPassword} />
      <Button type="submit" look="filled">{sending ? w.wait : label}</Button>
    </form>
  );
};

const Scan = ({ start: { uri, recoveryCodes }, onDone }: { start: SecondFactorStart; onDone: () => void }) => {
  const w = useWords(accountWords);
  const [code, setCode] = useState('');
  const { sending, failed, run } = useSending();
  const wrong = failed?.failure.kind === 'refused' && failed.failure.problem.code === 'wrong-code';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    document.getElementById('first-code')?.focus();
    if (code.trim() !== '') void run(() => askStaff('POST', '/api/account/second-factor/confirm', { code: code.trim() }), onDone);
  };
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <>
      <h3>{w.scan}</h3>
      {/* The policy allows no data: pictures. The drawing is made here, of squares alone. */}
      <div className="qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: renderSVG(uri, { border: 0 }) }} />
      <p>{w.scanText}</p>
      <p className="key">{key.match(/.{1,4}/g)?.join(' ')}</p>
      <BackupCodes codes={recoveryCodes} />
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && !wrong && <FailureTrouble key={failed.turn} failure={failed.failure} />}
        <TextField id="first-code" label={w.firstCode} className="field-input code-input" autoComplete="one-time-code" inputMode="numeric" value={code} error={wrong ? w.codeWrong : null} onChange={(event) => setCode(event.target.value)} />
        <Button type="submit" look="filled" large>{sending ? w.wait : w.switchOn}</Button>
      </form>
    </>
  );
};

/** Setting up the second step: password, then the app and the backup codes, then a first code, which switches it on. */
export const SecondStepSetup = ({ onOn }: { onOn: () => void }) => {
  const w = useWords(accountWords);
  const [phase, setPhase] = useState<'closed' | 'password' | 'done' | SecondFactorStart>('closed');
  if (phase === 'closed') return <p><Button look="filled" onClick={() => setPhase('password')}>{w.secondStepStart}</Button></p>;
  if (phase === 'password') return <AskPassword label={w.next} onDone={setPhase} />;
  if (phase === 'done') return <DoneBox>{w.switchedOn}</DoneBox>;
  return <Scan start={phase} onDone={() => { setPhase('done'); onOn(); }} />;
};
