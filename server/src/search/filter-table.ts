import {
  accessNeeds, ageGroups, conditions, coverages, insurers, languages, monthSteps, openTimes, planTypes, priceSteps, routes, safetyFacts, stateCodes,
  supervisedBy, type FilterKey, type SearchFilters,
} from '@finder/contract';
import type { Entry } from './entry.ts';
import { takesAny, takesFor } from './insurance.ts';
import type { Moment } from './moment.ts';
import { opennessAt } from './opening.ts';
import { costsAtMost, leastCost, pricedRoutes } from './prices.ts';
import { no, notSaid, tell, yes, type Together, type Told } from './told.ts';

/** What a listing tells of each choice of a filter, in their order. */
export type Answers = (entry: Entry) => ArrayLike<Told>;

/**
 * One filter: the choices it offers, whether of several chosen ones any or each must hold (`one`: a choice takes the
 * place of the last), and how listings answer for a search, made once for each search. `free`: what a listing tells of a
 * choice that is not among those offered.
 */
export type Filter = {
  choices: readonly string[];
  of: Together;
  answers: (filters: SearchFilters, moment: Moment) => Answers;
  free?: (filters: SearchFilters, moment: Moment) => (entry: Entry) => Told;
};

/** What was told once and for all, kept with the listing. */
const kept = (read: (told: Entry['told']) => readonly Told[]): Filter['answers'] => () => (entry) => read(entry.told);

const opposite = (told: Told): Told => (told === yes ? no : told === no ? yes : notSaid);
/** Answers to "does it" and "does it not". */
const both: Record<Told, readonly Told[]> = { [no]: [no, yes], [notSaid]: [notSaid, notSaid], [yes]: [yes, opposite(yes)] };
const trueOrFalse = ['true', 'false'];

/** What we have checked ourselves is never unknown. */
const verifiedSince = ({ verifiedAt }: Entry, since: number): Told => (verifiedAt !== null && verifiedAt >= since ? yes : no);

/** Every filter but the coupling of two: see `changes` in facets.ts. */
export const filterTable: Record<FilterKey, Filter> = {
  routes: { choices: routes, of: 'any', answers: kept((told) => told.routes) },
  insurers: {
    choices: insurers, of: 'any',
    answers: ({ planType, insuranceFor }, moment) => {
      const oldest = moment.oldest('insurers');
      return planType === undefined && insuranceFor === undefined
        ? moment.insurersOf
        : (entry) => insurers.map((insurer) => takesFor(entry, insurer, planType, insuranceFor, oldest));
    },
  },
  planType: {
    choices: planTypes, of: 'one',
    answers: ({ insurers: asked = [], insuranceFor }, moment) => {
      const oldest = moment.oldest('insurers');
      return (entry) => planTypes.map((planType) => takesAny(entry, asked, planType, insuranceFor, oldest));
    },
  },
  insuranceFor: {
    choices: coverages, of: 'one',
    answers: ({ insurers: asked = [], planType }, moment) => {
      const oldest = moment.oldest('insurers');
      return (entry) => coverages.map((insuranceFor) => takesAny(entry, asked, planType, insuranceFor, oldest));
    },
  },
  conditions: { choices: conditions, of: 'any', answers: kept((told) => told.conditions) },
  price: {
    choices: priceSteps.map(String), of: 'one',
    answers: (filters, moment) => {
      const cost = leastCost(pricedRoutes(filters), moment);
      return (entry) => costsAtMost(cost(entry), priceSteps);
    },
    free: (filters, moment) => {
      const cost = leastCost(pricedRoutes(filters), moment);
      const most = [filters.price?.most ?? 0];
      return (entry) => costsAtMost(cost(entry), most)[0] ?? notSaid;
    },
  },
  acceptingNewPatients: {
    choices: trueOrFalse, of: 'one',
    answers: (_filters, moment) => (entry) => both[moment.isShown(entry, 'new-patients') ? tell(entry.acceptingNewPatients) : notSaid],
  },
  therapyIncluded: { choices: trueOrFalse, of: 'one', answers: () => (entry) => both[entry.therapyIncluded] },
  telehealthInto: { choices: stateCodes, of: 'one', answers: kept((told) => told.telehealthInto) },
  languages: { choices: languages, of: 'any', answers: kept((told) => told.languages) },
  access: { choices: accessNeeds, of: 'all', answers: kept((told) => told.access) },
  ageGroups: { choices: ageGroups, of: 'any', answers: kept((told) => told.ageGroups) },
  open: {
    choices: openTimes, of: 'all',
    answers: (_filters, moment) => (entry) => opennessAt(entry, moment.clock, moment.isShown(entry, 'hours')),
  },
  supervisedBy: { choices: supervisedBy, of: 'any', answers: kept((told) => told.supervisedBy) },
  safety: { choices: safetyFacts, of: 'all', answers: kept((told) => told.safety) },
  remsListed: { choices: trueOrFalse, of: 'one', answers: () => (entry) => both[entry.remsListed] },
  verifiedWithinMonths: {
    choices: monthSteps.map(String), of: 'one',
    answers: (_filters, moment) => {
      const since = monthSteps.map(moment.monthsBefore);
      return (entry) => since.map((day) => verifiedSince(entry, day));
    },
    free: ({ verifiedWithinMonths = 0 }, moment) => {
      const since = moment.monthsBefore(verifiedWithinMonths);
      return (entry) => verifiedSince(entry, since);
    },
  },
};

/** What is chosen of a filter, as words; none for a key that is absent or an empty list. */
export function chosenOf(filters: SearchFilters, key: FilterKey): string[] {
  if (key === 'price') return filters.price ? [String(filters.price.most)] : [];
  const value = filters[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
}
