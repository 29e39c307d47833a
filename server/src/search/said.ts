import {
  accessNeeds, ageGroups, conditions, languages, routes, safetyFacts, stateCodes, supervisedBy, type FactGroup, type SupervisedBy,
} from '@finder/contract';
import { latest } from '../freshness/freshness.ts';
import { dayNumber } from './days.ts';
import { insuranceKey } from './insurance.ts';
import { openingKey } from './opening.ts';
import type { ListedRow } from './repository.ts';
import { anyOf, notSaid, no, tell, yes, type Told } from './told.ts';

/** What a listing says, as far as filters and order ask for it. Days are whole days since 1970, 0: never. */
export type Said = {
  /** Of each choice of the lasting filters, in the order of the planes. */
  lasting: readonly Told[];
  acceptingNewPatients: Told;
  /** The day on which the facts of a group were last stated or checked; 0: no source, so they are never shown. */
  lastDay: { newPatients: number; prices: number; hours: number };
  /** The oldest day on which name and address, phone and treatments were verified; 0 unless all were. */
  verifiedDay: number;
  /** The least that a later session costs by each route that is given, in the contract's order; -1 when it is not listed. */
  laterLow: readonly number[];
  /** What it says of insurers, and its hours, as the keys of these. */
  insurance: string;
  opening: string;
};

const core: FactGroup[] = ['identity', 'contact', 'services'];

/** The oldest of the days on which a listing's core was verified; 0 unless all of it was. */
export function verifiedDay(sources: ListedRow['sources']): number {
  const days = core.map((group) => sources.find(({ factGroup }) => factGroup === group)?.verifiedOn);
  return days.every((day) => day != null) ? Math.min(...days.map(dayNumber)) : 0;
}

function lastDay(sources: ListedRow['sources'], group: FactGroup): number {
  const source = sources.find(({ factGroup }) => factGroup === group);
  const last = source && latest(new Date(source.asOf), source.verifiedOn === null ? null : new Date(source.verifiedOn));
  return last ? dayNumber(last) : 0;
}

const supervisors: Record<string, SupervisedBy> = {
  MD: 'physician', DO: 'physician', CRNA: 'crna', NP: 'nurse-practitioner', PMHNP: 'nurse-practitioner', PA: 'physician-assistant', RN: 'registered-nurse',
};

/** Whoever is named is in charge, and nobody else; of nobody named nothing is known. */
function supervisedByOf(credentials: readonly string[]): Told[] {
  const there = new Set(credentials.map((credential) => supervisors[credential]));
  return supervisedBy.map((kind) => (credentials.length === 0 ? notSaid : there.has(kind) ? yes : no));
}

const ofWords = (words: readonly string[], said: Record<string, boolean | null>) => words.map((word) => tell(said[word]));

export function readSaid(row: ListedRow): Said {
  const offered = new Map(row.offerings.map((offering): [string, boolean] => [offering.route, offering.offered]));
  const given = row.offerings.filter((offering) => offering.offered);
  const therapyIncluded = given.length === 0 ? notSaid : anyOf(given, (offering) => tell(offering.therapyIncluded));
  // Only a site that gives Spravato can be on the list.
  const remsListed = offered.get('esketamine-nasal') === false ? no : tell(row.offerings.find(({ route }) => route === 'esketamine-nasal')?.remsCertified);
  return {
    lasting: [
      ...routes.map((route) => tell(offered.get(route))), ...ofWords(conditions, row.conditions), ...ofWords(languages, row.languages),
      ...ofWords(accessNeeds, row.access), ...ofWords(ageGroups, row.ageGroups), ...supervisedByOf(row.credentials), ...ofWords(safetyFacts, row.safety),
      ...ofWords(stateCodes, row.telehealth), therapyIncluded, remsListed,
    ],
    acceptingNewPatients: tell(row.acceptingNewPatients),
    lastDay: { newPatients: lastDay(row.sources, 'new-patients'), prices: lastDay(row.sources, 'prices'), hours: lastDay(row.sources, 'hours') },
    verifiedDay: verifiedDay(row.sources),
    laterLow: routes.map((route) => given.find((offering) => offering.route === route)?.laterLow ?? -1),
    insurance: insuranceKey(row),
    opening: openingKey(row),
  };
}
