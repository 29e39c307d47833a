import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './Choice.css';

/** A check box with its label, 48 px high, all of it a target. */
export const Choice = ({ children, ...rest }: Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & { children: ReactNode }) => (
  <label className="choice">
    <input type="checkbox" className="choice-input" {...rest} />
    <Check className="choice-mark" strokeWidth={3} />
    <span>{children}</span>
  </label>
);
