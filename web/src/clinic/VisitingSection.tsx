import type { ClinicDetail } from '@finder/contract';
import { Users } from 'lucide-react';
import { clinicFirstWords, languageWords } from '../words/clinic-first.ts';
import { ageGroupWords, clinicWords } from '../words/clinic.ts';
import { conditionWords } from '../words/vocabulary.ts';
import { useWords } from '../ui/language.tsx';
import { mustConfirm } from './facts-age.ts';
import { CallToConfirm, Fact, Facts, YesNoFact } from './Facts.tsx';
import { inSentence, nameList } from './name-list.ts';
import { Section } from './Section.tsx';

/** A list that holds known yeses and known noes: the yeses, the noes on a row of their own, or "Not listed". */
const SaidList = ({ label, labelNot, items }: { label: string; labelNot: string; items: { name: string; said: boolean }[] }) => {
  const named = (said: boolean) => nameList(items.filter((item) => item.said === said).map(({ name }) => name));
  return (
    <>
      <Fact label={label}>{named(true)}</Fact>
      {named(false) && <Fact label={labelNot}>{named(false)}</Fact>}
    </>
  );
};

/** Whom the clinic sees: conditions, ages, languages, new patients and telehealth. */
export const VisitingSection = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const { days } = useWords(clinicFirstWords);
  const conditions = useWords(conditionWords);
  const languages = useWords(languageWords);
  const ages = useWords(ageGroupWords);
  const stale = mustConfirm(clinic, 'new-patients');
  const telehealth = (offered: boolean) => clinic.telehealthStates.filter((row) => row.offered === offered).map(({ state }) => state).join(', ');
  return (
    <Section id="visiting" title={w.visiting} icon={<Users />} clinic={clinic} today={today} groups={['services', 'new-patients']}>
      <Facts>
        <SaidList label={w.treats} labelNot={w.treatsNot}
          items={clinic.conditions.map(({ condition, treated }) => ({ name: inSentence(conditions[condition]), said: treated }))} />
        <SaidList label={w.ages} labelNot={w.agesNot} items={clinic.ageGroups.map(({ ageGroup, seen }) => ({ name: inSentence(ages[ageGroup]), said: seen }))} />
        <SaidList label={w.languages} labelNot={w.languagesNot}
          items={clinic.languages.map(({ language, spoken }) => ({ name: languages[language], said: spoken }))} />
        <Fact label={w.newPatients}>
          {clinic.acceptingNewPatients === null ? null : (
            <>{clinic.acceptingNewPatients ? w.newPatientsYes : w.newPatientsNo} {stale && <CallToConfirm />}</>
          )}
        </Fact>
        <Fact label={w.wait}>{clinic.firstVisitWaitDays === null ? null : nameList([days(clinic.firstVisitWaitDays)])}</Fact>
        <YesNoFact label={w.referral} said={clinic.referralNeeded} />
        <Fact label={w.telehealth}>
          {clinic.telehealthStates.length === 0 ? null : (
            <>
              {telehealth(true) && <span className="clinic-line">{w.telehealthIn(telehealth(true))}</span>}
              {telehealth(false) && <span className="clinic-line">{w.telehealthNot(telehealth(false))}</span>}
            </>
          )}
        </Fact>
      </Facts>
    </Section>
  );
};
