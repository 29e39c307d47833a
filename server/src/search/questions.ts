import type { FilterKey, SearchFilters, SupervisedBy } from '@finder/contract';
import type { Entry } from './entry.ts';
import { takesAny } from './insurance.ts';
import type { Moment } from './moment.ts';
import { isOpenAt } from './opening.ts';
import { allOf, anyOf, no, notSaid, tell, yes, type Told } from './told.ts';

/** What one filter asks of a clinic. Insurers, kind of plan and what is paid for are one question, named `insurers`. */
export type Question = { key: FilterKey; told: (entry: Entry) => Told };

const supervisors: Record<string, SupervisedBy> = {
  MD: 'physician', DO: 'physician', CRNA: 'crna', NP: 'nurse-practitioner', PMHNP: 'nurse-practitioner', PA: 'physician-assistant', RN: 'registered-nurse',
};

/** The other way round when the search asks for those that do not. */
const asAsked = (wanted: boolean, told: Told): Told => (wanted ? told : told === yes ? no : told === no ? yes : notSaid);

/** Of the treatments that a clinic is known to give. */
function therapyIncluded({ offerings }: Entry): Told {
  const offered = offerings.filter((row) => row.offered);
  return offered.length === 0 ? notSaid : anyOf(offered, (row) => tell(row.therapyIncluded));
}

/** A later session starts at `most` or less: by any of `routes` (none named: of those the clinic is known to give). */
function costsAtMost(entry: Entry, most: number, routes: readonly string[], shown: boolean): Told {
  const asked = routes.length > 0 ? routes : entry.offerings.filter(({ offered }) => offered).map(({ route }) => route);
  if (asked.length === 0) return notSaid;
  return anyOf(asked, (route): Told => {
    const offering = entry.offerings.find((row) => row.route === route);
    if (offering?.offered === false) return no;
    if (!shown || offering?.laterLow == null) return notSaid;
    return offering.laterLow <= most ? yes : no;
  });
}

/** Only a site that gives Spravato can be on the list. */
function remsListed({ offerings }: Entry): Told {
  const spravato = offerings.find(({ route }) => route === 'esketamine-nasal');
  return spravato?.offered === false ? no : tell(spravato?.remsCertified);
}

/** The day so many months before an instant, in milliseconds. Day 31 falls back to the last day of a shorter month. */
export function monthsBefore(now: Date, months: number): number {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(now.getUTCDate(), lastDay) - 1) * 86_400_000;
}

/** The questions of a search's filters, in their order; none for a key that is absent or an empty list. */
export function questionsOf(filters: SearchFilters, moment: Moment): Question[] {
  const {
    routes = [], conditions = [], insurers = [], planType, insuranceFor, price, acceptingNewPatients, therapyIncluded: therapy, telehealthInto,
    languages = [], access = [], ageGroups = [], open = [], supervisedBy = [], safety = [], remsListed: rems, verifiedWithinMonths,
  } = filters;
  const questions: Question[] = [];
  const ask = (key: FilterKey, told: (entry: Entry) => Told) => { questions.push({ key, told }); };
  if (routes.length > 0) ask('routes', (entry) => anyOf(routes, (route) => tell(entry.offered.get(route))));
  if (insurers.length > 0) {
    const oldest = moment.oldest('insurers');
    ask('insurers', (entry) => takesAny(entry, { insurers, planType, insuranceFor }, oldest));
  }
  if (conditions.length > 0) ask('conditions', (entry) => anyOf(conditions, (condition) => tell(entry.conditions[condition])));
  if (price) {
    const wanted = price.route ? [price.route] : routes;
    ask('price', (entry) => costsAtMost(entry, price.most, wanted, moment.isShown(entry, 'prices')));
  }
  if (acceptingNewPatients !== undefined) {
    ask('acceptingNewPatients', (entry) => (moment.isShown(entry, 'new-patients') ? asAsked(acceptingNewPatients, tell(entry.acceptingNewPatients)) : notSaid));
  }
  if (therapy !== undefined) ask('therapyIncluded', (entry) => asAsked(therapy, therapyIncluded(entry)));
  if (telehealthInto !== undefined) ask('telehealthInto', (entry) => tell(entry.telehealth[telehealthInto]));
  if (languages.length > 0) ask('languages', (entry) => anyOf(languages, (language) => tell(entry.languages[language])));
  if (access.length > 0) ask('access', (entry) => allOf(access, (need) => tell(entry.access[need])));
  if (ageGroups.length > 0) ask('ageGroups', (entry) => anyOf(ageGroups, (group) => tell(entry.ageGroups[group])));
  if (open.length > 0) ask('open', (entry) => isOpenAt(entry, open, moment.clock, moment.isShown(entry, 'hours')));
  if (supervisedBy.length > 0) {
    ask('supervisedBy', ({ credentials }) => (credentials.length === 0 ? notSaid
      : anyOf(credentials, (credential) => tell(supervisors[credential] !== undefined && supervisedBy.includes(supervisors[credential])))));
  }
  if (safety.length > 0) ask('safety', (entry) => allOf(safety, (fact) => tell(entry.safety[fact])));
  if (rems !== undefined) ask('remsListed', (entry) => asAsked(rems, remsListed(entry)));
  if (verifiedWithinMonths !== undefined) {
    // What we have checked ourselves is never unknown.
    const since = monthsBefore(moment.now, verifiedWithinMonths);
    ask('verifiedWithinMonths', ({ verifiedAt }) => (verifiedAt !== null && verifiedAt >= since ? yes : no));
  }
  return questions;
}
