import { formatDate } from '../ui/format.ts';
import { ruleBookWords } from '../words/rulebook.ts';
import type { Lang } from '../words/words.ts';
import { reviewOf, rules, type RuleId } from './rules.ts';

/** What may be said about one rule: who reviewed it in this language and when, or that nobody has. */
export const ruleReview = (id: RuleId, lang: Lang): string => {
  const w = ruleBookWords[lang];
  const review = reviewOf(id, lang);
  return review ? w.reviewedBy(review.by, formatDate(review.on, lang)) : w.ruleNotReviewed;
};

/** What may be said about all rules: the reviewers when each rule has one, else that they are not yet reviewed. */
export const rulesReview = (lang: Lang): string => {
  const w = ruleBookWords[lang];
  const found = rules.map(({ id }) => reviewOf(id, lang));
  if (found.some((review) => review === null)) return `${w.notReviewed} ${w.wordsNotReviewed}`;
  return [...new Set(found.flatMap((review) => (review ? [w.reviewedBy(review.by, formatDate(review.on, lang))] : [])))].join(' ');
};
