import { ChevronDown, CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './Field.css';

/** What is wrong with a field, above it, in words with an icon. Name its id in the field's `aria-describedby`. */
export const FieldError = ({ id, children }: { id: string; children: ReactNode }) =>
  <p className="field-error" id={id}><CircleAlert aria-hidden="true" /><span>{children}</span></p>;

/** A native select with its visible label. */
export const Select = ({ label, id, children, ...rest }: ComponentProps<'select'> & { label: string; id: string }) => (
  <div>
    <label className="field-label" htmlFor={id}>{label}</label>
    <div className="field-select-box">
      <select className="field-select" id={id} {...rest}>{children}</select>
      <ChevronDown />
    </div>
  </div>
);
