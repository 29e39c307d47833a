import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { useHref } from '../ui/language.tsx';
import type { Search } from './address.ts';
import { searchFields, toRequest } from './form-fields.ts';

type Props = {
  search: Search;
  onAsk: (search: Search) => void;
  look?: ButtonLook;
  large?: boolean;
  /** What the plain form sends besides the search. */
  more?: [string, string][];
  children: ReactNode;
};

/** A button that asks a changed search. Without script it is a form that posts it, so it is never a dead button. */
export const AskAgain = ({ search, onAsk, look = 'outlined', large = true, more = [], children }: Props) => {
  const href = useHref();
  return (
    <form method="post" action={href('/search')} onSubmit={(event) => { event.preventDefault(); onAsk(search); }}>
      {[...searchFields(toRequest(search)), ...more].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
      <Button type="submit" look={look} large={large}>{children}</Button>
    </form>
  );
};
