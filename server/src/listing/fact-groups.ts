import { factGroups, type FactGroup } from '@finder/contract';
import type { Listing, ListingOffering } from './listing.ts';

const priceFacts = ['consultLow', 'consultHigh', 'firstLow', 'firstHigh', 'laterLow', 'laterHigh', 'therapyLow', 'therapyHigh'] as const satisfies (keyof ListingOffering)[];
const serviceFacts = ['route', 'offered', 'therapyIncluded', 'sessionsInCourse', 'minutes', 'remsCertified'] as const satisfies (keyof ListingOffering)[];

/** The facts that share a source and a date. The prices of the offerings are a group of their own. */
const factsOfGroup: Record<FactGroup, (listing: Listing) => unknown[]> = {
  identity: ({ name, organisation, status, street, unit, city, state, zip, npi }) => [name, organisation, status, street, unit, city, state, zip, npi],
  contact: ({ phone, website, bookingUrl }) => [phone, website, bookingUrl],
  hours: ({ hours, hoursExceptions }) => [hours, hoursExceptions],
  'new-patients': ({ acceptingNewPatients, firstVisitWaitDays, referralNeeded }) => [acceptingNewPatients, firstVisitWaitDays, referralNeeded],
  insurers: ({ insurers, priorAuthorizationBy, superbill, paymentPlan, hsa }) =>
    [insurers.map((row) => ({ ...row, asOf: null })), priorAuthorizationBy, superbill, paymentPlan, hsa],
  prices: ({ offerings }) => offerings.flatMap((offering) => priceFacts.map((fact) => offering[fact])),
  services: ({ offerings, conditions, languages, ageGroups, telehealthStates }) =>
    [offerings.map((offering) => serviceFacts.map((fact) => offering[fact])), conditions, languages, ageGroups, telehealthStates],
  safety: (listing) => [
    listing.inRoom, listing.acls, listing.bloodPressure, listing.oxygen, listing.ecg, listing.rescueEquipment, listing.minutesObserved,
    listing.privateRoom, listing.sitterAllowed, listing.rideHomeRequired, listing.afterHoursContact,
  ],
  supervision: ({ supervisors, societies }) => [supervisors, societies],
  access: ({ stepFree, elevator, accessibleRestroom, parking, transit }) => [stepFree, elevator, accessibleRestroom, parking, transit],
};

/** The groups of which a listing says anything. A known no says something; null and an empty list do not. */
export function groupsSaid(listing: Listing): FactGroup[] {
  return factGroups.filter((group) => factsOfGroup[group](listing).some((fact) => (Array.isArray(fact) ? fact.length > 0 : fact !== null)));
}

/** The facts of a group as a text that is equal when they are. Both listings must be in canonical order. */
export function factsAsText(group: FactGroup, listing: Listing): string {
  return JSON.stringify(factsOfGroup[group](listing));
}
