import type {
  AgeGroup, Condition, Coverage, Credential, FactGroup, InRoomStaff, Insurer, Language, Precision, Route, Source, StateCode, Status, VerificationWay,
} from '@finder/contract';
import type { z } from 'zod';

export { verificationWays, type VerificationWay } from '@finder/contract';

/** Yes, no, or null: not said. */
export type Said = boolean | null;

export type ListingHours = { weekday: number; part: number; opens: string | null; closes: string | null };
export type ListingHoursException = { date: string; opens: string | null; closes: string | null; note: string | null };

/** Prices are whole US dollars; low and high are both given or both null. */
export type ListingOffering = {
  route: Route;
  offered: boolean;
  consultLow: number | null;
  consultHigh: number | null;
  firstLow: number | null;
  firstHigh: number | null;
  laterLow: number | null;
  laterHigh: number | null;
  therapyIncluded: Said;
  therapyLow: number | null;
  therapyHigh: number | null;
  sessionsInCourse: number | null;
  minutes: number | null;
  /** Spravato only: on the REMS list of certified sites. Null for every other route. */
  remsCertified: Said;
};

export type ListingInsurer = {
  insurer: Insurer;
  /** Empty: any plan of the insurer. */
  planType: string;
  covers: Coverage;
  accepted: boolean;
  inNetwork: Said;
  copayLow: number | null;
  copayHigh: number | null;
  asOf: string;
};

export type ListingSupervisor = {
  position: number;
  name: string;
  credential: z.infer<typeof Credential>;
  specialty: string | null;
  licenceNumber: string | null;
  licenceState: StateCode | null;
};

/** Where a group of facts came from (`asOf`: the day they were stated) and who checked it when. Verified is not updated. */
export type ListingSource = {
  factGroup: FactGroup;
  source: Source;
  sourceUrl: string | null;
  asOf: string;
  statedBy: string | null;
  verifiedOn: string | null;
  verifiedHow: VerificationWay | null;
  verifiedBy: string | null;
};

/**
 * All that is written of one clinic, as plain data. Days are "2026-11-22", times "08:00", both at the clinic. Null, and a
 * row that is missing from a list, mean "not said"; a known no is written as false.
 */
export type Listing = {
  slug: string;
  /** The importer's own stable name for the clinic; null when it did not come from a file. */
  importRef: string | null;
  organisation: string | null;
  invented: boolean;
  name: string;
  status: Status;
  statusReason: string | null;
  statusDate: string | null;
  /** The slug of the clinic that took its place. */
  movedTo: string | null;
  street: string;
  unit: string | null;
  city: string;
  state: StateCode;
  zip: string;
  lat: number;
  lng: number;
  pointPrecision: z.infer<typeof Precision>;
  pointSource: string;
  phone: string | null;
  website: string | null;
  bookingUrl: string | null;
  npi: string | null;
  timeZone: string;
  acceptingNewPatients: Said;
  firstVisitWaitDays: number | null;
  referralNeeded: Said;
  priorAuthorizationBy: 'clinic' | 'patient' | null;
  superbill: Said;
  paymentPlan: Said;
  hsa: Said;
  stepFree: Said;
  elevator: Said;
  accessibleRestroom: Said;
  parking: string | null;
  transit: string | null;
  inRoom: z.infer<typeof InRoomStaff> | null;
  acls: Said;
  bloodPressure: Said;
  oxygen: Said;
  ecg: Said;
  rescueEquipment: Said;
  minutesObserved: number | null;
  privateRoom: Said;
  sitterAllowed: Said;
  rideHomeRequired: Said;
  afterHoursContact: Said;
  hours: ListingHours[];
  hoursExceptions: ListingHoursException[];
  offerings: ListingOffering[];
  insurers: ListingInsurer[];
  conditions: { condition: Condition; treated: boolean }[];
  languages: { language: Language; spoken: boolean }[];
  ageGroups: { ageGroup: z.infer<typeof AgeGroup>; seen: boolean }[];
  telehealthStates: { state: StateCode; offered: boolean }[];
  supervisors: ListingSupervisor[];
  societies: { society: string }[];
  sources: ListingSource[];
};

/** What no listing can do without. */
export type ListingCore = Pick<Listing,
  'slug' | 'name' | 'street' | 'city' | 'state' | 'zip' | 'lat' | 'lng' | 'pointPrecision' | 'pointSource' | 'timeZone'>;

/** An open listing of which nothing is said beyond its core. */
export function bareListing(core: ListingCore): Listing {
  return {
    importRef: null, organisation: null, invented: false, status: 'open', statusReason: null, statusDate: null, movedTo: null,
    unit: null, phone: null, website: null, bookingUrl: null, npi: null,
    acceptingNewPatients: null, firstVisitWaitDays: null, referralNeeded: null,
    priorAuthorizationBy: null, superbill: null, paymentPlan: null, hsa: null,
    stepFree: null, elevator: null, accessibleRestroom: null, parking: null, transit: null,
    inRoom: null, acls: null, bloodPressure: null, oxygen: null, ecg: null, rescueEquipment: null, minutesObserved: null,
    privateRoom: null, sitterAllowed: null, rideHomeRequired: null, afterHoursContact: null,
    hours: [], hoursExceptions: [], offerings: [], insurers: [], conditions: [], languages: [], ageGroups: [],
    telehealthStates: [], supervisors: [], societies: [], sources: [],
    ...core,
  };
}

/** A route of which only is said whether it is offered. */
export function bareOffering(route: Route, offered: boolean): ListingOffering {
  return {
    route, offered, consultLow: null, consultHigh: null, firstLow: null, firstHigh: null, laterLow: null, laterHigh: null,
    therapyIncluded: null, therapyLow: null, therapyHigh: null, sessionsInCourse: null, minutes: null, remsCertified: null,
  };
}
