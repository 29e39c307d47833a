import type { ClinicDetail, FactGroup, Provenance } from '@finder/contract';
import { BadgeCheck, Building2, Clock, FileText } from 'lucide-react';
import { factGroupWords, sourceWords } from '../words/clinic.ts';
import { commonWords } from '../words/common.ts';
import { formatAge, formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { CheckedWay } from './CheckedWay.tsx';
import { sourcesOf } from './facts-age.ts';
import { nameList } from './name-list.ts';

/** The newest day somebody stood by these facts: told, or checked since. */
const lastDay = ({ asOf, verified }: Provenance) => (verified && verified.on > asOf ? verified.on : asOf);

const AgeTag = ({ row, today }: { row: Provenance; today: string }) => {
  const w = useWords(commonWords);
  const lang = useLang();
  if (row.freshness === 'call-to-confirm') return <Tag tone="old" icon={<Clock />}>{w.callToConfirm}</Tag>;
  if (row.freshness === 'last-checked') return <Tag tone="old" icon={<Clock />}>{w.lastChecked(formatAge(lastDay(row), today, lang))}</Tag>;
  return null;
};

/** Who said these facts and when, whether anybody checked, and what that means at their age. One line for each source. */
export const SourceLines = ({ clinic, groups, today }: { clinic: ClinicDetail; groups: FactGroup[]; today: string }) => {
  const sources = useWords(sourceWords);
  const groupNames = useWords(factGroupWords);
  const lang = useLang();
  const lines = sourcesOf(clinic, groups);
  return lines.map(({ row, groups: named }) => (
    <p className="clinic-source" key={named.join()}>
      <span className="clinic-source-part">
        {row.source === 'clinic' ? <Building2 /> : <FileText />}
        <span>
          {lines.length > 1 && `${nameList(named.map((group) => groupNames[group]))}: `}
          {sources[row.source]} · {formatShortDate(row.asOf, lang)}
        </span>
      </span>
      {row.verified && (
        <span className="clinic-source-part"><BadgeCheck /><span><CheckedWay how={row.verified.how} /> · {formatShortDate(row.verified.on, lang)}</span></span>
      )}
      <AgeTag row={row} today={today} />
    </p>
  ));
};
