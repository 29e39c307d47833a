import { setImmediate } from 'node:timers/promises';
import type { BulkRowState } from '@finder/contract';
import type { Pool, PoolClient } from 'pg';
import { holdChanges } from '../held/write.ts';
import { refuseLost, startSeen, type Seen } from '../importing/plan.ts';
import { linkMoved, lockImports, readSlugs } from '../importing/repository.ts';
import { insertListings, replaceListings } from '../listing/repository.ts';
import { inTransaction, sayWho } from '../listing/who.ts';
import type { StoredFile, StoredRow } from './file.ts';
import type { Keeper } from './keeper.ts';
import { planPart, type RowPlan } from './plan-part.ts';
import { readFile, readKeeper, readRows, readUnfinished, takeFile, updateFile, updatePlans } from './repository.ts';
import { presentColumns, toFileRows } from './rows-of.ts';

export type BulkDeps = { pool: Pool; now: () => Date };

/** So many rows are held in memory. */
const rowsAtOnce = 200;
const rowsInATurn = 50;

/**
 * Does what a file waits for: looks through its rows, or saves them. Each is one transaction, so that after a kill it is
 * as if it had not begun, and whoever comes next does it again. Does nothing when another process is at it.
 */
export async function workOnFile(deps: BulkDeps, id: string): Promise<void> {
  try {
    await inTransaction(deps.pool, async (client) => {
      if (!await takeFile(client, id)) return;
      const file = await readFile(client, id);
      if (file?.state !== 'checking' && file?.state !== 'applying') return;
      const keeper = await readKeeper(client, file.personId);
      if (!keeper) await updateFile(client, id, { state: 'ready', trouble: 'not-allowed', done: 0 });
      else if (file.state === 'checking') await checkRows(client, deps, file, keeper);
      else await applyRows(client, deps, file, keeper);
    });
  } catch (thrown) {
    // Nothing was saved. Where even this cannot be written the file goes on waiting, and is taken up again.
    const trouble = thrown instanceof ChangedMeanwhile ? 'changed-meanwhile' : 'not-saved';
    await updateFile(deps.pool, id, { state: trouble === 'changed-meanwhile' ? 'checking' : 'ready', trouble, done: 0 });
    if (trouble === 'not-saved') throw thrown;
    await workOnFile(deps, id);
  }
}

/** Goes on with what a process that died had begun; one that lives and is at it goes on itself. Wants the tables to be there. */
export async function resumeFiles(deps: BulkDeps): Promise<void> {
  for (const id of await readUnfinished(deps.pool)) await workOnFile(deps, id);
}

/** Every row or none was asked for, and one is not what it was when it was looked at. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

async function* partsOf(client: PoolClient, fileId: string, states: BulkRowState[] | null): AsyncGenerator<StoredRow[]> {
  for (let after = 0;;) {
    const rows = await readRows(client, fileId, { after, states, most: rowsAtOnce });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.row ?? 0;
  }
}

/** Plans kept rows a few at a time, so that whoever searches meanwhile has their turn. */
export async function planKept(client: PoolClient, keeper: Keeper, file: StoredFile, rows: StoredRow[], seen: Seen, { today, lock }: { today: string; lock: boolean }): Promise<RowPlan[]> {
  const plans: RowPlan[] = [];
  for (let start = 0; start < rows.length; start += rowsInATurn) {
    const some = rows.slice(start, start + rowsInATurn);
    const part = { columns: presentColumns(file), rows: toFileRows(file, some), keepBoth: new Set(some.filter(({ keepBoth }) => keepBoth).map(({ row }) => row)), today, lock };
    plans.push(...await planPart(client, keeper, part, seen));
    await setImmediate();
  }
  return plans;
}

export const seenBy = async (client: PoolClient, { moderates }: Keeper): Promise<Seen> => startSeen(moderates ? await readSlugs(client, false) : []);

