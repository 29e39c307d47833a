import type { Done } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import type { z } from 'zod';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { messagesWords } from '../words/messages.ts';

/** A short answer to a moderator's question. */
export const AnswerForm = ({ id, title, onAnswered }: { id: string; title: string; onAnswered: () => void }) => {
  const w = useWords(messagesWords);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { sending, failed, run } = useSending();
  const field = `answer-${id}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(words.trim() === '');
    if (words.trim() === '') document.getElementById(field)?.focus();
    else void run(() => askStaff<z.infer<typeof Done>>('POST', `/api/staff/messages/${id}/reply`, { words: words.trim() }), onAnswered);
  };
  return (
    <form className="messages-answer" noValidate onSubmit={submit}>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ conflict: w.late }} />}
      <label className="field-label" htmlFor={field}>{w.answer}<span className="visually-hidden"> ({title})</span></label>
      <p className="staff-hint" id={`${field}-hint`}>{w.hint}</p>
      {missing && <FieldError id={`${field}-error`}>{w.missing}</FieldError>}
      <textarea className="field-input" id={field} rows={3} maxLength={1000} aria-invalid={missing ? true : undefined} aria-describedby={missing ? `${field}-error ${field}-hint` : `${field}-hint`} value={words} onChange={(event) => setWords(event.target.value)} />
      <p><Button type="submit" look="filled">{sending ? w.wait : w.send}</Button></p>
    </form>
  );
};
