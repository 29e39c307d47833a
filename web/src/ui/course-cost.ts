import type { Offering, PriceRange } from '@finder/contract';

export type CourseCost = {
  sessions: number;
  consult: PriceRange | null;
  /** The first session, when it has a price of its own. */
  first: PriceRange | null;
  /** How many sessions are at the later price: all of them, or all but the first. */
  laterCount: number;
  later: PriceRange;
  total: PriceRange;
};

const same = (a: PriceRange, b: PriceRange) => a.low === b.low && a.high === b.high;

/**
 * What a usual course costs without insurance: first visit + n × session. Null unless the clinic says both how many
 * sessions and what one costs; a first visit without a price is left out of the total and must be named as left out.
 */
export const courseCost = (offering: Pick<Offering, 'offered' | 'sessionsInCourse' | 'laterSession' | 'firstSession' | 'consult'>): CourseCost | null => {
  const { sessionsInCourse: sessions, laterSession: later, consult } = offering;
  if (!offering.offered || !sessions || !later) return null;
  const first = offering.firstSession && !same(offering.firstSession, later) ? offering.firstSession : null;
  const laterCount = first ? sessions - 1 : sessions;
  const sum = (end: 'low' | 'high') => (consult?.[end] ?? 0) + (first?.[end] ?? 0) + laterCount * later[end];
  return { sessions, consult, first, laterCount, later, total: { low: sum('low'), high: sum('high') } };
};
