import type { FilterKey, Order, SearchFilters } from '@finder/contract';
import { findNear, type Area } from './area.ts';
import type { Entry } from './entry.ts';
import type { Standing } from './facets.ts';
import type { Moment } from './moment.ts';
import { valueOf, type Ranked } from './order.ts';
import { pricedRoutes } from './prices.ts';
import { questionsOf, type Question } from './questions.ts';
import { no, notSaid, yes, type Told } from './told.ts';

/** A search as the core of it sees it: the place is understood, the box rounded. */
export type Asked = { area: Area; filters: SearchFilters; includeNotSaid: boolean; order: Order };

/** The least that counts as a match. */
export const enough = ({ includeNotSaid }: Pick<Asked, 'includeNotSaid'>): Told => (includeNotSaid ? notSaid : yes);

export type Hits = {
  /** Everything in the area, with which of the questions it fails. */
  standing: Standing[];
  /** What the list has, in no order. */
  listed: Ranked[];
  /** How many in the area are not known to fail a filter, but have not said. */
  notSaid: number;
  questions: Question[];
};

/** All listings of a search: in the area, known to match every filter or, unless that is switched off, not known to fail one. */
export function findHits(entries: readonly Entry[], asked: Asked, moment: Moment): Hits {
  const questions = questionsOf(asked.filters, moment);
  const routes = pricedRoutes(asked.filters);
  const least = enough(asked);
  const standing: Standing[] = [];
  const listed: Ranked[] = [];
  let silent = 0;
  for (const near of findNear(entries, asked.area)) {
    const { entry } = near;
    let worst: Told = yes;
    let fails = 0;
    for (let index = 0; index < questions.length; index += 1) {
      const told = questions[index]!.told(entry);
      if (told < worst) worst = told;
      if (told < least) fails |= 1 << index;
    }
    standing.push({ entry, fails });
    if (worst === notSaid) silent += 1;
    if (worst !== no && fails === 0) {
      listed.push({ ...near, name: entry.name, id: entry.id, rank: worst === yes ? 0 : 1, value: valueOf(near, asked.order, routes, moment) });
    }
  }
  return { standing, listed, notSaid: silent, questions };
}

/** The filters of which a listing has not said whether it matches. */
export const silentOn = (entry: Entry, questions: readonly Question[]): FilterKey[] =>
  questions.filter(({ told }) => told(entry) === notSaid).map(({ key }) => key);
