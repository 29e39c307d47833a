import { Info, UserX } from 'lucide-react';
import type { Article } from '../../content/article.ts';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { guideWords } from '../words/guide.ts';

/** Who looked a page over and when, or that nobody has; and whether that is due again, or a rule on it has ended. */
export const ReviewStatus = ({ article, today }: { article: Article; today: string }) => {
  const w = useWords(guideWords);
  const lang = useLang();
  const href = useHref();
  const { reviewed, checked, reviewDue, until } = article;
  const day = (iso: string) => formatDate(iso, lang);
  return (
    <div className="guide-status">
      <p>
        <UserX aria-hidden="true" />
        <span>
          <strong>{reviewed ? w.reviewedBy(reviewed.by, reviewed.credentials, day(reviewed.on)) : w.notReviewedPage}</strong>{' '}
          {w.sourcesChecked(day(checked))} <a href={href('/about#guide')}>{w.howWeCheck}</a>
        </span>
      </p>
      {reviewDue < today && <p><Info aria-hidden="true" /><span><strong>{w.checkingAgain}</strong> {w.checkingAgainText}</span></p>}
      {until.some((end) => end < today) && <p><Info aria-hidden="true" /><span>{w.lapsed}</span></p>}
    </div>
  );
};
