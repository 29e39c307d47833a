import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { memo, Suspense } from 'react';
import { formatMiles, formatPhone } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { ActionBar } from './ActionBar.tsx';
import { BackLink } from './BackLink.tsx';
import { ClinicTags } from './ClinicTags.tsx';
import { ContactCard } from './ContactCard.tsx';
import { GlanceBox } from './GlanceBox.tsx';
import { addressLine, webHref } from './links.ts';
import type { ClinicParts } from './parts.tsx';
import { useLastResults } from './use-last-results.ts';
import { useNow } from './use-now.ts';
import './ClinicPage.css';
import './clinic-print.css';

type Props = {
  clinic: ClinicDetail;
  /** The nearest open clinics from its address; empty when nobody could say. */
  nearby: ClinicCard[];
  /** An ISO date. */
  today: string;
  parts: ClinicParts;
};

/**
 * A part whose script comes later: until then it stands as the server wrote it. React would empty it at any change from
 * above, such as the next minute of the clock; with the same properties there is none.
 */
const Later = memo(({ part: Part, ...props }: Omit<Props, 'parts'> & { part: ClinicParts['Main'] }) => <Suspense><Part {...props} /></Suspense>);

/**
 * One clinic: what is known, from whom and since when; what is not known is listed as such. Complete without script,
 * which adds what depends on the moment and on this browser: open now, the way back, the distance, the visit summary.
 */
export const ClinicPage = ({ parts, ...props }: Props) => {
  const w = useWords(clinicFirstWords);
  const now = useNow();
  const miles = useLastResults()?.miles[props.clinic.slug];
  const { clinic, today } = props;
  if (clinic.status !== 'open' && clinic.status !== 'temporarily-closed') {
    return <div className="page clinic-page clinic-gone"><BackLink /><Later {...props} part={parts.Gone} /></div>;
  }
  return (
    <article className="clinic-page">
      <div className="page">
        <BackLink />
        {clinic.status === 'temporarily-closed' ? <Later {...props} part={parts.Notice} /> : <h1>{clinic.name}</h1>}
        <p className="clinic-address">{miles !== undefined && <span className="no-print"><b>{w.milesAway(formatMiles(miles))}</b> · </span>}{addressLine(clinic)}</p>
        <p className="clinic-print-only">{w.phone}: {clinic.phone ? formatPhone(clinic.phone) : w.phoneNotListed}</p>
        {webHref(clinic.website) && <p className="clinic-print-only">{clinic.website}</p>}
        {clinic.organisation && <p className="clinic-hint">{w.partOf(clinic.organisation)}</p>}
        <ClinicTags clinic={clinic} today={today} />
        <GlanceBox clinic={clinic} now={now} />
        <div className="clinic-columns">
          <div className="clinic-main"><Later {...props} part={parts.Main} /></div>
          <div className="clinic-side">
            <ContactCard clinic={clinic} now={now}><Later {...props} part={parts.Hours} /></ContactCard>
            <Later {...props} part={parts.Side} />
          </div>
        </div>
        {clinic.status === 'open' && <Later {...props} part={parts.Nearby} />}
      </div>
      <ActionBar clinic={clinic} />
    </article>
  );
};
