import { ageGroups, completenessOf, conditions, insurers, languages, routes, weekdays, type FactName, type Facts } from '@finder/contract';

type Piece = ReturnType<typeof completenessOf>['asked'][number];

export const sectionIds = ['contact', 'hours', 'treatments', 'insurance', 'safety', 'access', 'visiting', 'status'] as const;
export type SectionId = (typeof sectionIds)[number];

const named = <const Prefix extends string, const Word extends string>(prefix: Prefix, words: readonly Word[]) => words.map((word) => `${prefix}.${word}` as const);

const offeringFacts = ['consult', 'first', 'later', 'therapyIncluded', 'therapy', 'sessionsInCourse', 'minutes'] as const;
export const factsOfRoute = (route: (typeof routes)[number]): FactName[] => offeringFacts.map((fact) => `offerings.${route}.${fact}` as const);

/** Which facts stand in which section, in their order. */
export const sectionFacts: Record<SectionId, FactName[]> = {
  contact: ['name', 'phone', 'website', 'bookingUrl', 'npi', 'address'],
  hours: [...named('hours', weekdays), 'hoursExceptions'],
  treatments: routes.flatMap((route) => [`offerings.${route}.offered` as const, ...factsOfRoute(route)]),
  insurance: [...named('insurers', insurers), 'priorAuthorizationBy', 'superbill', 'paymentPlan', 'hsa'],
  safety: ['supervisors', 'inRoom', 'acls', 'remsCertified', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'privateRoom', 'sitterAllowed', 'minutesObserved', 'rideHomeRequired', 'afterHoursContact', 'societies'],
  access: ['stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit'],
  visiting: ['acceptingNewPatients', 'firstVisitWaitDays', 'referralNeeded', ...named('conditions', conditions), ...named('ageGroups', ageGroups), ...named('languages', languages), 'telehealthStates'],
  status: [],
};

export const sectionOf = (name: FactName): SectionId => sectionIds.find((id) => sectionFacts[id].includes(name)) ?? 'contact';

/** The first fact of something that a complete listing says: "hours" are Monday's. */
export const factOfPiece = (piece: Piece): FactName => {
  switch (piece) {
    case 'hours': return 'hours.1';
    case 'routes': return 'offerings.iv.offered';
    case 'conditions': return 'conditions.depression';
    case 'ageGroups': return 'ageGroups.adolescents';
    case 'languages': return 'languages.en';
    case 'insurers': return 'insurers.aetna';
    default: return piece;
  }
};

/** How much of what a complete listing says is said, and what is missing where. */
export const completeness = (facts: Facts) => {
  const { asked, missing } = completenessOf(facts);
  return {
    percent: asked.length === 0 ? 100 : Math.floor(((asked.length - missing.length) / asked.length) * 100),
    missing: missing.map((piece) => ({ piece, fact: factOfPiece(piece), section: sectionOf(factOfPiece(piece)) })),
  };
};
