import type { ClinicCard, ClinicDetail } from '@finder/contract';

const unknownSafety: ClinicDetail['safety'] = {
  inRoom: null, acls: null, bloodPressure: null, oxygen: null, ecg: null, rescueEquipment: null, minutesObserved: null,
  privateRoom: null, sitterAllowed: null, rideHomeRequired: null, afterHoursContact: null,
};

/** A listing of which nothing is known but its name and address. */
export const sparse: ClinicDetail = {
  id: '0198c0de-0000-7000-8000-000000000001', slug: 'quiet-river', name: 'Quiet River Ketamine', organisation: null,
  status: 'open', statusReason: null, statusDate: null, movedTo: null,
  street: '12 Example St', unit: null, city: 'Lamar', state: 'CO', zip: '81052', lat: 38.08, lng: -102.62, precision: 'zip',
  phone: null, website: null, bookingUrl: null, npi: null, timeZone: 'America/Denver', hours: [], hoursExceptions: [],
  acceptingNewPatients: null, firstVisitWaitDays: null, referralNeeded: null, offerings: [], insurers: [],
  priorAuthorizationBy: null, superbill: null, paymentPlan: null, hsa: null, conditions: [], languages: [], ageGroups: [],
  telehealthStates: [], stepFree: null, elevator: null, accessibleRestroom: null, parking: null, transit: null,
  supervisors: [], societies: [], safety: unknownSafety, provenance: [], checked: { how: 'never', on: null }, invented: false, version: 1,
};

const dollars = (low: number, high = low) => ({ low, high });
const route = (name: ClinicDetail['offerings'][number]['route'], rest: Partial<ClinicDetail['offerings'][number]> = {}) => ({
  route: name, offered: true, consult: null, firstSession: null, laterSession: null, therapyAddOn: null, therapyIncluded: null,
  sessionsInCourse: null, minutes: null, remsCertified: null,
  fdaStatus: (['depression', 'ptsd'] as const).map((condition) => ({
    condition, status: name === 'esketamine-nasal' && condition === 'depression' ? 'approved' as const : 'off-label' as const,
  })),
  ...rest,
});
const takes = (insurer: ClinicDetail['insurers'][number]['insurer'], rest: Partial<ClinicDetail['insurers'][number]> = {}) => ({
  insurer, planType: null, covers: 'esketamine-nasal' as const, accepted: true, inNetwork: true, copay: null, asOf: '2026-11-12', ...rest,
});
const told = (group: ClinicDetail['provenance'][number]['group'], rest: Partial<ClinicDetail['provenance'][number]> = {}) => ({
  group, source: 'clinic' as const, asOf: '2026-11-12', freshness: 'current' as const, verified: null, ...rest,
});

/** The clinic of the design's picture, with every kind of fact. */
export const full: ClinicDetail = {
  ...sparse,
  slug: 'cottonwood', name: 'Cottonwood Interventional Psychiatry', organisation: 'Cottonwood Group',
  street: '1440 Example Ave', unit: 'Suite 210', city: 'Lakewood', zip: '80214', lat: 39.7513, lng: -105.0368, precision: 'rooftop',
  phone: '+13035550142', website: 'https://cottonwood.example.com', bookingUrl: 'https://cottonwood.example.com/book', npi: '1234567893',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday, opens: weekday > 5 ? null : '08:00', closes: weekday > 5 ? null : weekday === 5 ? '13:00' : '17:00',
  })),
  hoursExceptions: [{ date: '2026-11-26', opens: null, closes: null, note: 'Thanksgiving' }],
  acceptingNewPatients: true, firstVisitWaitDays: 10, referralNeeded: false,
  offerings: [
    route('esketamine-nasal', { consult: dollars(225), laterSession: dollars(850, 950), minutes: 150, remsCertified: true, therapyIncluded: false }),
    route('iv', { consult: dollars(225), firstSession: dollars(575), laterSession: dollars(450), sessionsInCourse: 6, minutes: 120, therapyAddOn: dollars(150) }),
    { ...route('im'), offered: false },
  ],
  insurers: [
    takes('aetna', { copay: dollars(35, 75) }), takes('cigna'), takes('medicare'), takes('bcbs', { planType: 'PPO', covers: 'first-visit' }),
    takes('aetna', { covers: 'iv', accepted: false, inNetwork: null }), takes('cigna', { covers: 'iv', accepted: false, inNetwork: null }),
  ],
  priorAuthorizationBy: 'clinic', superbill: true, paymentPlan: true, hsa: false,
  conditions: [{ condition: 'depression', treated: true }, { condition: 'ptsd', treated: true }, { condition: 'chronic-pain', treated: false }],
  languages: [{ language: 'en', spoken: true }, { language: 'es', spoken: true }],
  ageGroups: [{ ageGroup: 'adults', seen: true }, { ageGroup: 'adolescents', seen: false }],
  telehealthStates: [{ state: 'CO', offered: true }, { state: 'WY', offered: false }],
  stepFree: true, elevator: true, accessibleRestroom: true, parking: 'Free parking behind the building', transit: 'W Line light rail, 6-minute walk',
  supervisors: [
    { name: 'Renee Adair', credential: 'MD', specialty: 'psychiatry', licenceNumber: 'EX-21440', licenceState: 'CO' },
    { name: 'Omar Jessamy', credential: 'CRNA', specialty: null, licenceNumber: null, licenceState: 'CO' },
  ],
  societies: ['Example Society of Ketamine Practice'],
  safety: {
    inRoom: 'registered-nurse', acls: true, bloodPressure: true, oxygen: true, ecg: false, rescueEquipment: true, minutesObserved: 60,
    privateRoom: true, sitterAllowed: true, rideHomeRequired: true, afterHoursContact: null,
  },
  provenance: [
    told('identity'), told('contact'), told('hours'), told('new-patients'), told('insurers'), told('prices'), told('access'),
    told('services', { verified: { on: '2026-11-14', how: 'rems-list' } }),
    told('supervision', { verified: { on: '2026-11-14', how: 'licence-register' } }), told('safety'),
  ],
  checked: { how: 'verified', on: '2026-11-14' },
};

/** Another clinic as a list shows it, so many miles away. */
export const cardOf = (name: string, distanceMiles: number): ClinicCard => ({
  id: '0198c0de-0000-7000-8000-000000000002', slug: name.toLowerCase().replaceAll(' ', '-'), name, lat: 39.75, lng: -105, distanceMiles,
  street: '1 Example St', city: 'Denver', state: 'CO', zip: '80205', phone: null, routes: ['iv'], price: null, acceptingNewPatients: null,
  therapyIncluded: null, stepFree: null, insurers: null, checked: { how: 'never', on: null }, verifiedOn: null, notSaid: [],
});
