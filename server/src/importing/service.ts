import { inTransaction, sayWho, type Connections } from '../listing/who.ts';
import { explainFailure } from './failure.ts';
import { showHidden } from '../listing/hidden-signs.ts';
import { planImport, type ImportPlan } from './plan.ts';
import { readRows } from './read-rows.ts';
import { countListings, deleteInvented, readKnown, writePlan } from './repository.ts';

export type ImportDeps = { pool: Connections; now: () => Date };

export type ImportOptions = {
  /** The file's base name: the source that the history shows. */
  fileName: string;
  bytes: Uint8Array;
  /** False: only say what would happen. */
  apply: boolean;
  /** Remove the invented listings in the same transaction. */
  withoutInvented: boolean;
};

export type ImportResult = {
  plan: ImportPlan;
  /** How many invented listings the public sees now and would no longer see. */
  inventedShown: number;
  /** How many invented listings are to be removed, or were. */
  inventedRemoved: number;
  applied: boolean;
};

/**
 * Plans the import of a CSV file, and with `apply` does it: all rows in one transaction, as the actor "import". A file
 * with any error changes nothing. The plan is made from what is locked, so what is applied is what was planned.
 * Throws StartError where the database stops it.
 */
export async function importClinics({ pool, now }: ImportDeps, { fileName, bytes, apply, withoutInvented }: ImportOptions): Promise<ImportResult> {
  const file = readRows(bytes);
  return inTransaction(pool, async (client) => {
    const known = await readKnown(client, file.rows, now().toISOString().slice(0, 10), withoutInvented);
    const plan = planImport(file, known);
    const count = await countListings(client);
    const writes = plan.added.length + plan.changed.length > 0;
    const applied = apply && plan.errors.length === 0;
    if (applied) {
      await sayWho(client, { actor: 'import', source: showHidden(fileName), reason: null });
      if (withoutInvented) await deleteInvented(client);
      if (writes) await writePlan(client, plan);
    }
    return {
      plan, applied,
      inventedShown: count.real === 0 && writes ? count.invented : 0,
      inventedRemoved: withoutInvented ? count.invented : 0,
    };
  }).catch(explainFailure);
}

/** Removes the invented listings. The history keeps them. Returns how many there were. Throws StartError. */
export async function removeInvented({ pool }: Pick<ImportDeps, 'pool'>): Promise<number> {
  return inTransaction(pool, async (client) => {
    await sayWho(client, { actor: 'import', source: 'remove-invented', reason: null });
    return deleteInvented(client);
  }).catch(explainFailure);
}
