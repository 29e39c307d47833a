import { groupsSaid } from './fact-groups.ts';
import type { Listing } from './listing.ts';

/**
 * The listing with every group of facts that says something stated by the clinic today. What was checked stays checked:
 * nothing changed. `today` is "2026-11-22".
 */
export function confirmAll(listing: Listing, today: string): Listing {
  const sources = groupsSaid(listing).map((factGroup) => {
    const kept = listing.sources.find((row) => row.factGroup === factGroup);
    const checked = { verifiedOn: kept?.verifiedOn ?? null, verifiedHow: kept?.verifiedHow ?? null, verifiedBy: kept?.verifiedBy ?? null };
    return { factGroup, source: 'clinic' as const, sourceUrl: null, asOf: today, statedBy: null, ...checked };
  });
  return { ...listing, sources, insurers: listing.insurers.map((row) => ({ ...row, asOf: today })) };
}
