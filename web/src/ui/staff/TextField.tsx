import type { ComponentProps, ReactNode } from 'react';
import { FieldError } from '../Field.tsx';

/** A line to type into, with its label, a hint and what is wrong with it above it. */
export const TextField = ({ label, id, hint, error, extra, ...rest }: ComponentProps<'input'> & { label: string; id: string; hint?: ReactNode; error?: string | null | undefined; extra?: ReactNode }) => {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label className="field-label" htmlFor={id}>{label}</label>
      {hint && <p className="staff-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <input className="field-input" id={id} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} {...rest} />
      {extra}
    </div>
  );
};
