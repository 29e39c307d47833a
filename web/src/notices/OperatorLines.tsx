import { noticeWords } from '../words/notices.ts';
import { useWords } from '../ui/language.tsx';

export type Operator = { name: string | null; contact: string | null };

const contactHref = (contact: string) => {
  if (/^https?:\/\/\S+$/i.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null;
};

/** Who runs this copy and how to reach them, from its settings; or plainly that nobody has filled it in. */
export const OperatorLines = ({ operator }: { operator: Operator }) => {
  const w = useWords(noticeWords);
  const href = operator.contact ? contactHref(operator.contact) : null;
  return (
    <>
      <p>{operator.name ? w.operatorIs(operator.name) : w.operatorUnknown}</p>
      <p>
        {operator.contact
          ? <>{w.contactIs} {href ? <a href={href} rel="noopener noreferrer">{operator.contact}</a> : operator.contact}</>
          : w.contactUnknown}
      </p>
    </>
  );
};
