import type { SearchRequest } from '@finder/contract';
import { readNear, usualDistance, writeNear } from '../ui/near.ts';
import { conditionWords, insurerWords, routeWords } from '../words/vocabulary.ts';
import { chosenOf, pageSize, type Search } from './address.ts';

/** The body of `POST /api/search`. Filters that are off are left out. */
export const toRequest = ({ near, withinMiles, routes, insurers, conditions, takingNew, show }: Search): SearchRequest => ({
  near,
  withinMiles,
  filters: {
    ...(routes.length > 0 && { routes }),
    ...(insurers.length > 0 && { insurers }),
    ...(conditions.length > 0 && { conditions }),
    ...(takingNew && { acceptingNewPatients: true }),
  },
  limit: show,
});

/** The search behind a request that a posted form made; null when it names no place. */
export const fromRequest = ({ near, withinMiles = null, filters = {}, limit = pageSize }: SearchRequest): Search | null => {
  const place = typeof near === 'string' ? readNear(near) : near;
  return place === null ? null : {
    near: place,
    withinMiles,
    routes: filters.routes ?? [],
    insurers: filters.insurers ?? [],
    conditions: filters.conditions ?? [],
    takingNew: filters.acceptingNewPatients === true,
    show: limit,
  };
};

/** Distance and filters as they stand in the form: somebody may have chosen before the script came. */
export const readFields = (data: FormData) => {
  const within = data.get('withinMiles');
  return {
    withinMiles: within === 'any' ? null : Number(within) || usualDistance,
    filters: {
      routes: chosenOf(routeWords, data.getAll('routes')),
      insurers: chosenOf(insurerWords, data.getAll('insurers')),
      conditions: chosenOf(conditionWords, data.getAll('conditions')),
      takingNew: data.has('acceptingNewPatients'),
    },
  };
};

/** A request as the fields of the plain form (page-data.ts names them): for forms that ask the same again. */
export const searchFields = ({ near, withinMiles, filters = {}, limit }: SearchRequest): [string, string][] => [
  ['near', writeNear(near)],
  ['withinMiles', withinMiles ? String(withinMiles) : 'any'],
  ...(['routes', 'insurers', 'conditions'] as const).flatMap((key) =>
    (filters[key] ?? []).map((value): [string, string] => [key, value])),
  ...(filters.acceptingNewPatients ? [['acceptingNewPatients', 'true'] as [string, string]] : []),
  ...(limit ? [['limit', String(limit)] as [string, string]] : []),
];
