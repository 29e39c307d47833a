import type { FactGroup, QueueRow } from '@finder/contract';
import { groupsSaid } from '../listing/fact-groups.ts';
import type { Listing } from '../listing/listing.ts';

/** What is carried as one: a single fact, or a group of facts with its source. `text` shows a single fact. */
type Piece = { id: string; group: FactGroup; facts: (keyof Listing)[]; text?: (listing: Listing) => string | null };

const single = (id: 'phone' | 'website' | 'bookingUrl' | 'npi' | 'organisation' | 'importRef', group: FactGroup): Piece => ({ id, group, facts: [id], text: (listing) => listing[id] });

const pieces: Piece[] = [
  { id: 'name', group: 'identity', facts: ['name'], text: ({ name }) => name },
  { id: 'address', group: 'identity', facts: ['street', 'unit', 'city', 'state', 'zip', 'lat', 'lng', 'pointPrecision', 'pointSource', 'timeZone'], text: ({ street, unit, city, state, zip }) => [street, unit, `${city}, ${state} ${zip}`].filter(Boolean).join(', ') },
  single('phone', 'contact'), single('website', 'contact'), single('bookingUrl', 'contact'), single('npi', 'identity'), single('organisation', 'identity'), single('importRef', 'identity'),
  { id: 'hours', group: 'hours', facts: ['hours', 'hoursExceptions'] },
  { id: 'new-patients', group: 'new-patients', facts: ['acceptingNewPatients', 'firstVisitWaitDays', 'referralNeeded'] },
  { id: 'insurers', group: 'insurers', facts: ['insurers', 'priorAuthorizationBy', 'superbill', 'paymentPlan', 'hsa'] },
  // Prices stand in the offerings, so the two groups travel together.
  { id: 'services', group: 'services', facts: ['offerings', 'conditions', 'languages', 'ageGroups', 'telehealthStates'] },
  { id: 'safety', group: 'safety', facts: ['inRoom', 'acls', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'minutesObserved', 'privateRoom', 'sitterAllowed', 'rideHomeRequired', 'afterHoursContact'] },
  { id: 'supervision', group: 'supervision', facts: ['supervisors', 'societies'] },
  { id: 'access', group: 'access', facts: ['stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit'] },
];

const says = (listing: Listing, { facts }: Piece) => facts.some((fact) => {
  const value = listing[fact];
  return Array.isArray(value) ? value.length > 0 : value !== null;
});
const differs = (one: Listing, other: Listing, { facts }: Piece) => facts.some((fact) => JSON.stringify(one[fact]) !== JSON.stringify(other[fact]));

/** "listed": a group of facts is there, and too long for a line. */
const shown = (listing: Listing, piece: Piece) => (says(listing, piece) ? piece.text?.(listing) ?? 'listed' : null);

/**
 * What a merge would do, fact by fact: what the kept listing lacks can be taken from the other one; where both say something
 * else, the kept one's stays. A plain list, to be shown before anything is done.
 */
export function planMerge(kept: Listing, merged: Listing): QueueRow[] {
  return pieces.filter((piece) => differs(kept, merged, piece)).map((piece) => {
    const takes = !says(kept, piece) && says(merged, piece);
    return { id: piece.id, label: piece.id, before: shown(kept, piece), after: shown(merged, piece), fixed: !takes, required: false };
  });
}

/** The kept listing with what was chosen of the plan. A group that it said nothing of brings its source along. */
export function mergeInto(kept: Listing, merged: Listing, taken: string[]): Listing {
  const chosen = pieces.filter((piece) => taken.includes(piece.id) && !says(kept, piece) && says(merged, piece));
  const next: Listing = { ...kept, ...Object.fromEntries(chosen.flatMap(({ facts }) => facts.map((fact) => [fact, merged[fact]]))) };
  const before = new Set(kept.sources.map(({ factGroup }) => factGroup));
  const brought = merged.sources.filter(({ factGroup }) => !before.has(factGroup) && groupsSaid(next).includes(factGroup));
  return { ...next, sources: [...kept.sources, ...brought] };
}

/** The listing that became part of another: off the list, under an address that nobody knows, its own one leads to the other. */
export function retire(merged: Listing, { keptSlug, slug, takenRef, today }: { keptSlug: string; slug: string; takenRef: boolean; today: string }): Listing {
  return { ...merged, slug, importRef: takenRef ? null : merged.importRef, status: 'do-not-list', statusReason: 'merged', statusDate: today, movedTo: keptSlug };
}
