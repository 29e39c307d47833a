import type { Route } from '@finder/contract';
import type { ListingOffering } from '../listing/listing.ts';
import { priceRange, wholeNumber, yesNo, type Cell } from '../listing/cell.ts';
import type { Column } from './columns.ts';
import { offeringOf } from './draft.ts';

const prefixes: [Route, string, string][] = [
  ['iv', 'iv', 'IV ketamine'], ['im', 'im', 'IM ketamine'], ['oral-sublingual', 'oral', 'Oral or sublingual ketamine'],
  ['esketamine-nasal', 'esketamine', 'Esketamine (Spravato)'],
];

/** The start of the columns of a route: "oral" for oral-sublingual. */
export function prefixOf(route: Route): string {
  return prefixes.find(([each]) => each === route)?.[1] ?? route;
}

type Fact = 'offered' | 'therapyIncluded' | 'sessionsInCourse' | 'minutes' | 'remsCertified';
type Phase = 'consult' | 'first' | 'later' | 'therapy';

function fact<Key extends Fact>(route: Route, name: string, key: Key, cell: Cell<NonNullable<ListingOffering[Key]>>, about: string): Column {
  return {
    name: `${prefixOf(route)}_${name}`, group: 'services', about, hint: cell.hint,
    set: (draft, text) => { Object.assign(offeringOf(draft, route), { [key]: text === '' ? null : cell.read(text) }); },
    write: ({ offerings }) => {
      const value = offerings.find((offering) => offering.route === route)?.[key];
      return value === null || value === undefined ? '' : cell.write(value);
    },
  };
}

function price(route: Route, phase: Phase, about: string): Column {
  return {
    name: `${prefixOf(route)}_${phase}`, group: 'prices', about, hint: priceRange.hint,
    set: (draft, text) => {
      const range = text === '' ? null : priceRange.read(text);
      Object.assign(offeringOf(draft, route), { [`${phase}Low`]: range?.low ?? null, [`${phase}High`]: range?.high ?? null });
    },
    write: ({ offerings }) => {
      const offering = offerings.find((each) => each.route === route);
      const low = offering?.[`${phase}Low`] ?? null;
      const high = offering?.[`${phase}High`] ?? null;
      return low === null || high === null ? '' : priceRange.write({ low, high });
    },
  };
}

/** Each route has its own: esketamine and racemic ketamine are never told together (promise 8). */
export const offeringColumns: Column[] = prefixes.flatMap(([route, , words]) => [
  fact(route, 'offered', 'offered', yesNo, `${words} is given here`),
  price(route, 'consult', `${words}: the first talk`),
  price(route, 'first', `${words}: first session`),
  price(route, 'later', `${words}: each later session`),
  fact(route, 'therapy_included', 'therapyIncluded', yesNo, `${words}: talk therapy is in the price`),
  price(route, 'therapy', `${words}: talk therapy on top`),
  fact(route, 'sessions', 'sessionsInCourse', wholeNumber(1, 100, 'sessions'), `${words}: sessions in a usual course`),
  fact(route, 'minutes', 'minutes', wholeNumber(1, 600, 'minutes'), `${words}: time at the clinic for one session`),
  ...(route === 'esketamine-nasal' ? [fact(route, 'rems', 'remsCertified', yesNo, 'On the REMS list of certified sites')] : []),
]);
