import type { ClinicDetail } from '@finder/contract';
import { Wallet } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';
import { isOldInsurer } from './facts-age.ts';
import { Fact, Facts, NotListed, YesNoFact } from './Facts.tsx';
import { insuranceLines } from './insurance-lines.ts';
import { OwnCost } from './OwnCost.tsx';
import { Plans } from './Plans.tsx';
import { Section } from './Section.tsx';

/** Who pays: plans taken and for what, with the day they said so; plans not taken; forms, receipts and other ways. */
export const InsuranceSection = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const lines = insuranceLines(clinic.insurers);
  const taken = lines.filter(({ accepted }) => accepted);
  const refused = lines.filter(({ accepted }) => !accepted);
  const mustConfirm = (asOf: string) => isOldInsurer(clinic, asOf, today);
  const sends = { clinic: w.priorAuthClinic, patient: w.priorAuthPatient };
  return (
    <Section id="insurance" title={w.paying} icon={<Wallet />} clinic={clinic} today={today} groups={['insurers']}>
      <Facts>
        <Fact label={w.takes}>
          {taken.length > 0 ? <Plans lines={taken} mustConfirm={mustConfirm} /> : <NotListed text={w.takesNone} />}
        </Fact>
        {refused.length > 0 && <Fact label={w.doesNotTake}><Plans lines={refused} mustConfirm={mustConfirm} /></Fact>}
        <Fact label={w.priorAuth} term="prior-authorization" hint={w.priorAuthHint}>{clinic.priorAuthorizationBy && sends[clinic.priorAuthorizationBy]}</Fact>
        <YesNoFact label={w.superbill} term="superbill" said={clinic.superbill} />
        <YesNoFact label={w.paymentPlan} said={clinic.paymentPlan} />
        <YesNoFact label={w.hsa} said={clinic.hsa} />
      </Facts>
      <p className="clinic-note">{w.insuranceChanges}</p>
      <OwnCost />
    </Section>
  );
};
