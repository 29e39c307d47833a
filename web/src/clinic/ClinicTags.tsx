import type { ClinicDetail } from '@finder/contract';
import { Accessibility, CircleQuestionMark, Languages } from 'lucide-react';
import { clinicFirstWords, languageWords } from '../words/clinic-first.ts';
import { commonWords } from '../words/common.ts';
import { CheckedTag } from '../ui/CheckedTag.tsx';
import { useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { mustConfirm } from './facts-age.ts';
import { nameList } from './name-list.ts';

const NewPatientsTag = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicFirstWords);
  const common = useWords(commonWords);
  const { acceptingNewPatients: accepting, firstVisitWaitDays: wait } = clinic;
  if (accepting === null) return <Tag tone="old" icon={<CircleQuestionMark />}>{w.newPatientsNotListed}</Tag>;
  const text = !accepting ? w.notTakingNew : wait === null ? w.takingNew : w.takingNewWait(w.days(wait));
  return mustConfirm(clinic, 'new-patients') ? <Tag tone="old">{`${text}. ${common.callToConfirm}`}</Tag> : <Tag>{text}</Tag>;
};

/** What people look for under the name: how fresh the listing is, new patients, the way in, languages. */
export const ClinicTags = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicFirstWords);
  const names = useWords(languageWords);
  const spoken = nameList(clinic.languages.filter(({ spoken: known }) => known).map(({ language }) => names[language]));
  return (
    <ul className="clinic-tags">
      <li><CheckedTag checked={clinic.checked} today={today} /></li>
      {clinic.status === 'open' && <li><NewPatientsTag clinic={clinic} /></li>}
      {clinic.stepFree && <li><Tag icon={<Accessibility />}>{w.stepFree}</Tag></li>}
      {spoken && <li><Tag icon={<Languages />}>{spoken}</Tag></li>}
    </ul>
  );
};
