import type { FactName } from '@finder/contract';

/** How a fact is asked for. `said`: yes, no or not said. */
export type Kind = 'said' | 'line' | 'paragraph' | 'number' | 'range' | 'day' | 'special-days' | 'address' | 'plans' | 'people' | 'states' | 'names' | 'prior' | 'in-room';

const single: Partial<Record<FactName, Kind>> = {
  name: 'line', phone: 'line', website: 'line', bookingUrl: 'line', npi: 'line', address: 'address', supervisors: 'people', hoursExceptions: 'special-days',
  firstVisitWaitDays: 'number', minutesObserved: 'number', telehealthStates: 'states', societies: 'names', priorAuthorizationBy: 'prior', inRoom: 'in-room',
  parking: 'paragraph', transit: 'paragraph',
};

/** The kind of a fact by its name: 'hours.5' → 'day'. */
export const kindOf = (name: FactName): Kind => {
  const own = single[name];
  if (own) return own;
  if (name.startsWith('hours.')) return 'day';
  if (name.startsWith('insurers.')) return 'plans';
  if (/^offerings\..*\.(consult|first|later|therapy)$/.test(name)) return 'range';
  if (/^offerings\..*\.(minutes|sessionsInCourse)$/.test(name)) return 'number';
  return 'said';
};

/** The least and the most of a whole number, as the contract has them. */
export const limitsOf = (name: FactName): [number, number] =>
  (name === 'firstVisitWaitDays' ? [0, 730] : name.endsWith('sessionsInCourse') ? [1, 100] : [1, 600]);

/** The most characters of a line, as the contract has them. */
export const longestOf = (name: FactName): number =>
  ({ phone: 40, website: 500, bookingUrl: 500, npi: 10, parking: 500, transit: 500 } as Partial<Record<FactName, number>>)[name] ?? 120;

/** `offerings.iv.later` → 'iv' and 'later'; null for what is no fact of a route. */
export const offeringOf = (name: FactName): { route: string; fact: string } | null => {
  const [family, route, fact] = name.split('.');
  return family === 'offerings' && route && fact ? { route, fact } : null;
};
