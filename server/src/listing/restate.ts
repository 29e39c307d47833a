import type { Source } from '@finder/contract';
import { factsAsText, groupsSaid } from './fact-groups.ts';
import type { Listing } from './listing.ts';
import { inOrder } from './tables.ts';

/**
 * The changed listing with the sources that follow from the change: each group of facts that differs from `before` was
 * stated by `source` on the day `asOf`, and is no longer verified. Groups that say nothing any more lose their source.
 */
export function restate(before: Listing, after: Listing, { source, asOf }: { source: Source; asOf: string }): Listing {
  const [old, next] = [inOrder(before), inOrder(after)];
  const sources = groupsSaid(next).flatMap((factGroup) => {
    const kept = before.sources.find((row) => row.factGroup === factGroup);
    if (factsAsText(factGroup, old) === factsAsText(factGroup, next)) return kept ? [kept] : [];
    return [{ factGroup, source, sourceUrl: null, asOf, statedBy: null, verifiedOn: null, verifiedHow: null, verifiedBy: null }];
  });
  return { ...after, sources };
}
