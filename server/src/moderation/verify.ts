import { factGroups, type ListingChecks, type VerifyRequest } from '@finder/contract';
import type { Pool } from 'pg';
import { freshnessOf, isoDay } from '../freshness/freshness.ts';
import { groupsSaid } from '../listing/fact-groups.ts';
import { readListings, type StoredListing } from '../listing/read.ts';
import { replaceListing } from '../listing/repository.ts';
import { inTransaction, sayWho } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { logStaffEvent } from '../people/staff-event.ts';
import { ProblemError } from '../problems/problem.ts';

export type VerifyDeps = { pool: Pool; now: () => Date };

const noListing = () => new ProblemError('not-found', 'There is no such listing.');

/** Where each group of a listing's facts came from, how old it is, and who checked it. */
export async function readChecks({ pool, now }: VerifyDeps, slug: string): Promise<ListingChecks> {
  const [stored] = await readListings(pool, { slugs: [slug] });
  if (!stored) throw noListing();
  return toChecks(stored, now());
}

function toChecks({ listing, version }: StoredListing, today: Date): ListingChecks {
  const said = groupsSaid(listing);
  return {
    slug: listing.slug, name: listing.name, city: listing.city, state: listing.state, status: listing.status, phone: listing.phone, website: listing.website, npi: listing.npi, version,
    groups: factGroups.map((group) => {
      const source = listing.sources.find(({ factGroup }) => factGroup === group);
      const last = source && (source.verifiedOn !== null && source.verifiedOn > source.asOf ? source.verifiedOn : source.asOf);
      return {
        group, said: said.includes(group), source: source?.source ?? null, asOf: source?.asOf ?? null,
        freshness: last === undefined ? null : freshnessOf(group, new Date(last), today),
        verified: source?.verifiedOn && source.verifiedHow ? { on: source.verifiedOn, how: source.verifiedHow, by: source.verifiedBy } : null,
      };
    }),
  };
}

/**
 * Notes that a moderator checked groups of facts today: which, in which way, who. Verified is not updated: the day on which the
 * facts were stated stays. Throws `version-stale` when the listing is not the one that was looked at, and `invalid-request` for
 * a group of which the listing says nothing.
 */
export function verifyFacts({ pool, now }: VerifyDeps, moderator: Person, slug: string, { groups, how, version, note }: VerifyRequest): Promise<ListingChecks> {
  return inTransaction(pool, async (client) => {
    const [stored] = await readListings(client, { slugs: [slug] }, true);
    if (!stored) throw noListing();
    if (stored.version !== version) throw new ProblemError('version-stale', 'The listing changed while you checked it. Look at it again.');
    const silent = groups.find((group) => !groupsSaid(stored.listing).includes(group));
    if (silent !== undefined) throw new ProblemError('invalid-request', 'The listing says nothing there.', [{ path: 'groups', message: `The listing says nothing of ${silent}` }]);
    const at = now();
    await sayWho(client, { actor: moderator.id, source: 'moderation', reason: note || null });
    const checked = { verifiedOn: isoDay(at), verifiedHow: how, verifiedBy: moderator.name };
    const kept = stored.listing.sources.map((source) => (groups.includes(source.factGroup) ? { ...source, ...checked } : source));
    // Nobody ever said where these facts came from: whoever checked them states them.
    const stated = groups.filter((group, index) => groups.indexOf(group) === index && !kept.some(({ factGroup }) => factGroup === group))
      .map((factGroup) => ({ factGroup, source: 'moderator' as const, sourceUrl: null, asOf: isoDay(at), statedBy: null, ...checked }));
    await replaceListing(client, stored, { ...stored.listing, sources: [...kept, ...stated] });
    await logStaffEvent(client, { at, actor: moderator.id, clinicId: stored.id, event: 'verified', note, detail: { groups, how } });
    const [after] = await readListings(client, { slugs: [slug] });
    if (!after) throw noListing();
    return toChecks(after, at);
  });
}
