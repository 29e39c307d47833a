import { isHeld, sameFact, type EditableListing, type FactName, type Facts, type HeldField, type SaveRequest } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { readHeld } from '../held/read.ts';
import { holdChanges, withdrawHeld } from '../held/write.ts';
import { answerOnce } from '../guard/once.ts';
import { confirmAll } from '../listing/confirm.ts';
import { readFacts, writeFacts } from '../listing/facts.ts';
import { replaceListing } from '../listing/repository.ts';
import { restate } from '../listing/restate.ts';
import type { Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { checkFacts } from './check-facts.ts';
import { describeAgain } from './editable.ts';
import { changeListing, type EditingDeps, type Opened } from './open-listing.ts';

export type Save = z.output<typeof SaveRequest>;

/**
 * Saves some facts of a listing. What patients may see at once is written; what could divert them waits for a moderator,
 * unless one made the change. Returns the listing as it is then. The same request with the same key is saved once.
 */
export function saveFacts(deps: EditingDeps, { person, slug, version, key, save }: { person: Person; slug: string; version: number; key: string | undefined; save: Save }): Promise<EditableListing> {
  return changeListing(deps, { person, slug, version, telling: { source: 'staff', reason: save.why || null } },
    async (client, opened) => {
      await writeSave(client, opened, person, save, deps.now());
      return describeAgain(client, opened.stored.id, opened.role);
    },
    (client, go) => answerOnce(client, { personId: person.id, key, request: { slug, version, save } }, go));
}

/** Writes what a save changes. Wants the listing locked and `sayWho` called. Throws `invalid-request`. */
export async function writeSave(client: PoolClient, { stored, role }: Opened, person: Person, save: Save, now: Date): Promise<void> {
  const before = readFacts(stored.listing);
  const { facts, errors } = await checkFacts(client, save.facts, before);
  if (errors.length > 0) throw new ProblemError('invalid-request', 'Some fields could not be used.', errors);

  const today = now.toISOString().slice(0, 10);
  const moderates = role === 'moderator';
  const atOnce = pick(facts, (name) => moderates || !isHeld(name));
  const changed = restate(stored.listing, writeFacts(stored.listing, atOnce, today), { source: moderates ? 'moderator' : 'clinic', asOf: today });
  await replaceListing(client, stored, save.confirm ? confirmAll(changed, today) : changed);
  if (!moderates) await hold(client, stored.id, person, save.why, before, pick(facts, isHeld));
}

/** A field that is as the public sees it takes back what waited; one that waits already in these words goes on waiting. */
async function hold(client: PoolClient, clinicId: string, person: Person, why: string, before: Facts, wanted: Partial<Facts>): Promise<void> {
  const waiting = new Map((await readHeld(client, { clinicId })).filter(({ state }) => state === 'waiting').map((change) => [change.field, change]));
  const fields = Object.keys(wanted) as HeldField[];
  const asBefore = fields.filter((field) => sameFact(wanted[field], before[field]));
  const changes = fields.filter((field) => !asBefore.includes(field) && !(waiting.has(field) && sameFact(waiting.get(field)?.after, wanted[field])))
    .map((field) => ({ field, before: before[field], after: wanted[field] ?? null }));
  await withdrawHeld(client, clinicId, person.id, asBefore);
  await holdChanges(client, { clinicId, personId: person.id, why, changes });
}

const pick = (facts: Partial<Facts>, takes: (name: FactName) => boolean): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => takes(name as FactName)));
