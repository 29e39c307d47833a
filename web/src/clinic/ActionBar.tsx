import type { ClinicDetail } from '@finder/contract';
import { Navigation, Phone } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { directionsHref, phoneHref } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';

/** Call and Directions, always within the thumb's reach on narrow screens. */
export const ActionBar = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  return (
    <div className="clinic-bar no-print">
      {clinic.phone && <ButtonLink look="filled" href={phoneHref(clinic.phone)}><Phone />{w.call}</ButtonLink>}
      <ButtonLink href={directionsHref(clinic)} rel="noopener noreferrer"><Navigation />{w.directions}</ButtonLink>
    </div>
  );
};
