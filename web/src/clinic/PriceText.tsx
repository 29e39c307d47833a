import type { Offering } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { formatPrice } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { NotListed } from './Facts.tsx';

/** What one treatment costs without insurance: a usual session in bold, below it whatever differs from that. */
export const PriceText = ({ offering, withConsult }: { offering: Offering; withConsult: boolean }) => {
  const w = useWords(clinicWords);
  const { consult, firstSession, laterSession, therapyAddOn, therapyIncluded } = offering;
  const therapy = therapyIncluded === true ? w.therapyIncluded
    : therapyAddOn ? w.therapyPrice(formatPrice(therapyAddOn))
      : therapyIncluded === false ? w.therapyNotIncluded : w.therapyNotListed;
  const firstDiffers = firstSession && (!laterSession || firstSession.low !== laterSession.low || firstSession.high !== laterSession.high);
  const more = [
    firstDiffers && w.firstSessionPrice(formatPrice(firstSession)),
    withConsult && consult && w.firstVisitPrice(formatPrice(consult)),
    therapy,
  ].filter((line) => typeof line === 'string');
  return (
    <>
      {laterSession
        ? <><b>{formatPrice(laterSession)}</b> <span className="clinic-hint-inline">{w.withoutInsurance}</span></>
        : <NotListed text={firstSession ? w.laterNotListed : undefined} />}
      {more.map((line) => <span className="clinic-hint" key={line}>{line}</span>)}
    </>
  );
};
