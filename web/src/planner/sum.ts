import type { PriceRange } from '@finder/contract';
import { courseCost } from '../ui/course-cost.ts';

/** What somebody knows of the costs, in whole dollars. Null is not known, which is not 0. */
export type Costs = {
  /** One visit. */
  each: PriceRange | null;
  /** Visits of the first course. */
  visits: number | null;
  /** The first treatment, where it has a price of its own. */
  firstDose: PriceRange | null;
  /** The exam before treatment. */
  consult: PriceRange | null;
  /** One ride home. */
  ride: PriceRange | null;
  labs: PriceRange | null;
  therapy: PriceRange | null;
  lostPay: PriceRange | null;
  /** Visits a year after the first course. */
  perYear: number | null;
};

export type Part = 'visits' | 'firstDose' | 'consult' | 'rides' | 'labs' | 'therapy' | 'lostPay' | 'yearly';

/** `times` × `each` = `cost`. */
export type SumLine = { part: Part; times: number; each: PriceRange; cost: PriceRange };

export type Sum = {
  /** The first course; each part once. */
  lines: SumLine[];
  /** Null while no part is known. */
  total: PriceRange | null;
  /** Each year after that: visits and rides. Null when not known, or when there are none. */
  year: { lines: SumLine[]; total: PriceRange } | null;
  /** What no price was given for and is therefore in no total. */
  missing: Part[];
};

/** What costs nothing needs no line: it is known, and not missing. */
const lineOf = (part: Part, times: number | null, each: PriceRange | null): SumLine[] =>
  (times === null || each === null || times * each.high === 0 ? [] : [{ part, times, each, cost: { low: times * each.low, high: times * each.high } }]);

const totalOf = (lines: readonly SumLine[]): PriceRange => lines.reduce(
  ({ low, high }, { cost }) => ({ low: low + cost.low, high: high + cost.high }), { low: 0, high: 0 });

const treatmentLines = ({ each, visits, firstDose }: Costs): SumLine[] => {
  const course = courseCost({ offered: true, sessionsInCourse: visits, laterSession: each, firstSession: firstDose, consult: null });
  return course ? [...lineOf('firstDose', 1, course.first), ...lineOf('visits', course.laterCount, course.later)] : lineOf('firstDose', 1, firstDose);
};

/**
 * Adds up what is known: first visit + visits × price + extras, and apart from it what a year costs after that. A part
 * that is not known is named in `missing` and counts nowhere.
 */
export const addUp = (costs: Costs): Sum => {
  const { each, visits, consult, ride, labs, therapy, lostPay, perYear } = costs;
  const lines = [
    ...treatmentLines(costs), ...lineOf('consult', 1, consult), ...lineOf('rides', visits, ride),
    ...lineOf('labs', 1, labs), ...lineOf('therapy', 1, therapy), ...lineOf('lostPay', 1, lostPay),
  ];
  const yearly = each === null ? [] : [...lineOf('yearly', perYear, each), ...lineOf('rides', perYear, ride)];
  const known: [Part, boolean][] = [
    ['visits', each !== null && visits !== null], ['consult', consult !== null], ['rides', ride !== null && visits !== null],
    ['labs', labs !== null], ['therapy', therapy !== null], ['lostPay', lostPay !== null], ['yearly', perYear === 0 || (perYear !== null && each !== null)],
  ];
  return {
    lines,
    total: lines.length > 0 ? totalOf(lines) : null,
    year: yearly.length > 0 ? { lines: yearly, total: totalOf(yearly) } : null,
    missing: known.flatMap(([part, isKnown]) => (isKnown ? [] : [part])),
  };
};
