import { completenessOf, type EditableListing } from '@finder/contract';
import type { PoolClient } from 'pg';
import { readHeld } from '../held/read.ts';
import { readFacts } from '../listing/facts.ts';
import { readListings, type StoredListing } from '../listing/read.ts';
import { inTransaction } from '../listing/who.ts';
import type { Person } from '../people/person.ts';
import { openListing, type EditingDeps, type EditingRole } from './open-listing.ts';

/** A listing as its keepers see it, as it stands in this transaction. */
export async function describeListing(client: PoolClient, { id, version, listing }: StoredListing, role: EditingRole): Promise<EditableListing> {
  const held = await readHeld(client, { clinicId: id });
  const facts = readFacts(listing);
  return {
    slug: listing.slug, version, role, timeZone: listing.timeZone,
    status: { status: listing.status, date: listing.statusDate, reason: listing.statusReason, movedTo: listing.movedTo },
    facts,
    waiting: held.filter(({ state }) => state === 'waiting')
      .map((change) => ({ id: change.id, field: change.field, after: change.after, since: change.createdAt.toISOString(), by: change.person?.name ?? null })),
    sources: listing.sources.map(({ factGroup, source, asOf, verifiedOn }) => ({ group: factGroup, source, asOf, verifiedOn })),
    missing: completenessOf(facts).missing,
  };
}

/** The same, read again after a change. */
export async function describeAgain(client: PoolClient, id: string, role: EditingRole): Promise<EditableListing> {
  const [stored] = await readListings(client, { ids: [id] });
  if (!stored) throw new Error('a listing went away while it was locked');
  return describeListing(client, stored, role);
}

/** A listing for somebody who keeps it. Throws `not-found` or `not-allowed`. */
export function readEditable({ pool }: EditingDeps, { person, slug }: { person: Person; slug: string }): Promise<EditableListing> {
  return inTransaction(pool, async (client) => {
    const { stored, role } = await openListing(client, person, slug, false);
    return describeListing(client, stored, role);
  });
}
