import { z } from 'zod';
import { latitude, longitude } from './place.ts';
import { Checked, PriceRange } from './search.ts';
import {
  AgeGroup, Condition, Coverage, Credential, FactGroup, Freshness, InRoomStaff, Insurer, Language, Precision, Route, Source,
  StateCode, Status,
} from './vocabulary.ts';

/** Yes, no, or null: the clinic has not said. */
export const said = z.boolean().nullable();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ description: '24-hour local time, "09:00"' });

export const FdaStatus = z.enum(['approved', 'off-label']);
export type FdaStatus = z.infer<typeof FdaStatus>;

/** One way of treatment at one clinic. `offered: false` is a known no; a route not in the list has not been said. */
export const Offering = z.strictObject({
  route: Route,
  offered: z.boolean(),
  consult: PriceRange.nullable(),
  firstSession: PriceRange.nullable(),
  laterSession: PriceRange.nullable(),
  therapyAddOn: PriceRange.nullable(),
  therapyIncluded: said,
  sessionsInCourse: z.number().int().positive().nullable(),
  minutes: z.number().int().positive().nullable(),
  remsCertified: said.meta({ description: 'Spravato only: on the REMS list of certified sites' }),
  fdaStatus: z.array(z.strictObject({ condition: Condition, status: FdaStatus })),
}).meta({ id: 'Offering' });
export type Offering = z.infer<typeof Offering>;

export const InsurerAcceptance = z.strictObject({
  insurer: Insurer,
  planType: z.string().nullable(),
  covers: Coverage,
  accepted: z.boolean(),
  inNetwork: said,
  copay: PriceRange.nullable(),
  asOf: z.iso.date(),
}).meta({ id: 'InsurerAcceptance' });
export type InsurerAcceptance = z.infer<typeof InsurerAcceptance>;

/** `opens` and `closes` both null: closed that day. A weekday without a row has not been said. 1 = Monday … 7 = Sunday. */
export const DayHours = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  opens: clock.nullable(),
  closes: clock.nullable(),
}).meta({ id: 'DayHours' });
export type DayHours = z.infer<typeof DayHours>;

export const HoursException = z.strictObject({
  date: z.iso.date(),
  opens: clock.nullable(),
  closes: clock.nullable(),
  note: z.string().nullable(),
}).meta({ id: 'HoursException' });
export type HoursException = z.infer<typeof HoursException>;

/** Where a group of facts came from, when, and what may be said of it at its age. */
export const Provenance = z.strictObject({
  group: FactGroup,
  source: Source,
  asOf: z.iso.date(),
  freshness: Freshness,
  verified: z.strictObject({ on: z.iso.date(), how: z.string() }).nullable(),
}).meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

export const SafetyFacts = z.strictObject({
  inRoom: InRoomStaff.nullable(),
  acls: said,
  bloodPressure: said,
  oxygen: said,
  ecg: said,
  rescueEquipment: said,
  minutesObserved: z.number().int().positive().nullable(),
  privateRoom: said,
  sitterAllowed: said,
  rideHomeRequired: said,
  afterHoursContact: said,
}).meta({ id: 'SafetyFacts' });
export type SafetyFacts = z.infer<typeof SafetyFacts>;

/** All that is known of one clinic and may be shown today. Facts past their last day are already left out. */
export const ClinicDetail = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  status: Status,
  statusReason: z.string().nullable(),
  statusDate: z.iso.date().nullable(),
  movedTo: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  street: z.string(),
  unit: z.string().nullable(),
  city: z.string(),
  state: StateCode,
  zip: z.string(),
  lat: latitude,
  lng: longitude,
  precision: Precision,
  phone: z.string().nullable(),
  website: z.string().nullable(),
  bookingUrl: z.string().nullable(),
  npi: z.string().nullable(),
  timeZone: z.string(),
  hours: z.array(DayHours),
  hoursExceptions: z.array(HoursException),
  acceptingNewPatients: said,
  firstVisitWaitDays: z.number().int().nonnegative().nullable(),
  referralNeeded: said,
  offerings: z.array(Offering),
  insurers: z.array(InsurerAcceptance),
  priorAuthorizationBy: z.enum(['clinic', 'patient']).nullable(),
  superbill: said,
  paymentPlan: said,
  hsa: said,
  conditions: z.array(z.strictObject({ condition: Condition, treated: z.boolean() })),
  languages: z.array(z.strictObject({ language: Language, spoken: z.boolean() })),
  ageGroups: z.array(z.strictObject({ ageGroup: AgeGroup, seen: z.boolean() })),
  telehealthStates: z.array(z.strictObject({ state: StateCode, offered: z.boolean() })),
  stepFree: said,
  elevator: said,
  accessibleRestroom: said,
  parking: z.string().nullable(),
  transit: z.string().nullable(),
  supervisors: z.array(z.strictObject({
    name: z.string(),
    credential: Credential,
    specialty: z.string().nullable(),
    licenceNumber: z.string().nullable(),
    licenceState: StateCode.nullable(),
  })),
  societies: z.array(z.string()),
  safety: SafetyFacts,
  provenance: z.array(Provenance),
  checked: Checked,
  invented: z.boolean(),
  version: z.number().int().positive(),
}).meta({ id: 'ClinicDetail' });
export type ClinicDetail = z.infer<typeof ClinicDetail>;

/** Several listings at once: for comparing them and for what was saved on a device. */
export const ClinicsRequest = z.strictObject({
  slugs: z.array(z.string().min(1).max(200)).min(1).max(50),
}).meta({ id: 'ClinicsRequest' });
export type ClinicsRequest = z.infer<typeof ClinicsRequest>;

/** In the order asked for. `clinic` is null when nothing is at that address any more; an old address gives the listing as it is now. */
export const ClinicsResponse = z.strictObject({
  clinics: z.array(z.strictObject({ slug: z.string(), clinic: ClinicDetail.nullable() })),
}).meta({ id: 'ClinicsResponse' });
export type ClinicsResponse = z.infer<typeof ClinicsResponse>;
