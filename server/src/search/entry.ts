import {
  accessNeeds, ageGroups, conditions, languages, routes, safetyFacts, stateCodes, supervisedBy, type FactGroup, type SupervisedBy,
} from '@finder/contract';
import { latest } from '../freshness/freshness.ts';
import type { SourceDates } from '../freshness/of-clinic.ts';
import type { ListedRow } from './repository.ts';
import { earthPoint } from './sphere.ts';
import { weekOf, type Week } from './opening.ts';
import { anyOf, notSaid, no, tell, yes, type Told } from './told.ts';

export type SaidOfInsurer = { covers: string; planType: string; accepted: boolean; asOf: number };

/** A listing as search has it in memory: its row, and what every question would else work out again. */
export type Entry = Omit<ListedRow, 'sources'> & {
  /** In miles from Earth's centre. */
  x: number; y: number; z: number;
  sources: SourceDates[];
  /** The day of each group on which its facts were last stated or checked, in milliseconds; absent: no source, so never shown. */
  lastDay: Partial<Record<FactGroup, number>>;
  /** The oldest day on which name and address, phone and treatments were verified, in milliseconds; null unless all were. */
  verifiedAt: number | null;
  /** Routes of which the clinic has said whether it offers them. */
  offered: Map<string, boolean>;
  /** What is said of each insurer; kinds of plan in capitals, days in milliseconds. */
  insurance: Map<string, SaidOfInsurer[]>;
  /** What is told of each choice of a filter, in the order of the contract's words. None of these facts is ever hidden by age. */
  told: Record<'routes' | 'conditions' | 'languages' | 'access' | 'ageGroups' | 'supervisedBy' | 'safety' | 'telehealthInto', readonly Told[]>;
  /** Of the treatments that the clinic is known to give. */
  therapyIncluded: Told;
  remsListed: Told;
  /** The least that a later session costs by each route, in the contract's order; null when it is not listed. */
  laterLow: readonly (number | null)[];
  week: Week;
  /** What is told of each insurer, whatever the plan and the treatment, as worked out for one oldest day; null until asked. */
  insurersTold: { oldest: number; told: readonly Told[] } | null;
};

const core: FactGroup[] = ['identity', 'contact', 'services'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

function verifiedAt(sources: SourceDates[]): number | null {
  const days = core.map((group) => sources.find(({ factGroup }) => factGroup === group)?.verifiedOn?.getTime());
  return days.every((at) => at !== undefined) ? Math.min(...days) : null;
}

function byInsurer(rows: ListedRow['insurers']): Map<string, SaidOfInsurer[]> {
  const groups = new Map<string, SaidOfInsurer[]>();
  for (const { insurer, covers, planType, accepted, asOf } of rows) {
    const group = groups.get(insurer) ?? [];
    group.push({ covers, planType: planType.trim().toUpperCase(), accepted, asOf: day(asOf).getTime() });
    groups.set(insurer, group);
  }
  return groups;
}

const supervisors: Record<string, SupervisedBy> = {
  MD: 'physician', DO: 'physician', CRNA: 'crna', NP: 'nurse-practitioner', PMHNP: 'nurse-practitioner', PA: 'physician-assistant', RN: 'registered-nurse',
};

/** Whoever is named is in charge, and nobody else; of nobody named nothing is known. */
function supervisedByOf(credentials: readonly string[]): Told[] {
  const there = new Set(credentials.map((credential) => supervisors[credential]));
  return supervisedBy.map((kind) => (credentials.length === 0 ? notSaid : there.has(kind) ? yes : no));
}

export function toEntry({ sources: rows, ...row }: ListedRow): Entry {
  const sources = rows.map(({ factGroup, asOf, verifiedOn }) => ({ factGroup, asOf: day(asOf), verifiedOn: verifiedOn === null ? null : day(verifiedOn) }));
  const [x, y, z] = earthPoint(row);
  const offered = new Map(row.offerings.map((offering): [string, boolean] => [offering.route, offering.offered]));
  const given = row.offerings.filter((offering) => offering.offered);
  const ofWords = (words: readonly string[], said: Record<string, boolean | null>) => words.map((word) => tell(said[word]));
  return {
    ...row, x, y, z, sources, offered,
    lastDay: Object.fromEntries(sources.map(({ factGroup, asOf, verifiedOn }) => [factGroup, (latest(asOf, verifiedOn) ?? asOf).getTime()])),
    verifiedAt: verifiedAt(sources),
    insurance: byInsurer(row.insurers),
    told: {
      routes: routes.map((route) => tell(offered.get(route))),
      conditions: ofWords(conditions, row.conditions),
      languages: ofWords(languages, row.languages),
      access: ofWords(accessNeeds, row.access),
      ageGroups: ofWords(ageGroups, row.ageGroups),
      supervisedBy: supervisedByOf(row.credentials),
      safety: ofWords(safetyFacts, row.safety),
      telehealthInto: ofWords(stateCodes, row.telehealth),
    },
    therapyIncluded: given.length === 0 ? notSaid : anyOf(given, ({ therapyIncluded }) => tell(therapyIncluded)),
    laterLow: routes.map((route) => given.find((offering) => offering.route === route)?.laterLow ?? null),
    week: weekOf(row.hours),
    insurersTold: null,
    // Only a site that gives Spravato can be on the list.
    remsListed: offered.get('esketamine-nasal') === false ? no : tell(row.offerings.find(({ route }) => route === 'esketamine-nasal')?.remsCertified),
  };
}
