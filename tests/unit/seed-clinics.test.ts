import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { milesBetween } from '../../seeds/places/miles.ts';
import { stateCodes } from '@finder/contract';

const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
const today = new Date('2026-11-22T12:00:00Z');
const make = (day = today, seed = 'finder') => generateClinics({ count: 1500, seed, today: day, cities, zips });
const clinics = make();
const where = (state: string) => clinics.filter((clinic) => clinic.state === state);

const share = (state: string) => where(state).length / 1500;
const zonesIn = (city: string, state: string) => [...new Set(where(state).filter((clinic) => clinic.city === city).map(({ timeZone }) => timeZone))];

describe('The invented clinics', () => {
  it('are 1,500, the same every time, and others for another seed', () => {
    expect(clinics).toHaveLength(1500);
    expect(make()).toEqual(clinics);
    expect(make(today, 'other').map(({ slug }) => slug)).not.toEqual(clinics.map(({ slug }) => slug));
  });

  it('cannot be taken for real ones', () => {
    for (const clinic of clinics) {
      expect(clinic.invented).toBe(true);
      expect(clinic.phone).toMatch(/^\+1\d{3}55501\d\d$/);
      expect(clinic.street).toMatch(/ (Example|Sample) /);
      expect(clinic.npi).toBeNull();
      expect(new URL(clinic.website ?? 'https://none.example.com').hostname).toMatch(/\.example\.com$/);
      expect(clinic.supervisors.map(({ licenceNumber }) => licenceNumber ?? 'EX-00000').filter((number) => !/^EX-\d{5}$/.test(number))).toEqual([]);
      expect(clinic.sources.every(({ source }) => source === 'invented')).toBe(true);
    }
  });

  it('have addresses of their own on the web, and phone numbers of their own', () => {
    expect(new Set(clinics.map(({ slug }) => slug)).size).toBe(1500);
    expect(new Set(clinics.map(({ phone }) => phone)).size).toBe(1500);
  });

  it('are in every state and territory, far ones and both sides of state lines included', () => {
    expect(stateCodes.filter((state) => where(state).length === 0)).toEqual([]);
    expect(['AK', 'HI', 'PR'].filter((state) => where(state).length < 3)).toEqual([]);
    const borders = [['MO', 'KS'], ['ND', 'MN'], ['OR', 'WA'], ['TN', 'VA'], ['TX', 'AR']] as const;
    expect(borders.filter(([one, other]) => !where(one).some((a) => where(other).some((b) => milesBetween(a, b) < 25)))).toEqual([]);
  });

  it('are spread like the people', () => {
    expect(share('CA')).toBeGreaterThan(0.09);
    expect(share('CA')).toBeLessThan(0.17);
    expect(share('TX')).toBeGreaterThan(0.06);
    expect(share('WY')).toBeLessThan(0.01);
  });

  it('stand near their ZIP', () => {
    const points = new Map(zips.map((zip) => [zip.zip, zip]));
    const far = clinics.filter((clinic) => {
      const { lat, lng } = points.get(clinic.zip) ?? {};
      return lat == null || lng == null || milesBetween(clinic, { lat, lng }) > 5;
    });
    expect(far).toEqual([]);
  });

  it('have every status, with a date and a reason, and a moved one says where to', () => {
    const has = new Set(clinics.map(({ status }) => status));
    expect([...has].sort()).toEqual(['closed', 'do-not-list', 'moved', 'open', 'temporarily-closed']);
    const shut = clinics.filter(({ status }) => status !== 'open');
    expect(shut.filter(({ statusDate, statusReason }) => statusDate === null || statusReason === null)).toEqual([]);
    const statusOf = new Map(clinics.map(({ slug, status }) => [slug, status]));
    const moved = clinics.filter(({ status }) => status === 'moved');
    expect(moved.filter(({ movedTo }) => statusOf.get(movedTo ?? '') !== 'open')).toEqual([]);
  });

  it('have chains, and two at one address', () => {
    const chains = new Map<string, number>();
    for (const { organisation } of clinics) if (organisation) chains.set(organisation, (chains.get(organisation) ?? 0) + 1);
    expect([...chains.values()].filter((size) => size > 1).length).toBeGreaterThan(10);
    const doors = clinics.map(({ street, zip }) => `${street} ${zip}`);
    expect(doors.length - new Set(doors).size).toBeGreaterThan(3);
  });

  it('are sparse, half told and complete, with known noes and things not said', () => {
    const sparse = clinics.filter(({ offerings, hours, website }) => offerings.length === 0 && hours.length === 0 && website === null);
    const complete = clinics.filter((clinic) => clinic.stepFree !== null && clinic.acls !== null && clinic.ecg !== null && clinic.supervisors.length > 0 && clinic.hours.length > 0);
    expect(sparse.length).toBeGreaterThan(100);
    expect(complete.length).toBeGreaterThan(300);
    for (const value of [true, false, null]) {
      expect(clinics.some(({ acceptingNewPatients }) => acceptingNewPatients === value)).toBe(true);
      expect(clinics.some(({ ecg }) => ecg === value)).toBe(true);
    }
    expect(clinics.some(({ offerings }) => offerings.some(({ offered }) => !offered))).toBe(true);
    expect(clinics.some(({ insurers }) => insurers.some(({ accepted }) => !accepted))).toBe(true);
    expect(clinics.some(({ conditions }) => conditions.some(({ treated }) => !treated))).toBe(true);
  });

  it('have cheap and dear sessions, weekends, evenings and holidays', () => {
    const later = clinics.flatMap(({ offerings }) => offerings.filter(({ route }) => route === 'iv').flatMap(({ laterLow }) => laterLow ?? []));
    expect(Math.min(...later)).toBeLessThan(250);
    expect(Math.max(...later)).toBeGreaterThan(1000);
    expect(clinics.some(({ hours }) => hours.some(({ weekday, opens }) => weekday === 7 && opens !== null))).toBe(true);
    expect(clinics.some(({ hours }) => hours.some(({ closes }) => closes === '20:00'))).toBe(true);
    expect(clinics.some(({ hoursExceptions }) => hoursExceptions.some(({ date }) => date === '2026-12-25'))).toBe(true);
  });

  it('keep the certification of Spravato apart from racemic ketamine', () => {
    const racemic = clinics.flatMap(({ offerings }) => offerings).filter(({ route }) => route !== 'esketamine-nasal');
    expect(racemic.filter(({ remsCertified }) => remsCertified !== null)).toEqual([]);
    expect(clinics.some(({ offerings }) => offerings.some(({ remsCertified }) => remsCertified === false))).toBe(true);
    const checked = clinics.filter(({ sources }) => sources.some(({ verifiedHow }) => verifiedHow === 'rems-list'));
    expect(checked.length).toBeGreaterThan(10);
    expect(checked.filter(({ offerings }) => offerings.every(({ remsCertified }) => remsCertified !== true))).toEqual([]);
  });

  it('are fresh, old and stale on whatever day they are made', () => {
    for (const day of [today, new Date('2027-05-03T01:00:00Z')]) {
      const ages = make(day).flatMap(({ sources }) => sources.map(({ asOf }) => (day.getTime() - Date.parse(asOf)) / 86_400_000));
      expect(Math.min(...ages)).toBeGreaterThan(0);
      expect(ages.filter((age) => age < 90).length).toBeGreaterThan(ages.length / 3);
      expect(ages.filter((age) => age > 400).length).toBeGreaterThan(ages.length / 20);
    }
  });

  it('were checked in various ways, never before the facts were stated and never in the future', () => {
    const sources = clinics.flatMap((clinic) => clinic.sources);
    expect(sources.filter(({ verifiedOn, verifiedHow }) => (verifiedOn === null) !== (verifiedHow === null))).toEqual([]);
    expect(sources.filter(({ verifiedOn, asOf }) => verifiedOn !== null && (verifiedOn < asOf || verifiedOn > '2026-11-22'))).toEqual([]);
    expect(new Set(sources.map(({ verifiedHow }) => verifiedHow)).size).toBeGreaterThan(5);
  });

  it('keep the time of their place', () => {
    expect(zonesIn('El Paso', 'TX')).toEqual(['America/Denver']);
    expect(zonesIn('Pensacola', 'FL')).toEqual(['America/Chicago']);
    expect(zonesIn('Rapid City', 'SD')).toEqual(['America/Denver']);
    expect(zonesIn('Honolulu', 'HI')).toEqual(['Pacific/Honolulu']);
  });
});
