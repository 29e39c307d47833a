import { bareListing, bareOffering, type Listing, type ListingHours, type ListingInsurer } from '../../server/src/listing/listing.ts';
import { groupsSaid } from '../../server/src/listing/fact-groups.ts';
import { daysBefore, holidaysAfter } from './days.ts';
import { isOnRemsList } from './sources.ts';

/** The three clinics that the design pictures show, so that a screenshot can be laid beside a picture. All invented. */
export function showcase(today: Date): Listing[] {
  return [larkspur(today), cottonwood(today), mesaVerde(today)];
}

const denver = { state: 'CO', timeZone: 'America/Denver', pointPrecision: 'rooftop', pointSource: 'invented' } as const;

const weekdays = (fridayCloses: string): ListingHours[] => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday, part: 0, opens: weekday > 5 ? null : '08:00', closes: weekday > 5 ? null : weekday === 5 ? fridayCloses : '17:00',
}));

const holidays = (today: Date): Listing['hoursExceptions'] => holidaysAfter(today).map(({ date, note, shortDay }) =>
  ({ date, note, opens: shortDay ? '08:00' : null, closes: shortDay ? '12:00' : null }));

const plan = (insurer: ListingInsurer['insurer'], covers: ListingInsurer['covers'], accepted: boolean, asOf: string): ListingInsurer =>
  ({ insurer, planType: '', covers, accepted, inNetwork: accepted ? true : null, copayLow: null, copayHigh: null, asOf });

function withSources(listing: Listing, today: Date, stated: number, verified: number | null): Listing {
  const sources = groupsSaid(listing).map((factGroup): Listing['sources'][number] => ({
    factGroup, source: 'invented', sourceUrl: null, asOf: daysBefore(today, stated), statedBy: 'Invented example',
    verifiedOn: verified === null ? null : daysBefore(today, verified),
    verifiedHow: verified === null ? null : factGroup === 'supervision' ? 'licence-register' : factGroup === 'services' && isOnRemsList(listing) ? 'rems-list' : 'phone',
    verifiedBy: verified === null ? null : 'Example moderator',
  }));
  return { ...listing, invented: true, sources };
}

function larkspur(today: Date): Listing {
  const asOf = daysBefore(today, 25);
  return withSources({
    ...bareListing({
      ...denver, slug: 'larkspur-ketamine-and-counseling-denver-co', name: 'Larkspur Ketamine & Counseling',
      street: '2210 Example St', city: 'Denver', zip: '80205', lat: 39.7671, lng: -104.9243,
    }),
    phone: '+13035550117', website: 'https://larkspur-ketamine-and-counseling-denver-co.example.com',
    acceptingNewPatients: true, firstVisitWaitDays: 7, referralNeeded: false, superbill: true, paymentPlan: true, hsa: true, priorAuthorizationBy: 'patient',
    stepFree: null, inRoom: 'therapist', acls: true, bloodPressure: true, oxygen: true, minutesObserved: 60, privateRoom: true, rideHomeRequired: true,
    hours: weekdays('17:00').map((day) => (day.weekday === 2 ? { ...day, closes: '20:00' } : day.weekday === 6 ? { ...day, opens: '09:00', closes: '13:00' } : day)),
    offerings: [
      { ...bareOffering('iv', true), consultLow: 250, consultHigh: 250, firstLow: 550, firstHigh: 600, laterLow: 425, laterHigh: 550, therapyIncluded: true, sessionsInCourse: 6, minutes: 120 },
      { ...bareOffering('oral-sublingual', true), laterLow: 150, laterHigh: 225, therapyIncluded: true, minutes: 120 },
      bareOffering('esketamine-nasal', false),
    ],
    insurers: [
      ...(['aetna', 'bcbs', 'cigna', 'united'] as const).map((insurer) => plan(insurer, 'first-visit', true, asOf)),
      plan('aetna', 'iv', false, asOf), plan('bcbs', 'iv', false, asOf),
    ],
    conditions: [{ condition: 'depression', treated: true }, { condition: 'ptsd', treated: true }, { condition: 'anxiety', treated: true }, { condition: 'chronic-pain', treated: false }],
    languages: [{ language: 'en', spoken: true }, { language: 'es', spoken: false }],
    ageGroups: [{ ageGroup: 'adults', seen: true }, { ageGroup: 'adolescents', seen: false }],
    supervisors: [{ position: 0, name: 'Tessa Quillfeather', credential: 'PMHNP', specialty: 'psychiatry', licenceNumber: 'EX-30417', licenceState: 'CO' }],
  }, today, 25, 25);
}

