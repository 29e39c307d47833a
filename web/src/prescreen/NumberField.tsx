import { useState } from 'react';
import { FieldError } from '../ui/Field.tsx';
import './NumberField.css';

type Props = { id: string; label: string; describedBy?: string; value: string; isWrong: boolean; problem?: string; onType: (value: string) => void };

/** A short number. It is checked on leaving the field, never while typing, and a wrong one never holds anybody back. */
export const NumberField = ({ id, label, describedBy, value, isWrong, problem, onType }: Props) => {
  const [left, setLeft] = useState(value !== '');
  const shown = left && isWrong;
  return (
    <div className="number">
      {shown && problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <label className="field-label" htmlFor={id}>{label}</label>
      <input className="field-input number-input" id={id} inputMode="numeric" maxLength={4} autoComplete="off" value={value}
        aria-invalid={shown || undefined} aria-describedby={[shown && problem ? `${id}-error` : '', describedBy].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onType(event.target.value)} onBlur={() => setLeft(true)} />
    </div>
  );
};
