import type { Pool, PoolClient } from 'pg';
import { readListings, type StoredListing } from '../listing/read.ts';
import { inTransaction, sayWho } from '../listing/who.ts';
import { mustHaveSecondFactor, roleOf, type Person, type Role } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';

export type EditingDeps = { pool: Pool; now: () => Date };
export type EditingRole = Role | 'moderator';

/** Somebody at a listing. A moderator may change every listing and counts as one also at a listing of their own. */
export type Opened = { stored: StoredListing; role: EditingRole };

const noListing = () => new ProblemError('not-found', 'There is no such listing.');

/**
 * Opens a listing for somebody. Throws `not-found` for one that is not there or not to be listed, `not-allowed` for one
 * that is in other hands. With `lock`, both stay as they are until the transaction ends.
 */
export async function openListing(client: PoolClient, person: Person, slug: string, lock: boolean): Promise<Opened> {
  const [stored] = await readListings(client, { slugs: [slug] }, lock);
  if (!stored) throw noListing();
  const moderates = person.moderator && person.secondFactor;
  const role = moderates ? 'moderator' : await roleOf(client, stored.id, person.id);
  if (!moderates && stored.listing.status === 'do-not-list') throw noListing();
  if (!role) throw new ProblemError('not-allowed', 'This listing is not in your care.');
  return { stored, role };
}

/** How a change is told in the history. */
export type Telling = { source: 'staff' | 'undo'; reason: string | null };

const sourceOf = (role: EditingRole, { source }: Telling) => (role !== 'moderator' ? source : source === 'undo' ? 'moderation-undo' : 'moderation');

/**
 * One change of a listing by one of its keepers or a moderator: opened, locked, its version compared, all in one transaction.
 * `version` is the one that the change was made on; null where the change does not depend on it. `around` may answer without it.
 * Throws `second-factor-needed`, `not-allowed`, `not-found` or `version-stale`.
 */
export function changeListing<Result>(
  { pool }: EditingDeps, { person, slug, version, telling }: { person: Person; slug: string; version: number | null; telling: Telling },
  work: (client: PoolClient, opened: Opened) => Promise<Result>, around?: (client: PoolClient, go: () => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  mustHaveSecondFactor(person);
  return inTransaction(pool, async (client) => {
    const go = async () => {
      const opened = await openListing(client, person, slug, true);
      const stands = opened.stored.version;
      if (version !== null && version !== stands) {
        throw new ProblemError('version-stale', 'Somebody changed this listing while you were editing.', undefined, { version: stands });
      }
      await sayWho(client, { actor: person.id, source: sourceOf(opened.role, telling), reason: telling.reason });
      return work(client, opened);
    };
    return around ? around(client, go) : go();
  });
}
