import { Suspense, type ReactNode } from 'react';
import { commonWords } from '../words/common.ts';
import { lostWords } from '../words/lost.ts';
import { useWords } from './language.tsx';
import { useScripted } from './use-scripted.ts';
import './LostPage.css';

const NeedsScript = () => {
  const w = useWords(commonWords);
  const lost = useWords(lostWords);
  return <div className="page lost"><h1>{w.prepare}</h1><p>{lost.prepareNeedsScript}</p></div>;
};

/**
 * Where the pre-screen goes. The server fills it with a plain text for those without script and with nothing else; the
 * browser's entry puts the pre-screen in.
 */
export const PrepareShell = ({ children }: { children?: ReactNode }) => {
  const w = useWords(commonWords);
  const scripted = useScripted();
  const waiting = <div className="page lost"><p role="status">{w.loading}</p></div>;
  if (scripted && children) return <Suspense fallback={waiting}>{children}</Suspense>;
  return (
    <>
      {/* A browser with script never looks inside, so its build has no words for it. */}
      <noscript>{import.meta.env.SSR && <NeedsScript />}</noscript>
      {scripted ? waiting : null}
    </>
  );
};
