import type { ClinicDetail } from '@finder/contract';
import { Navigation, Phone } from 'lucide-react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { directionsHref, phoneHref } from '../ui/format.ts';
import { KeepButtons } from '../ui/KeepButtons.tsx';
import { useWords } from '../ui/language.tsx';

/** Call, Directions and Save, always within the thumb's reach on narrow screens; no way there while the clinic is closed. */
export const ActionBar = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicFirstWords);
  const open = clinic.status === 'open';
  if (!clinic.phone && !open) return null;
  return (
    <div className="clinic-bar no-print">
      {clinic.phone && <ButtonLink look="filled" href={phoneHref(clinic.phone)}><Phone />{w.call}</ButtonLink>}
      {open && <ButtonLink href={directionsHref(clinic)} rel="noopener noreferrer"><Navigation />{w.directions}</ButtonLink>}
      <KeepButtons clinic={clinic} compare={false} />
    </div>
  );
};
