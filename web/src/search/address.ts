import { orders, type Box, type Order, type SearchFilters } from '@finder/contract';
import { readBox, readNear, toHash, usualDistance, writeBox, writeNear, type Near } from '../ui/near.ts';
import { chosenIn, fields, filtersOf } from './filters.ts';

/**
 * A search as the page holds it. It has a place to measure from, a part of the map, or both; with a part of the map
 * there is no distance. `withinMiles` null is any distance; `show` is how many clinics the list shows.
 */
export type Search = {
  near: Near | null;
  box: Box | null;
  withinMiles: number | null;
  filters: SearchFilters;
  includeNotSaid: boolean;
  order: Order;
  show: number;
};

export const pageSize = 20;
/** More cards than this make an old phone crawl; the list says where it stops. */
export const mostShown = 300;

/** A search without filters. */
export const searchNear = (near: Near, withinMiles: number | null = usualDistance): Search =>
  ({ near, box: null, withinMiles, filters: {}, includeNotSaid: true, order: 'distance', show: pageSize });

// In an address "new=yes" says more than "new=true".
const shown = (kind: string, chosen: string[]) => (kind === 'yes' && chosen.length > 0 ? ['yes'] : chosen);

/**
 * The search as text behind "#", which no server sees: "near=80205&within=25&routes=iv,im&new=yes". What is as usual is
 * left out; a point is rounded to two decimals, a part of the map outward to two decimals.
 */
export const writeAddress = ({ near, box, withinMiles, filters, includeNotSaid, order, show }: Search): string => toHash({
  ...(near !== null && { near: writeNear(near) }),
  ...(box ? { box: writeBox(box) } : { within: withinMiles === null ? 'any' : String(withinMiles) }),
  ...Object.fromEntries(fields.flatMap(({ name, short, kind }) => {
    const chosen = shown(kind, chosenIn(filters, name));
    return chosen.length > 0 ? [[short, chosen.join(',')]] : [];
  })),
  ...(!includeNotSaid && { unknown: 'no' }),
  ...(order !== 'distance' && { order }),
  ...(show > pageSize && { show: String(show) }),
});

const readWithin = (text: string | null): number | null => {
  if (text === 'any') return null;
  const miles = Number(text);
  return text !== null && Number.isInteger(miles) && miles >= 1 && miles <= 150 ? miles : usualDistance;
};

const readShow = (text: string | null) => {
  const count = Math.ceil(Number(text) / pageSize) * pageSize;
  return Number.isFinite(count) ? Math.min(Math.max(count, pageSize), mostShown) : pageSize;
};

const filtersIn = (parameters: URLSearchParams) => filtersOf(({ short, kind }) => {
  const chosen = parameters.get(short)?.split(',') ?? [];
  return kind === 'yes' && chosen.includes('yes') ? ['true'] : chosen;
});

/** The filters of an address, also of one that names no place yet: the pre-screen's "Find clinics for this" makes such. */
export const readFilters = (hash: string): SearchFilters => filtersIn(new URLSearchParams(hash.replace(/^#/, '')));

/** Reads what stands behind "#" (with or without it); null when it names neither place nor part of the map. What it does not know it leaves out. */
export const readAddress = (hash: string): Search | null => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const near = readNear(parameters.get('near') ?? '');
  const box = readBox(parameters.get('box') ?? '');
  return near === null && box === null ? null : {
    near,
    box,
    withinMiles: box ? null : readWithin(parameters.get('within')),
    filters: filtersIn(parameters),
    includeNotSaid: parameters.get('unknown') !== 'no',
    order: orders.find((known) => known === parameters.get('order')) ?? 'distance',
    show: readShow(parameters.get('show')),
  };
};
