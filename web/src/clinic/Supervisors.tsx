import type { ClinicDetail } from '@finder/contract';
import { clinicWords, credentialWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';
import { licenceLookup } from './links.ts';

type Supervisor = ClinicDetail['supervisors'][number];

const LookUp = ({ person }: { person: Supervisor }) => {
  const w = useWords(clinicWords);
  const lookup = licenceLookup(person.credential);
  const state = person.licenceState ? ` (${person.licenceState})` : '';
  if (!lookup) return <span className="clinic-hint">{w.licenceBoard(state)}</span>;
  return (
    <>
      <a className="clinic-lookup" href={lookup.href} rel="noopener noreferrer">
        {w.checkLicence(person.name, state)}
      </a>
      <span className="clinic-hint">{(lookup.kind === 'nurse' ? w.licenceNurseSite : w.licenceSite)(lookup.site)}</span>
    </>
  );
};

/** Who is in charge, as the listing names them, and where anyone can check the licence. */
export const Supervisors = ({ supervisors }: { supervisors: Supervisor[] }) => {
  const w = useWords(clinicWords);
  const credentials = useWords(credentialWords);
  return (
    <ul className="clinic-plans">
      {supervisors.map((person) => (
        <li key={`${person.name} ${person.credential}`}>
          <b>{person.name}, {person.credential}</b> ({person.specialty ?? credentials[person.credential]})
          {person.licenceNumber && (
            <span className="clinic-hint">{w.licence(person.licenceNumber, person.licenceState ? ` (${person.licenceState})` : '')}</span>
          )}
          <LookUp person={person} />
        </li>
      ))}
    </ul>
  );
};
