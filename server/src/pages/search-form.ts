import { SearchRequest } from '@finder/contract';
import type { z } from 'zod';

const list = (value: unknown): unknown[] | undefined =>
  value === undefined || value === '' ? undefined : Array.isArray(value) ? value : [value];

const yesOrNo: Record<string, boolean> = { true: true, false: false };

/**
 * The plain form of the search page, as a browser without JavaScript posts it, as a search request: fields near,
 * withinMiles ("" or "any" = no limit), routes, insurers, conditions, acceptingNewPatients ("true"), limit.
 */
export function readSearchForm(form: unknown): z.ZodSafeParseResult<z.output<typeof SearchRequest>> {
  const fields = typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : {};
  const { near, withinMiles, routes, insurers, conditions, acceptingNewPatients, limit, ...unknown } = fields;
  const within = withinMiles === undefined || withinMiles === '' || withinMiles === 'any' ? null : Number(withinMiles);
  return SearchRequest.safeParse({
    near: typeof near === 'string' ? near.trim() : near,
    withinMiles: within,
    filters: {
      routes: list(routes),
      insurers: list(insurers),
      conditions: list(conditions),
      ...(acceptingNewPatients !== undefined && acceptingNewPatients !== '' && { acceptingNewPatients: yesOrNo[String(acceptingNewPatients)] ?? acceptingNewPatients }),
    },
    ...(limit !== undefined && { limit: Number(limit) }),
    ...unknown,
  });
}
