import type { ClinicDetail } from '@finder/contract';
import { formatPhone } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { clinicWords } from '../words/clinic.ts';
import { ActionBar } from './ActionBar.tsx';
import { BackLink } from './BackLink.tsx';
import { ClinicTags } from './ClinicTags.tsx';
import { ContactCard } from './ContactCard.tsx';
import { GettingThere } from './GettingThere.tsx';
import { GlanceBox } from './GlanceBox.tsx';
import { GonePage } from './GonePage.tsx';
import { InsuranceSection } from './InsuranceSection.tsx';
import { addressLine, webHref } from './links.ts';
import { QuestionsSection } from './QuestionsSection.tsx';
import { SafetySection } from './SafetySection.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import { StatusNotice } from './StatusNotice.tsx';
import { TreatmentsSection } from './TreatmentsSection.tsx';
import { useNow } from './use-now.ts';
import { VisitingSection } from './VisitingSection.tsx';
import './ClinicPage.css';
import './clinic-print.css';

/**
 * One clinic: what is known, from whom and since when; what is not known is listed as such. `today` is an ISO date.
 * Complete without script, which adds only whether the clinic is open at this minute.
 */
export const ClinicPage = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const now = useNow();
  if (clinic.status !== 'open' && clinic.status !== 'temporarily-closed') {
    return <GonePage clinic={clinic} status={clinic.status} today={today} />;
  }
  return (
    <article className="clinic-page">
      <div className="page">
        <BackLink />
        {clinic.status === 'temporarily-closed'
          ? <StatusNotice clinic={clinic} status={clinic.status} today={today} />
          : <h1>{clinic.name}</h1>}
        <p className="clinic-address">{addressLine(clinic)}</p>
        <p className="clinic-print-only">{w.phone}: {clinic.phone ? formatPhone(clinic.phone) : w.phoneNotListed}</p>
        {webHref(clinic.website) && <p className="clinic-print-only">{clinic.website}</p>}
        {clinic.organisation && <p className="clinic-hint">{w.partOf(clinic.organisation)}</p>}
        <ClinicTags clinic={clinic} today={today} />
        <GlanceBox clinic={clinic} now={now} />
        <div className="clinic-columns">
          <div className="clinic-main">
            <TreatmentsSection clinic={clinic} today={today} />
            <InsuranceSection clinic={clinic} today={today} />
            <SafetySection clinic={clinic} today={today} />
            <VisitingSection clinic={clinic} today={today} />
            <QuestionsSection clinic={clinic} />
          </div>
          <div className="clinic-side">
            <ContactCard clinic={clinic} today={today} now={now} />
            <GettingThere clinic={clinic} today={today} />
            <SourcesCard clinic={clinic} />
          </div>
        </div>
      </div>
      <ActionBar clinic={clinic} />
    </article>
  );
};
