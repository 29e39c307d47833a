import type { SearchRequest } from '@finder/contract';
import { readNear, roundBox, roundPoint, usualDistance, writeBox, writeNear } from '../ui/near.ts';
import { pageSize, type Search } from './address.ts';
import { chosenIn, fields, filtersOf } from './filters.ts';

/** As many clinics as one answer can hold. */
const mostAtOnce = 100;

/** The body of `POST /api/search`. What is off or as usual is left out; no place is finer than two decimals. */
export const toRequest = ({ near, box, withinMiles, filters, includeNotSaid, order, show }: Search): SearchRequest => ({
  ...(near !== null && { near: typeof near === 'string' ? near : roundPoint(near) }),
  ...(box ? { box: roundBox(box) } : { withinMiles }),
  filters,
  ...(!includeNotSaid && { includeNotSaid }),
  ...(order !== 'distance' && { order }),
  limit: Math.min(show, mostAtOnce),
});

/** The search behind a request that a posted form made; null when it names neither place nor part of the map. */
export const fromRequest = (request: SearchRequest): Search | null => {
  const { near, box, withinMiles = null, filters = {}, includeNotSaid = true, order = 'distance', limit = pageSize } = request;
  const place = typeof near === 'string' ? readNear(near) : near ?? null;
  return place === null && !box ? null : {
    near: place,
    box: box ?? null,
    withinMiles,
    filters: filtersOf(({ name }) => chosenIn(filters, name)),
    includeNotSaid,
    order,
    show: limit,
  };
};

/** Distance and filters as they stand in the form: somebody may have chosen before the script came. */
export const readFields = (data: FormData) => {
  const within = data.get('withinMiles');
  const notSaid = data.getAll('includeNotSaid');
  return {
    withinMiles: within === 'any' ? null : Number(within) || usualDistance,
    filters: filtersOf(({ name }) => data.getAll(name).map(String)),
    includeNotSaid: notSaid.includes('on') || !notSaid.includes('off'),
  };
};

/** A request as the fields of the plain form (page-data.ts names them): for forms that ask the same again. */
export const searchFields = ({ near, box, withinMiles, filters = {}, includeNotSaid, order, limit, after }: SearchRequest): [string, string][] => [
  ...(near === undefined ? [] : [['near', writeNear(near)] as [string, string]]),
  box ? ['box', writeBox(box)] : ['withinMiles', withinMiles ? String(withinMiles) : 'any'],
  ...fields.flatMap(({ name }) => chosenIn(filters, name).map((value): [string, string] => [name, value])),
  ...(includeNotSaid === false ? [['includeNotSaid', 'off'] as [string, string]] : []),
  ...(order && order !== 'distance' ? [['order', order] as [string, string]] : []),
  ...(limit ? [['limit', String(limit)] as [string, string]] : []),
  ...(after ? [['after', after] as [string, string]] : []),
];
