import type { ClinicDetail } from '@finder/contract';
import { CalendarPlus, ExternalLink, Navigation, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { directionsHref, formatPhone, phoneHref } from '../ui/format.ts';
import { KeepButtons } from '../ui/KeepButtons.tsx';
import { useWords } from '../ui/language.tsx';
import { mustConfirm } from './facts-age.ts';
import { CallToConfirm, NotListed } from './Facts.tsx';
import { webHref } from './links.ts';
import { openNow, useOpenText } from './OpenNow.tsx';

const outside = { rel: 'noopener noreferrer nofollow' };

type Props = { clinic: ClinicDetail; now: Date | null; /** The table of hours. */ children: ReactNode };

/** How to reach the clinic, and when. Every button leads somewhere: what is not known has none. */
export const ContactCard = ({ clinic, now, children }: Props) => {
  const w = useWords(clinicFirstWords);
  const openText = useOpenText();
  const state = openNow(clinic, now);
  const text = state && openText(state);
  const website = webHref(clinic.website);
  // Nobody should set out for, or book at, a clinic that is closed for now; calling and reading stay useful.
  const open = clinic.status === 'open';
  const booking = open ? webHref(clinic.bookingUrl) : null;
  return (
    <section className="clinic-card" aria-labelledby="contact-title">
      <h2 id="contact-title" className="visually-hidden">{w.contact}</h2>
      {clinic.phone
        ? <ButtonLink className="no-print" look="filled" large href={phoneHref(clinic.phone)}><Phone />{w.callNumber(formatPhone(clinic.phone))}</ButtonLink>
        : <p className="no-print"><NotListed text={w.phoneNotListed} /></p>}
      {text && <p className="clinic-open no-print"><b>{text.label}</b>{text.next && ` · ${text.next}`} {mustConfirm(clinic, 'hours') && <CallToConfirm />}</p>}
      <div className="clinic-buttons no-print">
        {open && <ButtonLink href={directionsHref(clinic)} rel="noopener noreferrer"><Navigation />{w.directions}</ButtonLink>}
        {website && <ButtonLink href={website} {...outside}><ExternalLink />{w.website}</ButtonLink>}
        {booking && <ButtonLink href={booking} {...outside}><CalendarPlus />{w.booking}</ButtonLink>}
        <KeepButtons clinic={clinic} />
      </div>
      <h2 className="clinic-subtitle" id="hours">{w.openingHours}</h2>
      {!open && clinic.hours.length > 0 && <p className="clinic-hint">{w.hoursPaused}</p>}
      {children}
    </section>
  );
};
