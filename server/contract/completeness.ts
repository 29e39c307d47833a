import type { Facts } from './facts.ts';
import { conditions, ageGroups, insurers, languages, routes, type Route } from './vocabulary.ts';

const always = [
  'phone', 'website', 'hours', 'acceptingNewPatients', 'firstVisitWaitDays', 'referralNeeded', 'routes', 'conditions', 'ageGroups', 'insurers', 'priorAuthorizationBy',
  'superbill', 'paymentPlan', 'hsa', 'supervisors', 'inRoom', 'acls', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'minutesObserved', 'privateRoom',
  'sitterAllowed', 'rideHomeRequired', 'afterHoursContact', 'languages', 'stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit',
] as const;

/** Something that a complete listing says. The price and the time are asked of each route that is offered. */
export type Piece = (typeof always)[number] | 'remsCertified' | `offerings.${Route}.later` | `offerings.${Route}.minutes`;

const anyOf = (facts: Facts, prefix: 'conditions' | 'ageGroups' | 'languages', words: readonly string[]) =>
  words.some((word) => facts[`${prefix}.${word}` as keyof Facts] !== null);

const isSaid = (piece: Piece, facts: Facts): boolean => {
  switch (piece) {
    case 'hours': return ([1, 2, 3, 4, 5, 6, 7] as const).every((weekday) => facts[`hours.${weekday}`] !== null);
    case 'routes': return routes.some((route) => facts[`offerings.${route}.offered`] === true);
    case 'conditions': return anyOf(facts, piece, conditions);
    case 'ageGroups': return anyOf(facts, piece, ageGroups);
    case 'languages': return anyOf(facts, piece, languages);
    case 'insurers': return insurers.some((insurer) => facts[`insurers.${insurer}`].length > 0);
    case 'supervisors': return facts.supervisors.length > 0;
    default: return facts[piece] !== null;
  }
};

/** What a listing like this one should say, and what of it is missing, by name. A known no is said. */
export function completenessOf(facts: Facts): { asked: Piece[]; missing: Piece[] } {
  const asked: Piece[] = [
    ...always,
    ...routes.filter((route) => facts[`offerings.${route}.offered`] === true).flatMap((route): Piece[] => [`offerings.${route}.later`, `offerings.${route}.minutes`]),
    ...(facts['offerings.esketamine-nasal.offered'] === true ? ['remsCertified' as const] : []),
  ];
  return { asked, missing: asked.filter((piece) => !isSaid(piece, facts)) };
}
