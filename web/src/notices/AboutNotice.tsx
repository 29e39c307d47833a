import { noticeWords } from '../words/notices.ts';
import { useWords } from '../ui/language.tsx';
import { NoticeSection } from './NoticeSection.tsx';
import { OperatorLines, type Operator } from './OperatorLines.tsx';

const outside = { rel: 'noopener noreferrer' };

/** Who runs it, who pays, how the list is made, what it is not, and whose data and work it stands on. */
export const AboutNotice = ({ operator }: { operator: Operator }) => {
  const w = useWords(noticeWords);
  return (
    <>
      <p>{w.aboutIntro}</p>
      <NoticeSection id="contact" title={w.whoTitle} lines={[w.who1]}>
        <OperatorLines operator={operator} />
        {operator.contact && <p>{w.wrongFacts}</p>}
      </NoticeSection>
      <NoticeSection title={w.payTitle} lines={[w.pay1, w.pay2]} />
      <NoticeSection title={w.orderTitle} lines={[w.order1]} />
      <NoticeSection title={w.checkTitle} lines={[w.check1, w.check2, w.check3, w.check4, w.check5]} />
      <NoticeSection id="guide" title={w.guideTitle} lines={[w.guide1, w.guide2, w.guide3, w.guide4]} />
      <NoticeSection title={w.adviceTitle} lines={[w.advice1, w.advice2, w.advice3]} />
      <NoticeSection id="thanks" title={w.creditsTitle}>
        <ul className="notice-list">
          <li>
            {w.creditGeonames} <a href="https://www.geonames.org" {...outside}>geonames.org</a>{' · '}
            <a href="https://creativecommons.org/licenses/by/4.0/" {...outside}>{w.licenceCcBy}</a>
          </li>
          {[w.creditCensus, w.creditAtlas, w.creditFont, w.creditIcons].map((credit) => <li key={credit}>{credit}</li>)}
        </ul>
      </NoticeSection>
    </>
  );
};
