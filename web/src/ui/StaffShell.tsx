import { Suspense, type ReactNode } from 'react';
import { Phone } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { staffWords } from '../words/staff.ts';
import { CrisisLine } from './CrisisLine.tsx';
import { useHref, useWords } from './language.tsx';
import { useScripted } from './use-scripted.ts';
import './Footer.css';
import './LostPage.css';

const NeedsScript = () => {
  const w = useWords(staffWords);
  const common = useWords(commonWords);
  const href = useHref();
  return <div className="page lost"><h1>{w.forClinics}</h1><p>{w.needsScript}</p><p><a href={href('/search')}>{common.findClinic}</a></p></div>;
};

/**
 * Where the pages for clinics and moderators go, header and main with them. The server fills it with a plain text for those
 * without script, and with help in a crisis, which stands below on every page.
 */
export const StaffShell = ({ children }: { children?: ReactNode }) => {
  const common = useWords(commonWords);
  const scripted = useScripted();
  const waiting = <main id="main" className="frame-main"><div className="page lost"><p role="status">{common.loading}</p></div></main>;
  return (
    <>
      {scripted && children ? <Suspense fallback={waiting}>{children}</Suspense> : scripted ? waiting : <noscript>{import.meta.env.SSR && <main><NeedsScript /></main>}</noscript>}
      <footer className="footer"><div className="page"><p className="footer-crisis"><Phone aria-hidden="true" /><span><CrisisLine /></span></p></div></footer>
    </>
  );
};
