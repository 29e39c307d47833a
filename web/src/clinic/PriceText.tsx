import type { Offering, PriceRange } from '@finder/contract';
import { clinicWords } from '../words/clinic.ts';
import { formatPrice } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { NotListed } from './Facts.tsx';

const same = (a: PriceRange | null, b: PriceRange | null) => a?.low === b?.low && a?.high === b?.high;

/**
 * What one treatment costs without insurance: a later session in bold, then the first session and therapy. A price that
 * nobody told is said to be missing; only a first session that costs the same as the others needs no words.
 */
export const PriceText = ({ offering }: { offering: Offering }) => {
  const w = useWords(clinicWords);
  const { firstSession, laterSession, therapyAddOn, therapyIncluded } = offering;
  const therapy = therapyIncluded === true ? w.therapyIncluded
    : therapyAddOn ? w.therapyPrice(formatPrice(therapyAddOn))
      : therapyIncluded === false ? w.therapyNotIncluded : w.therapyNotListed;
  const first = firstSession ? w.firstSessionPrice(formatPrice(firstSession)) : w.firstSessionNotListed;
  return (
    <>
      {laterSession
        ? <><b>{formatPrice(laterSession)}</b> <span className="clinic-hint-inline">{w.withoutInsurance}</span></>
        : <NotListed text={firstSession ? w.laterNotListed : undefined} />}
      {(firstSession ?? laterSession) && !same(firstSession, laterSession) && <span className="clinic-hint">{first}</span>}
      <span className="clinic-hint">{therapy}</span>
    </>
  );
};
