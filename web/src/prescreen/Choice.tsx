import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './Choice.css';

type Props = Omit<ComponentProps<'input'>, 'children'> & { type: 'radio' | 'checkbox'; line?: ReactNode; tag?: ReactNode; children: ReactNode };

/** A whole card to press: a native radio button or check box with its label, one more line, and a tag. */
export const Choice = ({ line, tag, children, ...input }: Props) => (
  <label className="choice">
    <input {...input} className="choice-input" />
    <span className={`choice-mark choice-${input.type}`} aria-hidden="true">{input.type === 'checkbox' && <Check />}</span>
    <span className="choice-text">
      <span className="choice-name">{children}</span>
      {line && <span className="choice-line">{line}</span>}
      {tag && <span className="choice-tag">{tag}</span>}
    </span>
  </label>
);

/** "or" between choices that go together and those that stand alone. */
export const Or = ({ children }: { children: string }) => <p className="choice-or"><span>{children}</span></p>;
