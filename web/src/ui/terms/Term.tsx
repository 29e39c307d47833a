import type { ReactNode } from 'react';
import { useHref } from '../language.tsx';

/** A glossary word: leads to its meaning without script, shows it in place with (explain-terms.ts). */
export const Term = ({ id, children }: { id: string; children: ReactNode }) => {
  const href = useHref();
  return <a className="term" href={href(`/guide/glossary#${id}`)} data-term={id}>{children}</a>;
};
