import { useWords } from '../ui/language.tsx';
import { siteNoticeWords } from '../words/site-notices.ts';
import { NoticeSection } from './NoticeSection.tsx';
import { OperatorLines, type Operator } from './OperatorLines.tsx';

/** What works for whom, how that is checked, what is known not to work, and how to say so. */
export const AccessibilityNotice = ({ operator }: { operator: Operator }) => {
  const w = useWords(siteNoticeWords);
  return (
    <>
      <p>{w.accessibilityLead}</p>
      <NoticeSection title={w.doneTitle} listed lines={[w.done1, w.done2, w.done3, w.done4, w.done5, w.done6]} />
      <NoticeSection title={w.testedTitle} lines={[w.tested1, w.tested2]} />
      <NoticeSection title={w.limitsTitle} listed lines={[w.limits1, w.limits2]} />
      <NoticeSection title={w.tellTitle} lines={[w.tell1]}><OperatorLines operator={operator} /></NoticeSection>
    </>
  );
};