function cottonwood(today: Date): Listing {
  const asOf = daysBefore(today, 10);
  return withSources({
    ...bareListing({
      ...denver, slug: 'cottonwood-interventional-psychiatry-lakewood-co', name: 'Cottonwood Interventional Psychiatry',
      street: '1440 Example Ave', city: 'Lakewood', zip: '80214', lat: 39.7513, lng: -105.0368,
    }),
    unit: 'Suite 210',
    phone: '+13035550142', website: 'https://cottonwood-interventional-psychiatry-lakewood-co.example.com',
    acceptingNewPatients: true, firstVisitWaitDays: 10, referralNeeded: false, priorAuthorizationBy: 'clinic', superbill: true, paymentPlan: true, hsa: true,
    stepFree: true, elevator: true, accessibleRestroom: true, parking: 'Free parking behind the building', transit: 'W Line light rail, 6-minute walk',
    inRoom: 'registered-nurse', acls: true, bloodPressure: true, oxygen: true, ecg: true, rescueEquipment: true, minutesObserved: 60,
    privateRoom: true, sitterAllowed: true, rideHomeRequired: true, afterHoursContact: null,
    hours: weekdays('13:00'),
    hoursExceptions: holidays(today),
    offerings: [
      { ...bareOffering('esketamine-nasal', true), consultLow: 225, consultHigh: 225, laterLow: 850, laterHigh: 950, therapyIncluded: false, sessionsInCourse: 8, minutes: 150, remsCertified: true },
      { ...bareOffering('iv', true), consultLow: 225, consultHigh: 225, firstLow: 575, firstHigh: 575, laterLow: 450, laterHigh: 450, therapyIncluded: false, therapyLow: 150, therapyHigh: 150, sessionsInCourse: 6, minutes: 120 },
    ],
    insurers: [
      ...(['aetna', 'cigna', 'medicare', 'medicaid'] as const).map((insurer) => ({
        ...plan(insurer, 'esketamine-nasal', true, asOf), copayLow: insurer === 'aetna' ? 35 : null, copayHigh: insurer === 'aetna' ? 75 : null,
      })),
      ...(['aetna', 'cigna', 'medicare', 'medicaid'] as const).map((insurer) => plan(insurer, 'iv', false, asOf)),
    ],
    conditions: [{ condition: 'depression', treated: true }, { condition: 'bipolar-depression', treated: true }, { condition: 'ptsd', treated: true }, { condition: 'chronic-pain', treated: false }],
    languages: [{ language: 'en', spoken: true }, { language: 'es', spoken: true }],
    ageGroups: [{ ageGroup: 'adults', seen: true }, { ageGroup: 'older-adults', seen: true }, { ageGroup: 'adolescents', seen: false }],
    telehealthStates: [{ state: 'CO', offered: true }, { state: 'WY', offered: false }],
    supervisors: [{ position: 0, name: 'Renee Adair', credential: 'MD', specialty: 'psychiatry', licenceNumber: 'EX-21440', licenceState: 'CO' }],
  }, today, 10, 10);
}

function mesaVerde(today: Date): Listing {
  const asOf = daysBefore(today, 250);
  return withSources({
    ...bareListing({
      ...denver, slug: 'mesa-verde-pain-and-wellness-aurora-co', name: 'Mesa Verde Pain & Wellness',
      street: '905 Sample St', city: 'Aurora', zip: '80010', lat: 39.7392, lng: -104.8525,
    }),
    phone: '+17205550163', website: 'https://mesa-verde-pain-and-wellness-aurora-co.example.com',
    acceptingNewPatients: true, firstVisitWaitDays: null, stepFree: true, parking: 'Free parking in front',
    acls: true, bloodPressure: true, oxygen: true, rideHomeRequired: true, hours: weekdays('17:00'),
    offerings: [{ ...bareOffering('iv', true), laterLow: 495, laterHigh: 495, sessionsInCourse: 6, minutes: 90 }, bareOffering('esketamine-nasal', false)],
    insurers: [plan('aetna', 'first-visit', true, asOf)],
    conditions: [{ condition: 'chronic-pain', treated: true }, { condition: 'crps', treated: true }, { condition: 'depression', treated: true }],
    languages: [{ language: 'en', spoken: true }],
    ageGroups: [{ ageGroup: 'adults', seen: true }],
    supervisors: [{ position: 0, name: 'Desmond Eastlake', credential: 'MD', specialty: 'pain medicine', licenceNumber: null, licenceState: null }],
  }, today, 250, null);
}
