import { noticeWords } from '../words/notices.ts';
import { commonWords } from '../words/common.ts';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { siteNoticeWords } from '../words/site-notices.ts';
import { AboutNotice } from './AboutNotice.tsx';
import { AccessibilityNotice } from './AccessibilityNotice.tsx';
import { HealthDataNotice } from './HealthDataNotice.tsx';
import type { Operator } from './OperatorLines.tsx';
import { PrivacyNotice } from './PrivacyNotice.tsx';
import { TermsNotice } from './TermsNotice.tsx';
import './NoticePage.css';

type Notice = 'privacy' | 'health-data' | 'about' | 'terms' | 'accessibility';

/** The day the words of any notice last changed. Change it together with them. */
const changedOn = '2026-11-26';

const notices: Notice[] = ['privacy', 'health-data', 'about', 'terms', 'accessibility'];

/** One of the notices that every page links to. */
export const NoticePage = ({ notice, operator, mapHost = null }: { notice: Notice; operator: Operator; mapHost?: string | null | undefined }) => {
  const w = useWords(noticeWords);
  const site = useWords(siteNoticeWords);
  const common = useWords(commonWords);
  const lang = useLang();
  const href = useHref();
  const titles = { privacy: w.privacyTitle, 'health-data': w.healthTitle, about: w.aboutTitle, terms: site.termsTitle, accessibility: site.accessibilityTitle };
  const labels = { privacy: common.privacy, 'health-data': common.healthData, about: common.about, terms: site.termsTitle, accessibility: site.accessibilityTitle };
  return (
    <article className="page notice">
      <h1>{titles[notice]}</h1>
      <p className="notice-date">{w.lastChanged(formatDate(changedOn, lang))}</p>
      {notice === 'privacy' && <PrivacyNotice operator={operator} mapHost={mapHost} />}
      {notice === 'health-data' && <HealthDataNotice operator={operator} />}
      {notice === 'about' && <AboutNotice operator={operator} />}
      {notice === 'terms' && <TermsNotice operator={operator} />}
      {notice === 'accessibility' && <AccessibilityNotice operator={operator} />}
      <nav className="notice-more no-print" aria-label={w.otherNotices}>
        <h2>{w.otherNotices}</h2>
        <ul>
          {notices.filter((other) => other !== notice).map((other) => <li key={other}><a href={href(`/${other}`)}>{labels[other]}</a></li>)}
        </ul>
      </nav>
    </article>
  );
};
