import { useHref, useWords } from '../ui/language.tsx';
import { noticeWords } from '../words/notices.ts';
import { siteNoticeWords } from '../words/site-notices.ts';
import { NoticeSection } from './NoticeSection.tsx';
import { OperatorLines, type Operator } from './OperatorLines.tsx';

/** What the site may be used for, and what it does not promise. */
export const TermsNotice = ({ operator }: { operator: Operator }) => {
  const w = useWords(siteNoticeWords);
  const notice = useWords(noticeWords);
  const href = useHref();
  return (
    <>
      <p>{w.termsLead}</p>
      <NoticeSection title={w.noAdviceTitle} lines={[w.noAdvice1, w.noAdvice2]} />
      <NoticeSection title={w.emergencyTitle} lines={[w.emergency1]} />
      <NoticeSection title={w.listingsTitle} lines={[w.listings1, w.listings2]} />
      <NoticeSection title={w.useTitle} lines={[w.use1, w.use2, w.useNot]}><p><a href={href('/about#thanks')}>{notice.creditsTitle}</a></p></NoticeSection>
      <NoticeSection title={w.storiesTitle} lines={[w.stories1]} />
      <NoticeSection title={w.liabilityTitle} lines={[w.liability1]} />
      <NoticeSection title={w.changesTitle} lines={[w.changes1]} />
      <NoticeSection title={notice.whoTitle}><OperatorLines operator={operator} /></NoticeSection>
    </>
  );
};
