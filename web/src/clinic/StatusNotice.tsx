import type { ClinicDetail } from '@finder/contract';
import { DoorClosed } from 'lucide-react';
import { clinicFirstWords } from '../words/clinic-first.ts';
import { clinicWords } from '../words/clinic.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { sourcesOf } from './facts-age.ts';
import { addressLine } from './links.ts';
import { SourceLines } from './SourceLines.tsx';

type Shut = Exclude<ClinicDetail['status'], 'open'>;

const useStatusText = (clinic: ClinicDetail, status: Shut) => {
  const w = useWords(clinicWords);
  const { statusPaused } = useWords(clinicFirstWords);
  // A clinic that moved most often keeps its name: "X has moved to X" would say nothing.
  const newName = clinic.movedTo?.name === clinic.name ? null : clinic.movedTo?.name;
  const texts: Record<Shut, { label: string; title: string; since: string }> = {
    closed: { label: w.statusClosed, title: w.hasClosed(clinic.name), since: w.closedOn },
    moved: {
      label: w.statusMoved,
      title: newName ? w.hasMoved(clinic.name, newName) : w.hasMovedSameName(clinic.name),
      since: w.movedOn,
    },
    'temporarily-closed': { label: statusPaused, title: w.isPaused(clinic.name), since: w.pausedSince },
    'do-not-list': { label: w.statusRemoved, title: w.isRemoved(clinic.name), since: w.removedOn },
  };
  return texts[status];
};

/**
 * The first thing on the page of a clinic that is not open: what happened, since when, and where it went. Why a clinic
 * was taken off the list stays with the moderators: it may be no more than a suspicion.
 */
export const StatusNotice = ({ clinic, status, today }: { clinic: ClinicDetail; status: Shut; today: string }) => {
  const w = useWords(clinicWords);
  const lang = useLang();
  const href = useHref();
  const { label, title, since } = useStatusText(clinic, status);
  return (
    <section className="clinic-status" aria-labelledby="status-title">
      <p className="clinic-status-label"><DoorClosed />{label}</p>
      <h1 id="status-title">{title}</h1>
      <p>
        {(status === 'closed' || status === 'moved') && `${w.wasAt(addressLine(clinic))} `}
        {clinic.statusDate ? <>{since} <b>{formatDate(clinic.statusDate, lang)}</b>.</> : w.dateUnknown}
      </p>
      {status !== 'do-not-list' && clinic.statusReason && <p>{w.reason} {clinic.statusReason.replace(/\.?$/, '.')}</p>}
      {status === 'temporarily-closed' && clinic.phone && <p>{w.pausedCall}</p>}
      {status === 'moved' && !clinic.movedTo && <p>{w.newAddressUnknown}</p>}
      {status === 'moved' && clinic.movedTo && (
        <p><ButtonLink look="filled" href={href(`/clinic/${clinic.movedTo.slug}`)}>{clinic.movedTo.name === clinic.name ? w.seeNewPlace : w.seeNewPage(clinic.movedTo.name)}</ButtonLink></p>
      )}
      {sourcesOf(clinic, ['identity']).length > 0 ? <SourceLines clinic={clinic} groups={['identity']} today={today} /> : <p className="clinic-hint">{w.statusNoSource}</p>}
    </section>
  );
};
