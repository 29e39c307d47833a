import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './Choice.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & { type?: 'checkbox' | 'radio'; children: ReactNode };

/** A check box (or radio button) with its label, 48 px high, all of it a target. */
export const Choice = ({ children, type = 'checkbox', ...rest }: Props) => (
  <label className="choice">
    <input type={type} className="choice-input" {...rest} />
    {type === 'checkbox' && <Check className="choice-mark" strokeWidth={3} />}
    <span>{children}</span>
  </label>
);
