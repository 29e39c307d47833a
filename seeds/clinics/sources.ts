import type { FactGroup } from '../../server/contract/index.ts';
import { groupsSaid } from '../../server/src/listing/fact-groups.ts';
import type { Listing, ListingSource, VerificationWay } from '../../server/src/listing/listing.ts';
import { daysBefore } from './days.ts';
import type { Random } from './random.ts';

const waysOf: Partial<Record<FactGroup, VerificationWay[]>> = {
  identity: ['website', 'document', 'visit'],
  supervision: ['licence-register'],
  services: ['rems-list', 'phone'],
  safety: ['phone', 'visit'],
  access: ['visit', 'phone'],
};

/** Whether a check of the list of REMS-certified sites could have found the clinic: it lists no others. */
export const isOnRemsList = ({ offerings }: Listing): boolean => offerings.some(({ remsCertified }) => remsCertified === true);

/**
 * A source for each group that says something: stated about `age` days before today, and checked for some, always after it
 * was stated.
 */
export function drawSources(random: Random, listing: Listing, age: number, today: Date): ListingSource[] {
  const wayTo = (factGroup: FactGroup) =>
    random.pick((waysOf[factGroup] ?? ['phone', 'website', 'document']).filter((way) => way !== 'rems-list' || isOnRemsList(listing)));
  return groupsSaid(listing).map((factGroup) => {
    const stated = Math.max(1, age + random.whole(-5, 25));
    const checked = random.chance(0.35) ? random.whole(0, Math.min(stated, Math.max(1, age))) : null;
    return {
      factGroup, source: 'invented', sourceUrl: null, asOf: daysBefore(today, stated), statedBy: 'Invented example',
      verifiedOn: checked === null ? null : daysBefore(today, checked),
      verifiedHow: checked === null ? null : wayTo(factGroup),
      verifiedBy: checked === null ? null : 'Example moderator',
    };
  });
}
