import { commonWords } from '../words/common.ts';
import { ButtonLink } from './Button.tsx';
import { useHref, useWords } from './language.tsx';
import './LostPage.css';

/** An address that leads nowhere, or an error on our side. */
export const LostPage = ({ problem }: { problem: 'not-found' | 'error' }) => {
  const w = useWords(commonWords);
  const href = useHref();
  return (
    <div className="page lost">
      <h1>{problem === 'error' ? w.errorTitle : w.notFoundTitle}</h1>
      <p>{problem === 'error' ? w.errorText : w.notFoundText}</p>
      <ButtonLink look="filled" href={href('/search')}>{w.findClinic}</ButtonLink>
    </div>
  );
};
