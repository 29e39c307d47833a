import type { ClaimGroup } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

type Props = { id: string; code: NonNullable<ClaimGroup['code']>; onGroup: (group: ClaimGroup) => void; onAnew: () => void };

/** The field for the code that proves several clinics. A wrong try is one less for all of them. */
export const GroupCode = ({ id, code: { to, clinics, triesLeft }, onGroup, onAnew }: Props) => {
  const w = useWords(claimWords);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(triesLeft);
  const { sending, failed, run, clear } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    clear();
    const digits = code.replace(/[\s-]/g, '');
    setFault(/^\d{6}$/.test(digits) ? null : w.codeMissing);
    if (!/^\d{6}$/.test(digits)) document.getElementById('code')?.focus();
    else void run(async () => {
      const answer = await askStaff<ClaimGroup>('POST', `/api/claims/groups/${id}/proof`, { code: digits });
      if (!answer.ok && answer.failure.kind === 'refused' && answer.failure.problem.code === 'invalid-request') setTries((left) => Math.max(0, left - 1));
      return answer;
    }, onGroup);
  };
  return (
    <form className="staff-card" noValidate onSubmit={submit}>
      <h2>{w.codeTitle}</h2>
      <p>{w.groupCodeTo(to, clinics)}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'link-ended': w.ended, 'invalid-request': tries === 0 ? w.ended : w.wrongCode }} />}
      <div className="claim-papers">
        <TextField id="code" label={w.code} hint={w.codeHint(tries)} error={fault} className="field-input claim-code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} value={code} onChange={(event) => setCode(event.target.value)} />
        <p className="staff-buttons"><Button type="submit" look="filled">{sending ? w.wait : w.prove}</Button><Button onClick={onAnew}>{w.newCode}</Button></p>
      </div>
    </form>
  );
};
