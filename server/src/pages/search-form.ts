import { SearchRequest } from '@finder/contract';
import type { z } from 'zod';

const list = (value: unknown): unknown[] | undefined =>
  value === undefined || value === '' ? undefined : Array.isArray(value) ? value : [value];

const given = (value: unknown): boolean => value !== undefined && value !== '';
const yesOrNo = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
/** A number, or what was typed instead, so that the refusal can name it. */
const number = (value: unknown): unknown => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);

/** "south,west,north,east". */
function readBox(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [south, west, north, east, ...more] = value.split(',').map(number);
  return more.length === 0 ? { south, west, north, east } : value;
}

/** The form sends "off" always and "on" when the box is ticked: an absent field means that there was no such box. */
function readSwitch(value: unknown): unknown {
  const all = list(value);
  if (all === undefined) return undefined;
  if (all.includes('on')) return true;
  return all.includes('off') ? false : value;
}

const listed = ['routes', 'insurers', 'conditions', 'languages', 'access', 'ageGroups', 'open', 'supervisedBy', 'safety'] as const;
const yeses = ['acceptingNewPatients', 'therapyIncluded', 'remsListed'] as const;
const texts = ['telehealthInto', 'planType', 'insuranceFor'] as const;

/** Filters of the form: an empty choice is none, and what needs another choice counts only with it. */
function readFilters(fields: Record<string, unknown>): Record<string, unknown> {
  const { priceMost, priceRoute, verifiedWithinMonths } = fields;
  const filters: Record<string, unknown> = {};
  for (const name of listed) filters[name] = list(fields[name]);
  for (const name of yeses) if (given(fields[name])) filters[name] = yesOrNo(fields[name]);
  for (const name of texts) {
    if (given(fields[name]) && (name === 'telehealthInto' || given(fields['insurers']))) filters[name] = fields[name];
  }
  if (given(priceMost)) filters['price'] = { most: number(priceMost), ...(given(priceRoute) && { route: priceRoute }) };
  if (given(verifiedWithinMonths)) filters['verifiedWithinMonths'] = number(verifiedWithinMonths);
  return filters;
}

export type SearchForm = {
  request: z.ZodSafeParseResult<z.output<typeof SearchRequest>>;
  /** How many clinics the pages before this one showed: it only numbers the cards. */
  before: number;
};

/**
 * The plain form of the search page, as a browser without JavaScript posts it, as a search request. web/src/page-data.ts
 * lists its fields; a field that is not there is refused by name.
 */
export function readSearchForm(form: unknown): SearchForm {
  const fields = typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : {};
  const { near, withinMiles, box, includeNotSaid, order, after, limit, shown, ...rest } = fields;
  const unknown = Object.fromEntries(Object.entries(rest).filter(([name]) => !filterFields.has(name)));
  const request = SearchRequest.safeParse({
    ...(given(near) && { near: typeof near === 'string' ? near.trim() : near }),
    // A part of the map has no distance: the select beside it still posts one.
    ...(given(box) ? { box: readBox(box) } : { withinMiles: !given(withinMiles) || withinMiles === 'any' ? null : number(withinMiles) }),
    filters: readFilters(rest),
    ...(includeNotSaid !== undefined && { includeNotSaid: readSwitch(includeNotSaid) }),
    ...(given(order) && { order }),
    ...(given(after) && { after }),
    ...(given(limit) && { limit: number(limit) }),
    ...unknown,
  });
  const before = Number(shown);
  return { request, before: given(after) && Number.isSafeInteger(before) && before > 0 ? before : 0 };
}

const filterFields = new Set<string>([...listed, ...yeses, ...texts, 'priceMost', 'priceRoute', 'verifiedWithinMonths']);
