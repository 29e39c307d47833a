import {
  accessNeeds, ageGroups, conditions, coverages, insurers, languages, monthSteps, openTimes, planTypes, priceSteps, routes, safetyFacts, stateCodes,
  supervisedBy, type FilterKey, type PlanType, type SearchFilters,
} from '@finder/contract';
import type { Entry } from './entry.ts';
import { takesAny, takesFor } from './insurance.ts';
import type { Moment } from './moment.ts';
import { isOpenAt } from './opening.ts';
import { costsAtMost, pricedRoutes } from './prices.ts';
import { no, notSaid, tell, yes, type Together, type Told } from './told.ts';

/**
 * One filter: the choices it offers, whether of several chosen ones any or each must hold (`one`: a choice takes the
 * place of the last), and what a listing tells of each choice, in their order. `free`: what it tells of a choice that is
 * not among those offered.
 */
export type Filter = {
  choices: readonly string[];
  of: Together;
  answers: (entry: Entry, filters: SearchFilters, moment: Moment) => ArrayLike<Told>;
  free?: (entry: Entry, filters: SearchFilters, moment: Moment) => Told;
};

/** What was told once and for all, kept with the listing. */
const kept = (key: keyof Entry['told']): Filter['answers'] => (entry) => entry.told[key];

const opposite = (told: Told): Told => (told === yes ? no : told === no ? yes : notSaid);
/** Answers to "does it" and "does it not". */
const both: Record<Told, readonly Told[]> = { [no]: [no, yes], [notSaid]: [notSaid, notSaid], [yes]: [yes, opposite(yes)] };
const trueOrFalse = ['true', 'false'];

/** What we have checked ourselves is never unknown. */
const verifiedWithin = ({ verifiedAt }: Entry, months: number, { monthsBefore }: Moment): Told =>
  (verifiedAt !== null && verifiedAt >= monthsBefore(months) ? yes : no);

const atMost = (entry: Entry, most: number, filters: SearchFilters, moment: Moment) =>
  costsAtMost(entry, most, pricedRoutes(filters), moment.isShown(entry, 'prices'));

/** Every filter but the coupling of two: see `changes` in facets.ts. */
export const filterTable: Record<FilterKey, Filter> = {
  routes: { choices: routes, of: 'any', answers: kept('routes') },
  insurers: {
    choices: insurers, of: 'any',
    answers: (entry, asked, moment) => (asked.planType === undefined && asked.insuranceFor === undefined
      ? moment.insurersOf(entry)
      : insurers.map((insurer) => takesFor(entry, insurer, asked, moment.oldest('insurers')))),
  },
  planType: {
    choices: planTypes, of: 'one',
    answers: (entry, asked, moment) => planTypes.map((planType: PlanType) => takesAny(entry, { ...asked, planType }, moment.oldest('insurers'))),
  },
  insuranceFor: {
    choices: coverages, of: 'one',
    answers: (entry, asked, moment) => coverages.map((insuranceFor) => takesAny(entry, { ...asked, insuranceFor }, moment.oldest('insurers'))),
  },
  conditions: { choices: conditions, of: 'any', answers: kept('conditions') },
  price: {
    choices: priceSteps.map(String), of: 'one',
    answers: (entry, asked, moment) => priceSteps.map((most) => atMost(entry, most, asked, moment)),
    free: (entry, asked, moment) => atMost(entry, asked.price?.most ?? 0, asked, moment),
  },
  acceptingNewPatients: {
    choices: trueOrFalse, of: 'one',
    answers: (entry, _asked, moment) => both[moment.isShown(entry, 'new-patients') ? tell(entry.acceptingNewPatients) : notSaid],
  },
  therapyIncluded: { choices: trueOrFalse, of: 'one', answers: (entry) => both[entry.therapyIncluded] },
  telehealthInto: { choices: stateCodes, of: 'one', answers: kept('telehealthInto') },
  languages: { choices: languages, of: 'any', answers: kept('languages') },
  access: { choices: accessNeeds, of: 'all', answers: kept('access') },
  ageGroups: { choices: ageGroups, of: 'any', answers: kept('ageGroups') },
  open: {
    choices: openTimes, of: 'all',
    answers: (entry, _asked, moment) => openTimes.map((time) => isOpenAt(entry, time, moment.clock, moment.isShown(entry, 'hours'))),
  },
  supervisedBy: { choices: supervisedBy, of: 'any', answers: kept('supervisedBy') },
  safety: { choices: safetyFacts, of: 'all', answers: kept('safety') },
  remsListed: { choices: trueOrFalse, of: 'one', answers: (entry) => both[entry.remsListed] },
  verifiedWithinMonths: {
    choices: monthSteps.map(String), of: 'one',
    answers: (entry, _asked, moment) => monthSteps.map((months) => verifiedWithin(entry, months, moment)),
    free: (entry, asked, moment) => verifiedWithin(entry, asked.verifiedWithinMonths ?? 0, moment),
  },
};

/** What is chosen of a filter, as words; none for a key that is absent or an empty list. */
export function chosenOf(filters: SearchFilters, key: FilterKey): string[] {
  if (key === 'price') return filters.price ? [String(filters.price.most)] : [];
  const value = filters[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
}
