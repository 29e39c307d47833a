import type { ClaimGroup } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** Which papers show that somebody stands for all the clinics that are left. */
export const GroupPapers = ({ id, count, onGroup }: { id: string; count: number; onGroup: (group: ClaimGroup) => void }) => {
  const w = useWords(claimWords);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { sending, failed, run } = useSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(words.trim() === '');
    if (words.trim() === '') document.getElementById('papers')?.focus();
    else void run(() => askStaff<ClaimGroup>('POST', `/api/claims/groups/${id}/help`, { words: words.trim() }), onGroup);
  };
  return (
    <form className="staff-card" noValidate onSubmit={submit}>
      <h2>{w.groupPapers(count)}</h2>
      <p>{w.groupPapersText}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <div className="claim-papers">
        <label className="field-label" htmlFor="papers">{w.papers}</label>
        <p className="staff-hint" id="papers-hint">{w.papersHint}</p>
        {missing && <FieldError id="papers-error">{w.papersMissing}</FieldError>}
        <textarea className="field-input" id="papers" rows={3} maxLength={2000} aria-invalid={missing ? true : undefined} aria-describedby={missing ? 'papers-error papers-hint' : 'papers-hint'} value={words} onChange={(event) => setWords(event.target.value)} />
        <Button type="submit">{sending ? w.wait : w.askForIt}</Button>
      </div>
    </form>
  );
};
