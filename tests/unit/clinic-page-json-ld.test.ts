import type { ClinicDetail } from '@finder/contract';
import { describe, expect, it } from 'vitest';
import { clinicJsonLd } from '../../web/src/clinic/json-ld.ts';
import { full, sparse } from './clinic-page-example.ts';

const url = 'https://finder.example/clinic/cottonwood';
const today = '2026-11-22';

describe('what search engines are told of a clinic', () => {
  it('is a medical clinic with its address, hours and treatments', () => {
    expect(clinicJsonLd(full, url, today)).toMatchObject({
      '@type': 'MedicalClinic', name: full.name, telephone: '+13035550142', isAcceptingNewPatients: true,
      address: { streetAddress: '1440 Example Ave, Suite 210', addressLocality: 'Lakewood', addressRegion: 'CO', postalCode: '80214' },
      availableService: [{ name: 'Esketamine nasal spray (Spravato)' }, { name: 'Ketamine infusion (IV)' }],
    });
  });

  it('gives the hours of every day and of special days', () => {
    const hours = clinicJsonLd(full, url, today)?.['openingHoursSpecification'];
    expect(hours).toContainEqual({ '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/Friday', opens: '08:00', closes: '13:00' });
    expect(hours).toContainEqual({ '@type': 'OpeningHoursSpecification', validFrom: '2026-11-26', validThrough: '2026-11-26', opens: '00:00', closes: '00:00' });
    expect(JSON.stringify(clinicJsonLd(full, url, '2026-11-27'))).not.toContain('2026-11-26');
  });

  it('names the specialties that are known: of the people in charge, and of what is treated', () => {
    const of = (change: Partial<ClinicDetail>) => clinicJsonLd({ ...full, ...change }, url, today)?.['medicalSpecialty'];
    const doctor = full.supervisors[0]!;
    expect(of({})).toEqual(['https://schema.org/Psychiatric']);
    expect(of({ conditions: [], supervisors: [{ ...doctor, specialty: 'Anesthesiology' }, { ...doctor, specialty: 'pain medicine' }] })).toEqual(['https://schema.org/Anesthesia']);
    expect(of({ conditions: [{ condition: 'depression', treated: false }], supervisors: [] })).toBeUndefined();
  });

  it('gives the point, but not the middle of a ZIP, and the NPI by its name', () => {
    expect(clinicJsonLd(full, url, today)).toMatchObject({
      geo: { latitude: 39.7513, longitude: -105.0368 }, identifier: { '@type': 'PropertyValue', propertyID: 'NPI', value: '1234567893' },
    });
    expect(clinicJsonLd({ ...full, precision: 'zip' }, url, today)).not.toHaveProperty('geo');
  });

  it('holds nothing that is not known, and no rating ever', () => {
    const known = clinicJsonLd(sparse, url, today);
    for (const key of ['isAcceptingNewPatients', 'telephone', 'openingHoursSpecification', 'geo', 'availableService', 'medicalSpecialty', 'identifier']) expect(known).not.toHaveProperty(key);
    expect(JSON.stringify([known, clinicJsonLd(full, url, today)])).not.toMatch(/rating|review/i);
  });

  it('sends nobody to a clinic that is gone', () => {
    for (const status of ['closed', 'moved', 'do-not-list'] as const) expect(clinicJsonLd({ ...full, status }, url, today)).toBeNull();
  });

  it('says of an invented clinic that it is invented', () => {
    expect(clinicJsonLd({ ...full, invented: true }, url, today)).toHaveProperty('disambiguatingDescription');
  });
});
