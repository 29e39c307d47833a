import { useState } from 'react';
import { FieldError } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import { readMoney } from './money.ts';

type Props = { id: string; label: string; hint: string; value: string; onType: (value: string) => void };

/** A field of dollars. It has no name and no form, so that nothing could send it; it is checked on leaving it. */
export const MoneyField = ({ id, label, hint, value, onType }: Props) => {
  const w = useWords(plannerWords);
  const [left, setLeft] = useState(false);
  const isWrong = left && readMoney(value) === 'unclear';
  return (
    <div className="planner-field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`}>{hint}</p>
      {isWrong && <FieldError id={`${id}-error`}>{w.unclear}</FieldError>}
      <div className="planner-money">
        <span aria-hidden="true">$</span>
        <input className="field-input" id={id} inputMode="numeric" autoComplete="off" maxLength={20} value={value} aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error ${id}-hint` : `${id}-hint`} onChange={(event) => onType(event.target.value)} onFocus={() => setLeft(false)} onBlur={() => setLeft(true)} />
      </div>
    </div>
  );
};
