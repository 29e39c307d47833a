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

/** An address that leads nowhere, or an error on our side or no connection, which can be tried again. */
export const LostPage = ({ problem }: { problem: 'offline' | 'not-found' | 'error' }) => {
  const w = useWords(lostWords);
  const common = useWords(commonWords);
  const href = useHref();
  const { path } = useLanguage();
  const isOffline = problem === 'offline';
  const failed = isOffline || problem === 'error';
  const [title, text] = isOffline ? [w.offlineTitle, w.offlineText] : failed ? [w.errorTitle, w.errorText] : [w.notFoundTitle, w.notFoundText];
  return (
    <div className="page lost">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="lost-next">
        {failed && <ButtonLink look="filled" href={href(path)} onClick={reload}>{w.tryAgain}</ButtonLink>}
        {isOffline ? <ButtonLink href={href('/prepare')}>{common.prepare}</ButtonLink> : (
          <>
            <ButtonLink look={failed ? undefined : 'filled'} href={href('/search')}>{common.findClinic}</ButtonLink>
            <ButtonLink href={href('/')}>{w.home}</ButtonLink>
          </>
        )}
      </div>
    </div>
  );
};
