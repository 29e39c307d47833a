// No schema here: the pages use these, and would otherwise bring all of zod along.

/** What a line of the history can be about: the sections in which keepers edit, and the listing as a whole. */
export const historyTopics = ['contact', 'hours', 'treatments', 'insurance', 'safety', 'access', 'visiting', 'listing'] as const;
export type HistoryTopic = (typeof historyTopics)[number];

/** The part of a fact's name before its first dot, by topic. What is in none is about the visit. */
const families: Record<Exclude<HistoryTopic, 'visiting'>, ReadonlySet<string>> = {
  contact: new Set(['name', 'phone', 'website', 'bookingUrl', 'npi', 'address']),
  hours: new Set(['hours', 'hoursExceptions']),
  treatments: new Set(['offerings']),
  insurance: new Set(['insurers', 'priorAuthorizationBy', 'superbill', 'paymentPlan', 'hsa']),
  safety: new Set(['supervisors', 'inRoom', 'acls', 'remsCertified', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'privateRoom', 'sitterAllowed', 'minutesObserved', 'rideHomeRequired', 'afterHoursContact', 'societies']),
  access: new Set(['stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit']),
  listing: new Set(['status', 'confirmed', 'checked', 'added']),
};

/** The topic of a line of the history by its `what`: 'hours.5' → 'hours'. */
export function topicOf(what: string): HistoryTopic {
  const [family = ''] = what.split('.');
  return historyTopics.find((topic) => topic !== 'visiting' && families[topic].has(family)) ?? 'visiting';
}
