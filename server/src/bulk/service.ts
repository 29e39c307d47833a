import type { Readable } from 'node:stream';
import { bulkRowStates, type BulkFile, type BulkFixRequest, type BulkFixResponse, type BulkRow, type BulkRows, type BulkRowState } from '@finder/contract';
import { rearm } from '../importing/formula-cells.ts';
import { inTransaction } from '../listing/who.ts';
import { mustHaveSecondFactor, type Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { exportErrors, exportListings } from './export.ts';
import type { StoredFile, StoredRow } from './file.ts';
import { columnsFor, type Keeper } from './keeper.ts';
import { receiveFile } from './receive.ts';
import { countRows, deleteFile, readAlike, readFile, readFiles, readPage, readPhones, updateCells, updateFile, updatePlans } from './repository.ts';
import { planKept, seenBy, workOnFile, type BulkDeps } from './work.ts';

export type Bulk = ReturnType<typeof openBulk>;

const rowsOnAPage = 50;
const nothing = { errors: [], changes: [], notes: [], twin: null };

/** Files of changes. Every call throws `second-factor-needed`; and `not-found` for a file of somebody else. `failed` hears what went wrong at work that nobody waits for. */
export function openBulk(deps: BulkDeps, failed: (thrown: unknown) => void) {
  const { pool } = deps;
  const busy = new Map<string, Promise<void>>();
  /** Works on a file while nobody waits. A process that is at it already, this one or another, is not disturbed. */
  const wake = (id: string): void => {
    if (busy.has(id)) return;
    busy.set(id, workOnFile(deps, id).catch(failed).finally(() => { busy.delete(id); }));
  };

  async function own(person: Person, id: string, client: Parameters<typeof readFile>[0] = pool, lock = false): Promise<StoredFile> {
    const file = await readFile(client, id, lock);
    if (!file || file.personId !== keeperOf(person).id) throw new ProblemError('not-found', 'There is no such file.');
    return file;
  }

  async function tell(person: Person, files: StoredFile[]): Promise<BulkFile[]> {
    const counts = await countRows(pool, files.map(({ id }) => id));
    const allowed = columnsFor(keeperOf(person)).map(({ name }) => name);
    return files.map(({ id, name, createdAt, encoding, separator, state, total, done, trouble, headings, columns }) => ({
      id, name, since: createdAt.toISOString(), encoding, separator, state, total, done, trouble, allowed,
      counts: Object.fromEntries(bulkRowStates.map((each) => [each, counts.get(id)?.[each] ?? 0])) as Record<BulkRowState, number>,
      headings: headings.map((heading, at) => ({ heading, column: columns[at] ?? null })),
    }));
  }

  async function tellOne(person: Person, id: string): Promise<BulkFile> {
    const [told] = await tell(person, [await own(person, id)]);
    if (!told) throw new ProblemError('not-found', 'There is no such file.');
    if (told.state === 'checking' || told.state === 'applying') wake(id);
    return told;
  }

  return {
    /** Waits for what this process is doing. */
    settle: async (): Promise<void> => { await Promise.all(busy.values()); },
    download: (person: Person): Readable => exportListings(pool, keeperOf(person)),
    list: async (person: Person) => tell(person, await readFiles(pool, keeperOf(person).id)),
    read: tellOne,
    upload: async (person: Person, name: string, body: Readable) => tellOne(person, await receiveFile(pool, keeperOf(person), { name, body })),
    remove: async (person: Person, id: string): Promise<void> => {
      const { state } = await own(person, id);
      if (state === 'applying') throw new ProblemError('conflict', 'This file is being saved.');
      await deleteFile(pool, id);
    },
    toFix: async (person: Person, id: string): Promise<Readable> => exportErrors(pool, await own(person, id)),

    /** Says what the headings mean. Throws `invalid-request` for a column that this person may not fill. */
    setColumns: async (person: Person, id: string, columns: (string | null)[]): Promise<BulkFile> => {
      const file = await own(person, id);
      const allowed = new Set(columnsFor(keeperOf(person)).map(({ name }) => name));
      const errors = columns.flatMap((column, at) => (column === null ? [] : !allowed.has(column) ? [{ path: `columns.${at}`, message: `You may not fill the column ${column}` }]
        : columns.indexOf(column) < at ? [{ path: `columns.${at}`, message: `The column ${column} is there twice` }] : []));
      if (columns.length !== file.headings.length) errors.push({ path: 'columns', message: `The file has ${file.headings.length} headings` });
      if (!columns.includes('ref')) errors.push({ path: 'columns', message: 'One heading must be the ref: it says which clinic a row is about' });
      if (errors.length > 0) throw new ProblemError('invalid-request', 'Some columns could not be used.', errors);
      if (file.state !== 'columns' && file.state !== 'ready') throw new ProblemError('conflict', 'This file is not waiting for that.');
      await updateFile(pool, id, { columns, state: 'checking', done: 0, trouble: null });
      return tellOne(person, id);
    },

    rows: async (person: Person, id: string, { state, after }: { state: BulkRowState | undefined; after: string | undefined }): Promise<BulkRows> => {
      await own(person, id);
      const [rank = 0, row = 0] = (after ?? '0-0').split('-').map(Number);
      const rows = await readPage(pool, id, { state: state ?? null, after: [rank, row], most: rowsOnAPage + 1 });
      const last = rows[rowsOnAPage - 1];
      return { rows: rows.slice(0, rowsOnAPage).map(tellRow), more: rows.length > rowsOnAPage && last ? `${last.rank}-${last.row}` : null };
    },

    /** Writes a cell anew, or keeps a possible copy as a clinic of its own, and looks at the row again. Throws `conflict` when the file is not looked at now. */
    fix: async (person: Person, id: string, row: number, fix: BulkFixRequest): Promise<BulkFixResponse> => {
      const keeper = keeperOf(person);
      const plan = await inTransaction(pool, async (client) => {
        const file = await own(person, id, client, true);
        if (file.state !== 'ready' && file.state !== 'applied') throw new ProblemError('conflict', 'This file is not waiting for that.');
        const [kept] = await readAlike(client, id, [row], []);
        if (!kept) throw new ProblemError('not-found', 'There is no such row, or it is saved already.');
        await updateCells(client, id, row, fixed(file, kept, fix));
        const again = await lookAgain(client, keeper, file, kept, fix);
        return again.find((each) => each.row === row);
      });
      if (!plan) throw new Error('a row went away while it was put right');
      return { file: await tellOne(person, id), row: { row, name: plan.name, state: plan.state, ...plan.found } };
    },

    /** Begins to save. Throws `conflict` when there is nothing to save, or every row or none is asked for and one is not ready. */
    apply: async (person: Person, id: string, way: 'ready' | 'all'): Promise<BulkFile> => {
      await inTransaction(pool, async (client) => {
        const file = await own(person, id, client, true);
        // Two presses are one.
        if (file.state === 'applying') return;
        const counts = (await countRows(client, [id])).get(id) ?? {};
        if (file.state !== 'ready' && file.state !== 'applied') throw new ProblemError('conflict', 'This file is not looked through yet.');
        if ((counts.new ?? 0) + (counts.changed ?? 0) === 0) throw new ProblemError('conflict', 'There is nothing to save.');
        if (way === 'all' && (counts.error ?? 0) + (counts.copy ?? 0) > 0) throw new ProblemError('conflict', 'Some rows are still to be put right or decided.');
        await updateFile(client, id, { state: 'applying', way, done: 0, trouble: null });
      });
      return tellOne(person, id);
    },
  };

  async function lookAgain(client: Parameters<typeof planKept>[0], keeper: Keeper, file: StoredFile, kept: StoredRow, fix: BulkFixRequest) {
    const refs = [kept.ref, ...('column' in fix && fix.column === 'ref' ? [fix.value.trim()] : [])];
    const alike = await readAlike(client, file.id, [kept.row], refs);
    const seen = await seenBy(client, keeper);
    for (const { phone, row } of await readPhones(client, file.id, alike.map((each) => each.row))) seen.rowOfPhone.set(Number(phone), row);
    const plans = await planKept(client, keeper, file, alike, seen, { today: deps.now().toISOString().slice(0, 10), lock: false });
    await updatePlans(client, file.id, plans);
    return plans;
  }
}

/** A moderator without a second factor is nobody here. */
function keeperOf(person: Person): Keeper {
  const { id, moderator } = mustHaveSecondFactor(person);
  return { id, moderates: moderator };
}

function fixed(file: StoredFile, { cells, keepBoth }: StoredRow, fix: BulkFixRequest): { cells: string[]; keepBoth: boolean } {
  if ('keepBoth' in fix) return { cells, keepBoth: true };
  const at = file.columns.indexOf(fix.column);
  if (at < 0) throw new ProblemError('invalid-request', 'Some fields could not be used.', [{ path: 'column', message: `The file has no column ${fix.column}` }]);
  // What is typed here is meant as it is typed.
  const value = rearm(fix.value) === fix.value ? fix.value : `'${fix.value}`;
  return { cells: file.headings.map((_, place) => (place === at ? value.replaceAll('\0', '\u0001') : cells[place] ?? '')), keepBoth };
}

const tellRow = ({ row, name, state, found }: StoredRow): BulkRow => ({ row, name, state, ...(found ?? nothing) });
