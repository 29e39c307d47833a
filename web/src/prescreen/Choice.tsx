import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './Choice.css';

type Props = Omit<ComponentProps<'input'>, 'children'> & { type: 'radio' | 'checkbox'; line?: ReactNode; tag?: ReactNode; children: ReactNode };

/** A whole card to press: a native radio button or check box with its label, one more line, and a tag. */
export const Choice = ({ line, tag, children, ...input }: Props) => (
  <label className="answer">
    <input {...input} className="answer-input" />
    <span className={`answer-mark answer-${input.type}`} aria-hidden="true">{input.type === 'checkbox' && <Check />}</span>
    <span className="answer-text">
      <span className="answer-name">{children}</span>
      {line && <span className="answer-line">{line}</span>}
      {tag && <span className="answer-tag">{tag}</span>}
    </span>
  </label>
);

/** "or" between choices that go together and those that stand alone. */
export const Or = ({ children }: { children: string }) => <p className="answer-or"><span>{children}</span></p>;
