import type { ConfirmResponse } from '@finder/contract';
import { confirmAll } from '../listing/confirm.ts';
import { replaceListing } from '../listing/repository.ts';
import type { Person } from '../people/person.ts';
import { describeAgain } from './editable.ts';
import { latestSave } from './history-rows.ts';
import { changeListing, type EditingDeps } from './open-listing.ts';

/** "Everything is still right": all that the listing says was said by the clinic today. Says by which entry it can be undone. */
export function confirmListing(deps: EditingDeps, { person, slug, version }: { person: Person; slug: string; version: number }): Promise<ConfirmResponse> {
  const today = deps.now().toISOString().slice(0, 10);
  return changeListing(deps, { person, slug, version, telling: { source: 'staff', reason: null } }, async (client, { stored, role }) => {
    const changed = await replaceListing(client, stored, confirmAll(stored.listing, today));
    return { listing: await describeAgain(client, stored.id, role), change: changed ? `${await latestSave(client, stored.id)}-confirmed` : null };
  });
}
