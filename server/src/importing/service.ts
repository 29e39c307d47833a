import { setImmediate } from 'node:timers/promises';
import { showHidden } from '../listing/hidden-signs.ts';
import { inTransaction, sayWho, type Connections } from '../listing/who.ts';
import { watchEncoding } from './encoding.ts';
import { explainFailure } from './failure.ts';
import { planImport, refuseLost, startSeen, type ImportPlan, type Known, type Seen } from './plan.ts';
import { openRows, readPieces, type FileShape, type ReadFile } from './read-rows.ts';
import { countListings, deleteInvented, keepOrLeave, linkMoved, lockImports, readKnown, readSlugs, writePlan } from './repository.ts';
import { addToTally, startTally, type PlanTally } from './tally.ts';

export type ImportDeps = { pool: Connections; now: () => Date };

/** A file that can be read more than once, from its beginning. */
export type Pieces = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type ImportOptions = {
  /** The file's base name: the source that the history shows. */
  fileName: string;
  pieces: Pieces;
  /** False: only say what would happen. */
  apply: boolean;
  /** Remove the invented listings in the same transaction. */
  withoutInvented: boolean;
};

export type ImportResult = {
  plan: PlanTally;
  shape: FileShape;
  /** How many invented listings the public sees now and would no longer see. */
  inventedShown: number;
  /** How many invented listings are to be removed, or were. */
  inventedRemoved: number;
  applied: boolean;
};

/** So many rows are planned and written at a time: memory depends on it, and not on the file. */
const rowsAtOnce = 100;
const rowsInATurn = 25;

/**
 * Plans the import of a CSV file, and with `apply` does it: all rows in one transaction, as the actor "import". A file
 * with any error changes nothing. The plan is made from what is locked, so what is applied is what was planned.
 * Throws StartError where the database stops it.
 */
export async function importClinics({ pool, now }: ImportDeps, { fileName, pieces, apply, withoutInvented }: ImportOptions): Promise<ImportResult> {
  const watch = watchEncoding();
  for await (const piece of pieces()) watch.push(piece);
  const reader = openRows(watch.found());
  return inTransaction(pool, (client) => keepOrLeave(client, async () => {
    const today = now().toISOString().slice(0, 10);
    await lockImports(client);
    const count = await countListings(client);
    if (apply) await sayWho(client, { actor: 'import', source: showHidden(fileName), reason: null });
    if (apply && withoutInvented) await deleteInvented(client);

    const seen = startSeen(await readSlugs(client, withoutInvented));
    const tally = startTally();
    // Rows are written while the next ones are planned; what those must know is asked for before, or it would wait in line.
    let planned = null as ImportPlan | null;
    for await (const part of inParts(readPieces(pieces(), reader))) {
      const known = await readKnown(client, part.rows, { today, stating: null, bySlug: false, lock: true });
      const written: Promise<void> = planned ? writePlan(client, planned) : Promise.resolve();
      const [plan] = await Promise.all([planGently(part, known, seen), written]);
      addToTally(tally, plan);
      planned = apply && tally.counts.errors === 0 ? plan : null;
    }
    if (planned) await writePlan(client, planned);
    addToTally(tally, { added: [], changed: [], same: [], errors: refuseLost(seen) });
    tally.errors.sort((a, b) => a.row - b.row);
    const applied = apply && tally.counts.errors === 0;
    if (applied) await linkMoved(client, seen.waiting);
    const writes = tally.counts.added + tally.counts.changed > 0;
    const result: ImportResult = {
      plan: tally, applied, shape: reader.shape(),
      inventedShown: count.real === 0 && writes ? count.invented : 0,
      inventedRemoved: withoutInvented ? count.invented : 0,
    };
    return { result, keep: applied };
  })).catch(explainFailure);
}

/** Plans a few rows at a time, so that others have their turn in between. */
async function planGently({ columns, rows, errors }: ReadFile, known: Known, seen: Seen): Promise<ImportPlan> {
  const plan = planImport({ columns, rows: [], errors }, known, seen);
  for (let start = 0; start < rows.length; start += rowsInATurn) {
    const more = planImport({ columns, rows: rows.slice(start, start + rowsInATurn), errors: [] }, known, seen);
    plan.added.push(...more.added);
    plan.changed.push(...more.changed);
    plan.same.push(...more.same);
    plan.errors.push(...more.errors);
    await setImmediate();
  }
  return plan;
}

/** The same rows in parts of one size, whatever the pieces they came in. */
async function* inParts(files: AsyncIterable<ReadFile>): AsyncGenerator<ReadFile> {
  let part: ReadFile = { columns: [], rows: [], errors: [] };
  for await (const { columns, rows, errors } of files) {
    part.columns = columns;
    part.errors.push(...errors);
    for (const row of rows) {
      part.rows.push(row);
      if (part.rows.length < rowsAtOnce) continue;
      yield part;
      part = { columns, rows: [], errors: [] };
    }
  }
  yield part;
}

/** Removes the invented listings. The history keeps them. Returns how many there were. Throws StartError. */
export async function removeInvented({ pool }: Pick<ImportDeps, 'pool'>): Promise<number> {
  return inTransaction(pool, async (client) => {
    await sayWho(client, { actor: 'import', source: 'remove-invented', reason: null });
    return deleteInvented(client);
  }).catch(explainFailure);
}
