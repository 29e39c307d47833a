import type { ClinicDetail } from '@finder/contract';
import { ShieldCheck } from 'lucide-react';
import { clinicWords, inRoomWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';
import { Fact, Facts, NotListed, YesNoFact } from './Facts.tsx';
import { inSentence, nameList } from './name-list.ts';
import { Section } from './Section.tsx';
import { Supervisors } from './Supervisors.tsx';

const Watched = ({ safety }: { safety: ClinicDetail['safety'] }) => {
  const w = useWords(clinicWords);
  const signs = [
    { name: w.bloodPressure, said: safety.bloodPressure }, { name: w.oxygen, said: safety.oxygen }, { name: w.ecg, said: safety.ecg },
  ];
  const named = (said: boolean | null) => signs.filter((sign) => sign.said === said).map(({ name }) => inSentence(name)).join(', ');
  if (signs.every(({ said }) => said === null)) return <NotListed />;
  return (
    <>
      {named(true) && <span className="clinic-line">{nameList([named(true)])}</span>}
      {named(false) && <span className="clinic-line">{w.notWatched(named(false))}</span>}
      {named(null) && <span className="clinic-line"><NotListed text={w.notListedThings(named(null))} /></span>}
    </>
  );
};

const Npi = ({ npi }: { npi: string }) => {
  const w = useWords(clinicWords);
  return (
    <>
      {npi}
      <span className="clinic-line"><a className="clinic-lookup" href="https://npiregistry.cms.hhs.gov" rel="noopener noreferrer">{w.npiLook}</a></span>
      <span className="clinic-hint">{w.linkUntested('npiregistry.cms.hhs.gov')}</span>
    </>
  );
};

/** Who is in charge, who is there, what is watched and what stands ready. Every fact nobody has told is listed as such. */
export const SafetySection = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const staff = useWords(inRoomWords);
  const { safety } = clinic;
  const spravato = clinic.offerings.find(({ route, offered }) => route === 'esketamine-nasal' && offered);
  return (
    <Section id="safety" title={w.safety} icon={<ShieldCheck />} clinic={clinic} today={today} groups={['safety', 'supervision']}>
      <Facts>
        <Fact label={w.inCharge}>{clinic.supervisors.length > 0 ? <Supervisors supervisors={clinic.supervisors} /> : null}</Fact>
        <Fact label={w.inRoom}>{safety.inRoom && staff[safety.inRoom]}</Fact>
        <Fact label={w.watched}><Watched safety={safety} /></Fact>
        <Fact label={w.observed} hint={spravato && w.observedSpravato}>{safety.minutesObserved && w.observedMinutes(w.duration(safety.minutesObserved))}</Fact>
        <YesNoFact label={w.acls} term="acls" said={safety.acls} />
        <YesNoFact label={w.rescue} said={safety.rescueEquipment} />
        <YesNoFact label={w.privateRoom} said={safety.privateRoom} />
        <YesNoFact label={w.sitter} said={safety.sitterAllowed} />
        <YesNoFact label={w.rideHome} said={safety.rideHomeRequired} yes={w.rideHomeYes} no={w.rideHomeNo} />
        <YesNoFact label={w.afterHours} said={safety.afterHoursContact} />
        {spravato && <YesNoFact label={w.rems} term="rems" hint={w.remsHint} said={spravato.remsCertified} yes={w.remsYes} no={w.remsNo} />}
        <Fact label={w.npi} term="npi" hint={w.npiHint}>{clinic.npi && <Npi npi={clinic.npi} />}</Fact>
        {clinic.societies.length > 0 && <Fact label={w.society} hint={w.societyHint}>{clinic.societies.join(', ')}</Fact>}
      </Facts>
    </Section>
  );
};
