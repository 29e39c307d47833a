import type { ClinicDetail, Condition, DayHours, HoursException } from '@finder/contract';
import { phoneHref } from '../ui/format.ts';
import { webHref } from './links.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

// schema.org writes a closed day as 00:00–00:00.
const span = (row: { opens: string | null; closes: string | null }) => ({ opens: row.opens ?? '00:00', closes: row.closes ?? '00:00' });

const weekly = (row: DayHours) => ({
  '@type': 'OpeningHoursSpecification', dayOfWeek: `https://schema.org/${days[row.weekday - 1]}`, ...span(row),
});

const special = (row: HoursException) => ({
  '@type': 'OpeningHoursSpecification', validFrom: row.date, validThrough: row.date, ...span(row),
});

const routeNames = {
  iv: 'Ketamine infusion (IV)',
  im: 'Ketamine injection (IM)',
  'oral-sublingual': 'Ketamine by mouth or under the tongue',
  'esketamine-nasal': 'Esketamine nasal spray (Spravato)',
};

const mind: Condition[] = ['depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'substance-use'];

/** schema.org's names for what supervisors say they are; it has none for pain medicine. */
const specialties: Record<string, string> = {
  psychiatry: 'Psychiatric', anesthesiology: 'Anesthesia', neurology: 'Neurologic', 'emergency medicine': 'Emergency', 'family medicine': 'PrimaryCare',
};

const specialtiesOf = ({ supervisors, conditions }: ClinicDetail): string[] => [...new Set([
  ...supervisors.flatMap(({ specialty }) => specialties[specialty?.toLowerCase() ?? ''] ?? []),
  ...(conditions.some(({ condition, treated }) => treated && mind.includes(condition)) ? ['Psychiatric'] : []),
])].map((name) => `https://schema.org/${name}`);

/**
 * A listing as schema.org MedicalClinic for search engines, or null for a clinic that is closed, moved or must not be
 * listed: there is no clinic to send anyone to. Only what is known is said. No ratings: there are none, and paid or
 * invented ones are unlawful (16 CFR 465). Special days before `today` (an ISO date) are past and left out.
 */
export const clinicJsonLd = (clinic: ClinicDetail, url: string, today: string): Record<string, unknown> | null => {
  if (clinic.status !== 'open' && clinic.status !== 'temporarily-closed') return null;
  const hours = clinic.status === 'open' ? [...clinic.hours.map(weekly), ...clinic.hoursExceptions.filter(({ date }) => date >= today).map(special)] : [];
  const website = webHref(clinic.website);
  const specialty = specialtiesOf(clinic);
  const offered = clinic.offerings.filter(({ offered: given }) => given);
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalClinic',
    '@id': url,
    url,
    name: clinic.name,
    ...(clinic.invented && { disambiguatingDescription: 'An invented example, not a real clinic.' }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: [clinic.street, clinic.unit].filter(Boolean).join(', '),
      addressLocality: clinic.city,
      addressRegion: clinic.state,
      postalCode: clinic.zip,
      addressCountry: 'US',
    },
    // A point that is only the middle of a ZIP would put a pin on somebody else's door.
    ...(clinic.precision !== 'zip' && { geo: { '@type': 'GeoCoordinates', latitude: clinic.lat, longitude: clinic.lng } }),
    ...(clinic.phone && { telephone: phoneHref(clinic.phone).slice('tel:'.length) }),
    ...(website && { sameAs: website }),
    ...(clinic.organisation && { parentOrganization: { '@type': 'Organization', name: clinic.organisation } }),
    ...(clinic.npi && { identifier: { '@type': 'PropertyValue', propertyID: 'NPI', value: clinic.npi } }),
    ...(hours.length > 0 && { openingHoursSpecification: hours }),
    ...(clinic.status === 'open' && clinic.acceptingNewPatients !== null && { isAcceptingNewPatients: clinic.acceptingNewPatients }),
    ...(specialty.length > 0 && { medicalSpecialty: specialty }),
    ...(offered.length > 0 && {
      availableService: offered.map(({ route }) => ({ '@type': 'MedicalTherapy', name: routeNames[route] })),
    }),
  };
};
