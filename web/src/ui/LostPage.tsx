import type { MouseEvent } from 'react';
import { commonWords } from '../words/common.ts';
import { lostWords } from '../words/lost.ts';
import { ButtonLink } from './Button.tsx';
import { useHref, useLanguage, useWords } from './language.tsx';
import './LostPage.css';

// A link to this address would lose what stands behind #, which is the search.
const reload = (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  location.reload();
};

/** An address that leads nowhere, or an error on our side, which can be tried again. */
export const LostPage = ({ problem }: { problem: 'not-found' | 'error' }) => {
  const w = useWords(lostWords);
  const common = useWords(commonWords);
  const href = useHref();
  const { path } = useLanguage();
  const failed = problem === 'error';
  return (
    <div className="page lost">
      <h1>{failed ? w.errorTitle : w.notFoundTitle}</h1>
      <p>{failed ? w.errorText : w.notFoundText}</p>
      <div className="lost-next">
        {failed && <ButtonLink look="filled" href={href(path)} onClick={reload}>{w.tryAgain}</ButtonLink>}
        <ButtonLink look={failed ? undefined : 'filled'} href={href('/search')}>{common.findClinic}</ButtonLink>
        <ButtonLink href={href('/')}>{w.home}</ButtonLink>
      </div>
    </div>
  );
};
