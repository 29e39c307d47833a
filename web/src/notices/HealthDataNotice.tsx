import { noticeWords } from '../words/notices.ts';
import { useWords } from '../ui/language.tsx';
import { NoticeSection } from './NoticeSection.tsx';
import { OperatorLines, type Operator } from './OperatorLines.tsx';

/** Apart from the privacy notice, as RCW 19.373.020 wants it: what, why, from where, shared with whom, rights, how to ask. */
export const HealthDataNotice = ({ operator }: { operator: Operator }) => {
  const w = useWords(noticeWords);
  return (
    <>
      <p>{w.healthIntro}</p>
      <NoticeSection title={w.hdCollectTitle} listed lines={[w.hdCollect1, w.hdCollect2, w.hdCollect3, w.hdCollect5, w.hdCollect6, w.hdCollect7, w.hdCollect4]} />
      <NoticeSection title={w.hdWhyTitle} lines={[w.hdWhy1]} />
      <NoticeSection title={w.hdSourceTitle} lines={[w.hdSource1]} />
      <NoticeSection title={w.hdShareTitle} lines={[w.hdShare1, w.hdShare2, w.hdFence1]} />
      <NoticeSection title={w.hdKeepTitle} lines={[w.hdKeep1, w.hdKeep2]} />
      <NoticeSection title={w.hdRightsTitle} lines={[w.hdRights1, w.hdRights2, w.hdRights3]} />
      <NoticeSection title={w.hdAskTitle}><OperatorLines operator={operator} /></NoticeSection>
    </>
  );
};
