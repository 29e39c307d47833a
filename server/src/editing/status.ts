import type { EditableListing, FieldProblem, StatusRequest } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { refuseHidden } from '../listing/hidden-signs.ts';
import { readListings } from '../listing/read.ts';
import { replaceListing } from '../listing/repository.ts';
import { restate } from '../listing/restate.ts';
import { roleOf, type Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { describeAgain } from './editable.ts';
import { changeListing, type EditingDeps, type Opened } from './open-listing.ts';

type Wanted = z.output<typeof StatusRequest>;

/** Closes a listing for a time or for good, moves it, or opens it again. It is never deleted: its page says what became of it. */
export function setStatus(deps: EditingDeps, { person, slug, version, wanted }: { person: Person; slug: string; version: number; wanted: Wanted }): Promise<EditableListing> {
  const today = deps.now().toISOString().slice(0, 10);
  return changeListing(deps, { person, slug, version, telling: { source: 'staff', reason: null } }, async (client, opened) => {
    const errors = await refusals(client, opened, person, wanted, today);
    if (errors.length > 0) throw new ProblemError('invalid-request', 'Some fields could not be used.', errors);
    const { listing } = opened.stored;
    const after = wanted.status === 'open'
      ? { ...listing, status: wanted.status, statusDate: null, statusReason: null, movedTo: null }
      : { ...listing, status: wanted.status, statusDate: wanted.date, statusReason: wanted.reason || null, movedTo: wanted.movedTo };
    await replaceListing(client, opened.stored, restate(listing, after, { source: opened.role === 'moderator' ? 'moderator' : 'clinic', asOf: today }));
    return describeAgain(client, opened.stored.id, opened.role);
  });
}

async function refusals(client: PoolClient, { stored, role }: Opened, person: Person, { status, date, reason, movedTo }: Wanted, today: string): Promise<FieldProblem[]> {
  const errors: FieldProblem[] = [];
  const refuse = (path: string, message: string) => { errors.push({ path, message }); };
  if (status !== 'open' && date === null) refuse('date', 'Since when? Write a date');
  if (date !== null && date > today) refuse('date', 'This day is in the future. Say it once it is true');
  if (status === 'open' && date !== null) refuse('date', 'An open clinic has no such date');
  const hidden = refuseHidden(reason);
  if (hidden) refuse('reason', `This ${hidden}`);
  if (status === 'moved' && movedTo === null) refuse('movedTo', 'Choose the listing at the new address');
  if (status !== 'moved' && movedTo !== null) refuse('movedTo', 'Only a clinic that moved has a new listing');
  if (status === 'moved' && movedTo !== null) {
    const [target] = await readListings(client, { slugs: [movedTo] });
    if (!target || target.id === stored.id || target.listing.status === 'do-not-list' || target.listing.movedTo === stored.listing.slug) {
      refuse('movedTo', 'There is no such listing to move to');
    } else if (role !== 'moderator' && !await roleOf(client, target.id, person.id)) {
      // Else one stolen account could send the patients of one clinic to another.
      refuse('movedTo', 'That listing is not in your care. Claim it first, or ask a moderator');
    }
  }
  return errors;
}
