import type { Checked } from '@finder/contract';
import { BadgeCheck, CircleCheck, CircleQuestionMark, Clock } from 'lucide-react';
import { commonWords } from '../words/common.ts';
import { formatAge, formatShortDate } from './format.ts';
import { useLang, useWords } from './language.tsx';
import { Tag } from './Tag.tsx';

/**
 * When somebody last checked the listing, and how. Verified (by a moderator or a primary source) is kept apart from
 * confirmed (by the clinic itself). `today` is an ISO date.
 */
export const CheckedTag = ({ checked, today }: { checked: Checked; today: string }) => {
  const w = useWords(commonWords);
  const lang = useLang();
  if (checked.how === 'never' || checked.on === null) return <Tag tone="old" icon={<CircleQuestionMark />}>{w.notCheckedYet}</Tag>;
  if (checked.how === 'old') return <Tag tone="old" icon={<Clock />}>{w.lastChecked(formatAge(checked.on, today, lang))}</Tag>;
  return checked.how === 'verified'
    ? <Tag tone="verified" icon={<BadgeCheck />}>{w.verifiedOn(formatShortDate(checked.on, lang))}</Tag>
    : <Tag tone="plain" icon={<CircleCheck />}>{w.confirmedOn(formatShortDate(checked.on, lang))}</Tag>;
};