async function checkRows(client: PoolClient, { pool, now }: BulkDeps, file: StoredFile, keeper: Keeper): Promise<void> {
  const today = now().toISOString().slice(0, 10);
  const seen = await seenBy(client, keeper);
  let done = 0;
  for await (const rows of partsOf(client, file.id, null)) {
    const open = rows.filter(({ state }) => state !== 'saved');
    await updatePlans(client, file.id, await planKept(client, keeper, file, open, seen, { today, lock: false }));
    done += rows.length;
    // Another connection tells how far it is: this one is heard only at the end.
    await updateFile(pool, file.id, { done });
  }
  const lost = refuseLost(seen);
  if (lost.length > 0) await markLost(client, file, keeper, lost, today);
  await updateFile(client, file.id, { state: 'ready', done: file.total });
}

/** A `moved_to` that names what no row and no listing is. */
async function markLost(client: PoolClient, file: StoredFile, keeper: Keeper, lost: ReturnType<typeof refuseLost>, today: string): Promise<void> {
  const rows = (await readRows(client, file.id, { after: 0, states: null, most: file.total })).filter(({ row }) => lost.some((error) => error.row === row));
  const plans = await planKept(client, keeper, file, rows, await seenBy(client, keeper), { today, lock: false });
  await updatePlans(client, file.id, plans.map((plan) => ({
    ...plan, state: 'error' as const,
    found: { ...plan.found, changes: [], errors: lost.filter(({ row }) => row === plan.row).map(({ column, value, message }) => ({ column, value, message })) },
  })));
}

const meanwhile = 'Somebody changed this listing after the preview was made. Look again.';

async function applyRows(client: PoolClient, { pool, now }: BulkDeps, file: StoredFile, keeper: Keeper): Promise<void> {
  const today = now().toISOString().slice(0, 10);
  // Imports take turns: so two of them never take the same new address of a page.
  await lockImports(client);
  await sayWho(client, { actor: keeper.id, source: keeper.moderates ? 'moderation' : 'staff', reason: file.name });
  const seen = await seenBy(client, keeper);
  let done = 0;
  for await (const rows of partsOf(client, file.id, ['new', 'changed'])) {
    const plans = await planKept(client, keeper, file, rows, seen, { today, lock: true });
    const asSeen = new Map(rows.map((row) => [row.row, row]));
    const stands = (plan: RowPlan) => plan.state === 'same' || (plan.state === asSeen.get(plan.row)?.state && plan.version === asSeen.get(plan.row)?.version);
    const still = plans.filter(stands);
    if (file.way === 'all' && still.length < plans.length) throw new ChangedMeanwhile();
    await write(client, keeper, file, still);
    await updatePlans(client, file.id, plans.map((plan) => (stands(plan)
      ? { ...plan, state: 'saved' as const, name: asSeen.get(plan.row)?.name ?? plan.name, found: asSeen.get(plan.row)?.found ?? plan.found }
      : { ...plan, found: { ...plan.found, notes: [meanwhile, ...plan.found.notes] } })));
    done += rows.length;
    await updateFile(pool, file.id, { done });
  }
  await linkMoved(client, seen.waiting);
  await updateFile(client, file.id, { state: 'applied', done: file.total, trouble: null });
}

async function write(client: PoolClient, keeper: Keeper, file: StoredFile, plans: RowPlan[]): Promise<void> {
  const deeds = plans.flatMap(({ deed }) => deed ?? []);
  const added = deeds.flatMap((deed) => (deed.kind === 'add' ? [deed.listing] : []));
  const changed = deeds.flatMap((deed) => (deed.kind === 'change' ? [deed] : []));
  if (added.length > 0) await insertListings(client, added);
  if (changed.length > 0) await replaceListings(client, changed);
  for (const { stored, hold } of changed.filter((deed) => deed.hold.length > 0)) {
    await holdChanges(client, { clinicId: stored.id, personId: keeper.id, why: file.name, changes: hold });
  }
}
