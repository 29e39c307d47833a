import { noticeWords } from '../words/notices.ts';
import { useWords } from '../ui/language.tsx';
import { KeptBy } from './KeptBy.tsx';
import { NoticeSection } from './NoticeSection.tsx';
import { OperatorLines, type Operator } from './OperatorLines.tsx';

/** `mapHost` is another host whose street map the operator offers, or null. */
export const PrivacyNotice = ({ operator, mapHost }: { operator: Operator; mapHost: string | null }) => {
  const w = useWords(noticeWords);
  return (
    <>
      <NoticeSection title={w.privacyShort} listed lines={[w.privacyShort1, w.privacyShort2, w.privacyShort3, w.privacyShort4]} />
      <NoticeSection title={w.answersTitle} lines={[w.answers1, w.answers2, w.answers3, w.answers4]} />
      <NoticeSection title={w.searchTitle} lines={[w.search1, w.search2, w.search3]} />
      <NoticeSection title={w.leavesTitle} listed lines={[w.leaves1, w.leaves2, w.leaves4, w.leaves5, w.leaves6, w.leaves3]} />
      <NoticeSection title={w.storiesTitle} lines={[w.stories1, w.stories2, w.stories3, w.stories4]} />
      <NoticeSection title={w.logsTitle} lines={[w.logs1, w.logs2, w.logs3]} />
      <NoticeSection title={w.othersTitle} lines={[w.others1, ...(mapHost ? [w.othersMap(mapHost)] : []), w.others2, w.others3]} />
      <NoticeSection title={w.deviceTitle} lines={[w.device1, w.device2, w.device4, w.device3]} />
      <NoticeSection title={w.changesTitle} lines={[w.changes1]} />
      <NoticeSection title={w.whoTitle}><OperatorLines operator={operator} /></NoticeSection>
      <KeptBy mapHost={mapHost} />
    </>
  );
};
