import type { ReactNode } from 'react';
import type { Me } from '@finder/contract';
import { commonWords } from '../../words/common.ts';
import { staffWords } from '../../words/staff.ts';
import { useHref, useLanguage, useWords } from '../language.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { Logo } from '../Logo.tsx';
import { StaffNav } from './StaffNav.tsx';
import '../Header.css';
import './StaffFrame.css';

/** Header and main of a page for clinics or moderators. `me`: who is signed in, when somebody is. `wide`: three columns fit in. */
export const StaffFrame = ({ me, wide = false, children }: { me?: Me | undefined; wide?: boolean; children: ReactNode }) => {
  const w = useWords(staffWords);
  const common = useWords(commonWords);
  const href = useHref();
  const { path } = useLanguage();
  const moderating = path.startsWith('/staff/moderation') || (path.startsWith('/staff/bulk') && me?.moderator);
  return (
    <>
      <header className="header no-print">
        <div className="header-row">
          <a className="header-name" href={href('/')}><Logo /><span>{common.siteName}</span></a>
          <span className="staff-part">{moderating ? w.forModerators : w.forClinics}</span>
          {me && <StaffNav me={me} />}
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="frame-main"><div className={wide ? 'page staff-page staff-page-wide' : 'page staff-page'}>{children}</div></main>
    </>
  );
};
