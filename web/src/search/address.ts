import type { Condition, Insurer, Route } from '@finder/contract';
import { readNear, usualDistance, writeHash, type Near } from '../ui/near.ts';
import { choicesOf, conditionWords, insurerWords, routeWords } from '../words/vocabulary.ts';

/** A search as the page holds it. `withinMiles` null is any distance; `show` is how many clinics the list shows. */
export type Search = {
  near: Near;
  withinMiles: number | null;
  routes: Route[];
  insurers: Insurer[];
  conditions: Condition[];
  takingNew: boolean;
  show: number;
};

export const pageSize = 20;
export const mostShown = 100;

/** A search without filters. */
export const searchNear = (near: Near, withinMiles: number | null = usualDistance): Search =>
  ({ near, withinMiles, routes: [], insurers: [], conditions: [], takingNew: false, show: pageSize });

/** How many choices are made, not counting place and distance. */
export const countFilters = ({ routes, insurers, conditions, takingNew }: Search) =>
  routes.length + insurers.length + conditions.length + (takingNew ? 1 : 0);

/**
 * The search as text behind "#", which no server sees: "near=80205&within=25&routes=iv,im&new=yes". Empty filters are
 * left out; a point is rounded to two decimals.
 */
export const writeAddress = (search: Search): string => {
  const { near, withinMiles, routes, insurers, conditions, takingNew, show } = search;
  return writeHash(near, withinMiles, {
    ...(routes.length > 0 && { routes: routes.join(',') }),
    ...(insurers.length > 0 && { insurers: insurers.join(',') }),
    ...(conditions.length > 0 && { conditions: conditions.join(',') }),
    ...(takingNew && { new: 'yes' }),
    ...(show > pageSize && { show: String(show) }),
  });
};

/** The keys of a vocabulary that are among `asked`, in the vocabulary's order. */
export const chosenOf = <K extends string>(vocabulary: { en: Record<K, string> }, asked: unknown[] = []): K[] =>
  choicesOf(vocabulary).filter((key) => asked.includes(key));

const readWithin = (text: string | null): number | null => {
  if (text === 'any') return null;
  const miles = Number(text);
  return text !== null && Number.isInteger(miles) && miles >= 1 && miles <= 150 ? miles : usualDistance;
};

const readShow = (text: string | null) => {
  const count = Math.ceil(Number(text) / pageSize) * pageSize;
  return Number.isFinite(count) ? Math.min(Math.max(count, pageSize), mostShown) : pageSize;
};

/** Reads what stands behind "#" (with or without it); null when it names no place. What it does not know it leaves out. */
export const readAddress = (hash: string): Search | null => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const near = readNear(parameters.get('near') ?? '');
  return near === null ? null : {
    near,
    withinMiles: readWithin(parameters.get('within')),
    routes: chosenOf(routeWords, parameters.get('routes')?.split(',')),
    insurers: chosenOf(insurerWords, parameters.get('insurers')?.split(',')),
    conditions: chosenOf(conditionWords, parameters.get('conditions')?.split(',')),
    takingNew: parameters.get('new') === 'yes',
    show: readShow(parameters.get('show')),
  };
};
