import type { ClinicCard, ClinicDetail } from '@finder/contract';
import { Flag, Search } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { formatPhone, phoneHref } from '../ui/format.ts';
import { useHref, useWords } from '../ui/language.tsx';
import { NearbyClinics } from './NearbyClinics.tsx';
import { StatusNotice } from './StatusNotice.tsx';

/** For patients of a clinic that is gone: their records, their medicines, the next clinic. */
const FormerPatients = ({ phone }: { phone: string | null }) => {
  const w = useWords(clinicWords);
  return (
    <section className="clinic-card" aria-labelledby="former-title">
      <h2 id="former-title" className="clinic-card-title">{w.ifPatient}</h2>
      <ul className="clinic-bullets">
        <li>{phone ? <>{w.askRecords} <a href={phoneHref(phone)}>{formatPhone(phone)}</a>. {w.askRecordsMaybe}</> : w.askRecordsNoPhone}</li>
        <li>{w.keepMedicine}</li>
        <li>{w.askNext}</li>
      </ul>
    </section>
  );
};

// A form and not a link: the ZIP of the search must not stand in an address that servers write down (promise 3).
const SearchNear = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  const href = useHref();
  return (
    <form className="clinic-search-near no-print" method="post" action={href('/search')}>
      <input type="hidden" name="near" value={clinic.zip} />
      <input type="hidden" name="withinMiles" value="50" />
      <Button type="submit" look={clinic.movedTo ? 'outlined' : 'filled'} large><Search />{w.searchNear(`${clinic.city}, ${clinic.state}`)}</Button>
    </form>
  );
};

/**
 * What is said of a clinic that is closed, moved or taken off the list: that, and nothing else of what it once was. Its
 * address on the web stays the same, so that an old link is never a dead end.
 */
export const GonePage = ({ clinic, nearby, today }: { clinic: ClinicDetail; nearby: ClinicCard[]; today: string }) => {
  const w = useWords(clinicWords);
  const href = useHref();
  if (clinic.status === 'open') return null;
  const listed = clinic.status !== 'do-not-list';
  return (
    <>
      <StatusNotice clinic={clinic} status={clinic.status} today={today} />
      {listed && <FormerPatients phone={clinic.phone} />}
      {listed && <NearbyClinics nearby={nearby} status={clinic.status} />}
      {nearby.length === 0 && <h2 className="no-print">{w.findAnother}</h2>}
      {listed ? <SearchNear clinic={clinic} /> : <p className="no-print"><ButtonLink look="filled" large href={href('/search')}><Search />{w.findAnother}</ButtonLink></p>}
      {listed && (
        <ButtonLink large className="no-print" href={href(`/clinic/${clinic.slug}/report`)}><Flag />{clinic.status === 'moved' ? w.notMoved : w.notClosed}</ButtonLink>
      )}
      {nearby.length === 0 && <p className="clinic-note no-print">{w.noRank}</p>}
    </>
  );
};
