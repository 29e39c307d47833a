import type { Claim } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** One field for a code of six digits; it takes a paste with spaces. */
export const CodeForm = ({ claim, onClaim, onOther }: { claim: Claim; onClaim: (claim: Claim) => void; onOther: () => void }) => {
  const w = useWords(claimWords);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(claim.triesLeft);
  const { sending, failed, run, clear } = useSending();
  const problem = failed?.failure.kind === 'refused' ? failed.failure.problem : null;
  const wrong = problem?.errors?.some(({ path }) => path === 'code') ? w.codeMissing : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    clear();
    const digits = code.replace(/[\s-]/g, '');
    setFault(/^\d{6}$/.test(digits) ? null : w.codeMissing);
    if (!/^\d{6}$/.test(digits)) document.getElementById('code')?.focus();
    else void run(async () => {
      const answer = await askStaff<Claim>('POST', `/api/claims/${claim.id}/proof`, { code: digits });
      if (!answer.ok && answer.failure.kind === 'refused' && answer.failure.problem.code === 'invalid-request') setTries((left) => Math.max(0, left - 1));
      return answer;
    }, onClaim);
  };
  return (
    <form className="staff-form" noValidate onSubmit={submit}>
      <p>{claim.way === 'call' ? w.codeByCall : claim.way === 'letter' ? w.codeByLetter : w.codeSentTo(claim.codeTo ?? '')}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'link-ended': w.ended, ...(wrong && { 'invalid-request': tries === 0 ? w.ended : w.wrongCode }) }} />}
      <TextField id="code" label={w.code} hint={w.codeHint(tries)} error={fault} className="field-input claim-code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} value={code} onChange={(event) => setCode(event.target.value)} />
      <Button type="submit" look="filled" large>{sending ? w.wait : w.prove}</Button>
      <p><Button onClick={onOther}>{w.otherWay}</Button></p>
    </form>
  );
};
