import { z } from 'zod';
import { Place } from './place.ts';

/** One field of a request that was refused. `path` is dotted ("filters.routes.0"), empty for the whole body. */
export const FieldProblem = z.strictObject({
  path: z.string(), message: z.string(),
  code: z.string().optional().meta({ description: 'A stable word for the reason, where a page says it in its own words' }),
}).meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** An error as RFC 9457 wants it, with a stable `code` and the refused fields by name. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(FieldProblem).optional(),
  places: z.array(Place).optional().meta({ description: 'With `which-place`: the places of that name' }),
  version: z.number().int().optional().meta({ description: 'With `version-stale`: the version that stands now' }),
}).meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
