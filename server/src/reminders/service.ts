import type { ReminderWish, StillRight } from '@finder/contract';
import { confirmAll } from '../listing/confirm.ts';
import { readListings } from '../listing/read.ts';
import { replaceListing } from '../listing/repository.ts';
import { inTransaction, sayWho, type Connections } from '../listing/who.ts';
import { roleOf, type Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { tellGroups } from './letter.ts';
import { saveWish } from './repository.ts';
import { readToken, type ReminderLink } from './token.ts';

export type ReminderDeps = { pool: Connections; secret: string; now: () => Date };

const ended = () => new ProblemError('link-ended', 'This link is too old. Sign in to confirm.');

/** The listing of a link, for somebody who still keeps it. Whoever no longer does is told what a link of the past is told. */
async function openByLink(client: Parameters<Parameters<typeof inTransaction>[1]>[0], { clinicId, personId }: ReminderLink, lock: boolean) {
  const [stored] = await readListings(client, { ids: [clinicId] }, lock);
  if (!stored || stored.listing.status === 'do-not-list' || !await roleOf(client, clinicId, personId)) throw ended();
  return stored;
}

/** Shows what a link asks about. It changes nothing: mail programs open links by themselves. */
export function showStillRight({ pool, secret, now }: ReminderDeps, token: string, lang: 'en' | 'es'): Promise<StillRight> {
  const link = readToken(secret, token, now());
  return inTransaction(pool, async (client) => {
    const { version, listing } = await openByLink(client, link, false);
    return { slug: listing.slug, name: listing.name, version, groups: tellGroups(listing, lang) };
  });
}

/** Says that everything is still right, as the person of the link. Throws `version-stale` when it is no longer what was shown. */
export async function confirmStillRight({ pool, secret, now }: ReminderDeps, token: string, version: number): Promise<void> {
  const link = readToken(secret, token, now());
  await inTransaction(pool, async (client) => {
    const stored = await openByLink(client, link, true);
    if (stored.version !== version) throw new ProblemError('version-stale', 'The listing has changed since you opened this page. Please look again.', undefined, { version: stored.version });
    await sayWho(client, { actor: link.personId, source: 'staff', reason: null });
    await replaceListing(client, stored, confirmAll(stored.listing, now().toISOString().slice(0, 10)));
  });
}

/** Which reminders somebody gets. */
export const chooseReminders = ({ pool }: Pick<ReminderDeps, 'pool'>, { id }: Person, wish: ReminderWish): Promise<void> => saveWish(pool, id, wish);
