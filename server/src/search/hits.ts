import type { FilterKey, Order, Route, SearchFilters } from '@finder/contract';
import { findNear, type Area, type Near } from './area.ts';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { valueOf, type Ranked } from './order.ts';
import { questionsOf, type Question } from './questions.ts';
import { allOf, no, notSaid, yes, type Told } from './told.ts';

/** A search as the core of it sees it: the place is understood, the box rounded. */
export type Asked = { area: Area; filters: SearchFilters; includeNotSaid: boolean; order: Order };

/** The routes of which a search's prices are. */
export const pricedRoutes = ({ price, routes = [] }: SearchFilters): readonly Route[] => (price?.route ? [price.route] : routes);

/** The least that counts as a match. */
export const enough = ({ includeNotSaid }: Pick<Asked, 'includeNotSaid'>): Told => (includeNotSaid ? notSaid : yes);

export type Hits = {
  /** Everything in the area, whatever the filters. */
  near: Near[];
  /** What the list has, in no order. */
  listed: Ranked[];
  /** How many in the area are not known to fail a filter, but have not said. */
  notSaid: number;
  questions: Question[];
};

/** All listings of a search: in the area, known to match every filter or, unless that is switched off, not known to fail one. */
export function findHits(entries: readonly Entry[], asked: Asked, moment: Moment): Hits {
  const questions = questionsOf(asked.filters, moment);
  const near = findNear(entries, asked.area);
  const routes = pricedRoutes(asked.filters);
  const listed: Ranked[] = [];
  let silent = 0;
  for (const one of near) {
    const standing = allOf(questions, ({ told }) => told(one.entry));
    if (standing === no) continue;
    if (standing === notSaid) silent += 1;
    if (standing < enough(asked)) continue;
    listed.push({ ...one, rank: standing === yes ? 0 : 1, value: valueOf(one, asked.order, routes, moment) });
  }
  return { near, listed, notSaid: silent, questions };
}

/** The filters of which a listing has not said whether it matches. */
export const silentOn = (entry: Entry, questions: readonly Question[]): FilterKey[] =>
  questions.filter(({ told }) => told(entry) === notSaid).map(({ key }) => key);
