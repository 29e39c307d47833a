import { z } from 'zod';
import {
  AccessNeed, AgeGroup, Condition, Coverage, Insurer, Language, OpenTime, PlanType, Route, SafetyFact, StateCode, SupervisedBy,
} from './vocabulary.ts';

/** What a session may cost at the most, as the page offers it. Whole US dollars. */
export const priceSteps = [300, 400, 500, 600, 800, 1000] as const;
export const monthSteps = [1, 3, 6, 12] as const;

/**
 * Every key may be left out. Of `routes`, `conditions`, `insurers`, `languages`, `ageGroups` and `supervisedBy` any one
 * is enough; of `access`, `open` and `safety` each must hold. All keys together must hold.
 */
export const SearchFilters = z.strictObject({
  routes: z.array(Route).max(4).optional(),
  conditions: z.array(Condition).max(9).optional(),
  insurers: z.array(Insurer).max(12).optional(),
  planType: PlanType.optional().meta({ description: 'Only with insurers' }),
  insuranceFor: Coverage.optional().meta({ description: 'Only with insurers: what the insurer must pay for' }),
  price: z.strictObject({
    most: z.number().int().min(1).max(10_000),
    route: Route.optional(),
  }).optional().meta({ description: 'A later session by this route (else one of `routes`, else any) starts at this or less' }),
  acceptingNewPatients: z.boolean().optional(),
  therapyIncluded: z.boolean().optional(),
  telehealthInto: StateCode.optional(),
  languages: z.array(Language).max(12).optional(),
  access: z.array(AccessNeed).max(3).optional(),
  ageGroups: z.array(AgeGroup).max(3).optional(),
  open: z.array(OpenTime).max(3).optional(),
  supervisedBy: z.array(SupervisedBy).max(5).optional(),
  safety: z.array(SafetyFact).max(10).optional(),
  remsListed: z.boolean().optional().meta({ description: 'Spravato: on the REMS list of certified sites' }),
  verifiedWithinMonths: z.number().int().min(1).max(60).optional()
    .meta({ description: 'Name and address, phone and treatments were all verified within so many months' }),
}).superRefine(({ insurers = [], planType, insuranceFor }, context) => {
  if (insurers.length > 0) return;
  if (planType !== undefined) context.addIssue({ code: 'custom', path: ['planType'], message: 'Needs `insurers`' });
  if (insuranceFor !== undefined) context.addIssue({ code: 'custom', path: ['insuranceFor'], message: 'Needs `insurers`' });
}).meta({ id: 'SearchFilters' });
export type SearchFilters = z.infer<typeof SearchFilters>;

/** The filters by name, in the order in which a page offers them. */
export const filterKeys = [
  'routes', 'insurers', 'planType', 'insuranceFor', 'conditions', 'price', 'acceptingNewPatients', 'therapyIncluded', 'telehealthInto',
  'languages', 'access', 'ageGroups', 'open', 'supervisedBy', 'safety', 'remsListed', 'verifiedWithinMonths',
] as const satisfies readonly (keyof SearchFilters)[];
