import { factGroups, type FactGroup } from '../../server/contract/index.ts';
import type { Listing, ListingSource, VerificationWay } from '../../server/src/listing/listing.ts';
import { daysBefore } from './days.ts';
import type { Random } from './random.ts';

/** The facts that share a source. Lists that are empty and values that are null say nothing. */
const groupFacts: Record<FactGroup, (keyof Listing)[]> = {
  identity: ['name'],
  contact: ['phone', 'website', 'bookingUrl'],
  hours: ['hours', 'hoursExceptions'],
  'new-patients': ['acceptingNewPatients', 'firstVisitWaitDays', 'referralNeeded'],
  insurers: ['insurers', 'priorAuthorizationBy', 'superbill', 'paymentPlan', 'hsa'],
  prices: [],
  services: ['offerings', 'conditions', 'languages', 'ageGroups', 'telehealthStates'],
  safety: ['inRoom', 'acls', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'minutesObserved', 'privateRoom', 'sitterAllowed', 'rideHomeRequired', 'afterHoursContact'],
  supervision: ['supervisors', 'societies'],
  access: ['stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit'],
};

const waysOf: Partial<Record<FactGroup, VerificationWay[]>> = {
  identity: ['website', 'document', 'visit'],
  supervision: ['licence-register'],
  services: ['rems-list', 'phone'],
  safety: ['phone', 'visit'],
  access: ['visit', 'phone'],
};

/** The groups of which a listing says something. */
export function groupsSaid(listing: Listing): FactGroup[] {
  return factGroups.filter((group) => (group === 'prices'
    ? listing.offerings.some(({ consultLow, firstLow, laterLow }) => consultLow !== null || firstLow !== null || laterLow !== null)
    : groupFacts[group].some((fact) => (Array.isArray(listing[fact]) ? listing[fact].length > 0 : listing[fact] !== null))));
}

/**
 * A source for each group that says something: stated about `age` days before today, and checked for some, always after it
 * was stated.
 */
export function drawSources(random: Random, listing: Listing, age: number, today: Date): ListingSource[] {
  return groupsSaid(listing).map((factGroup) => {
    const stated = Math.max(1, age + random.whole(-5, 25));
    const checked = random.chance(0.35) ? random.whole(0, Math.min(stated, Math.max(1, age))) : null;
    return {
      factGroup, source: 'invented', sourceUrl: null, asOf: daysBefore(today, stated), statedBy: 'Invented example',
      verifiedOn: checked === null ? null : daysBefore(today, checked),
      verifiedHow: checked === null ? null : random.pick(waysOf[factGroup] ?? ['phone', 'website', 'document']),
      verifiedBy: checked === null ? null : 'Example moderator',
    };
  });
}
