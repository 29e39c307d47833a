import { CircleQuestionMark, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { commonWords } from '../words/common.ts';
import { useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Term } from '../ui/terms/Term.tsx';

/** Unknown is said, never left blank and never taken for "no" (promise 7). */
export const NotListed = ({ text }: { text?: string }) => {
  const w = useWords(clinicFirstWords);
  return <span className="clinic-unknown"><CircleQuestionMark />{text ?? w.notListed}</span>;
};

/** A fact past its limit: still shown, to be asked about before anybody counts on it. */
export const CallToConfirm = () => {
  const w = useWords(commonWords);
  return <Tag tone="old" icon={<Clock />}>{w.callToConfirm}</Tag>;
};

type Row = { label: string; hint?: string | undefined; /** The glossary's word for it. */ term?: string };

export const Facts = ({ children }: { children: ReactNode }) => <dl className="clinic-facts">{children}</dl>;

/**
 * One row: what it is, and what is known. No children (null, undefined, an empty text) reads "Not listed". A `short`
 * answer stands beside its label on narrow screens too.
 */
export const Fact = ({ label, hint, term, short = false, children }: Row & { short?: boolean; children?: ReactNode }) => {
  const known = children !== null && children !== undefined && children !== '';
  return (
    <div className={short && known ? 'clinic-fact clinic-fact-short' : 'clinic-fact'}>
      <dt>{term ? <Term id={term}>{label}</Term> : label}{hint && <span className="clinic-hint">{hint}</span>}</dt>
      <dd>{known ? children : <NotListed />}</dd>
    </div>
  );
};

/** A row for a yes, a no, or null: the clinic has not said. */
export const YesNoFact = ({ label, said, yes, no, ...row }: Row & { said: boolean | null; yes?: string; no?: string }) => {
  const w = useWords(clinicFirstWords);
  return <Fact label={label} {...row} short={!yes}>{said === null ? null : said ? yes ?? w.yes : no ?? w.no}</Fact>;
};
