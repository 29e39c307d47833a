import { isHeld, sameFact, type BulkRowState, type Facts, type HeldField } from '@finder/contract';
import type { PoolClient } from 'pg';
import type { NewHeld } from '../held/write.ts';
import type { Column } from '../importing/columns.ts';
import { planImport, type FieldDiff, type PlannedChange, type PlannedNew, type Seen } from '../importing/plan.ts';
import type { FileRow, ImportError } from '../importing/read-rows.ts';
import { readKnown } from '../importing/repository.ts';
import { readFacts, writeFacts } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import type { StoredListing } from '../listing/read.ts';
import { restate } from '../listing/restate.ts';
import { readCare, readWaiting } from './care.ts';
import type { Found } from './file.ts';
import { isProvenance, statedBy, type Keeper } from './keeper.ts';

/** What a row does to the listings. `hold`: what waits for a moderator instead. */
export type Deed = { kind: 'add'; listing: Listing } | { kind: 'change'; stored: StoredListing; listing: Listing; hold: NewHeld[] };

export type RowPlan = {
  row: number;
  ref: string;
  phone: string | null;
  name: string;
  state: BulkRowState;
  version: number | null;
  found: Found;
  /** Null where there is nothing to write. */
  deed: Deed | null;
};

export type Part = { columns: Column[]; rows: FileRow[]; keepBoth: ReadonlySet<number>; today: string; lock: boolean };

const notInCare = 'There is no listing with this ref in your care. Download the current rows to see its ref; a new listing is asked for on its own page.';

/** Plans some rows of somebody's file. With `lock` the listings that they name stay as they are until the transaction ends. */
export async function planPart(client: PoolClient, keeper: Keeper, { columns, rows, keepBoth, today, lock }: Part, seen: Seen): Promise<RowPlan[]> {
  const known = await readKnown(client, rows, { today, stating: statedBy(keeper), bySlug: true, lock });
  const stored = keeper.moderates ? known.stored : await readCare(client, keeper.id, known.stored);
  const strangers = keeper.moderates ? [] : rows.filter(({ cells }) => !stored.has(cells.get('ref') ?? ''));
  const errors = strangers.map(({ row, cells }): ImportError => ({ row, column: 'ref', value: cells.get('ref') ?? '', message: notInCare }));
  const plan = planImport({ columns, rows: rows.filter((row) => !strangers.includes(row)), errors }, { ...known, stored }, seen);

  const waiting = keeper.moderates ? new Map<string, Partial<Facts>>() : await readWaiting(client, [...stored.values()].map(({ id }) => id));
  const present = new Set(columns.map(({ name }) => name));
  const planned = new Map<number, RowPlan>([
    ...plan.added.map((item): [number, RowPlan] => [item.row, toAdd(item, keepBoth.has(item.row))]),
    ...plan.changed.map((item): [number, RowPlan] => [item.row, keeper.moderates ? toChange(item, present) : toAskFor(item, waiting.get(item.stored.id) ?? {}, today)]),
  ]);
  return rows.map(({ row, cells }) => {
    const ref = cells.get('ref') ?? '';
    const before = stored.get(ref);
    const wrong = plan.errors.filter((error) => error.row === row);
    const bare = { row, ref, phone: null, name: cells.get('name') || before?.listing.name || ref, version: before?.version ?? null, deed: null };
    if (wrong.length > 0) return { ...bare, state: 'error', found: { ...nothing, errors: wrong.map(({ column, value, message }) => ({ column, value, message })) } };
    return planned.get(row) ?? { ...bare, phone: before?.listing.phone ?? null, state: 'same', found: nothing };
  });
}

const nothing: Found = { errors: [], changes: [], notes: [], twin: null };

function toAdd({ row, ref, listing, notes, twin }: PlannedNew, keepBoth: boolean): RowPlan {
  return {
    row, ref, phone: listing.phone, name: listing.name, version: null, state: twin && !keepBoth ? 'copy' : 'new',
    found: { ...nothing, notes: twin ? notes.slice(0, -1) : notes, twin }, deed: { kind: 'add', listing },
  };
}

/** Where facts came from is shown only where the file speaks of it: else it follows from the change. */
const shown = (diffs: FieldDiff[], present: ReadonlySet<string>) => diffs.filter(({ column }) => present.has(column) || !isProvenance(column));

function toChange({ row, ref, stored, listing, diffs, notes }: PlannedChange, present: ReadonlySet<string>): RowPlan {
  return {
    row, ref, phone: listing.phone, name: listing.name, version: stored.version, state: 'changed',
    found: { ...nothing, notes, changes: shown(diffs, present).map((diff) => ({ ...diff, waits: false })) },
    deed: { kind: 'change', stored, listing, hold: [] },
  };
}

const heldColumns: Record<string, HeldField> = {
  name: 'name', street: 'address', unit: 'address', city: 'address', state: 'address', zip: 'address', lat: 'address', lng: 'address', point_precision: 'address',
  phone: 'phone', website: 'website', booking_url: 'bookingUrl', npi: 'npi', supervisors: 'supervisors', esketamine_rems: 'remsCertified',
};
/** Follow from the address. */
const withAddress = new Set(['time_zone', 'point_source']);

/** A keeper's row: as in the editor, most facts change at once, and what could divert a patient waits unless it waits already. */
function toAskFor({ row, ref, stored, listing, diffs, notes }: PlannedChange, waiting: Partial<Facts>, today: string): RowPlan {
  const [before, wanted] = [readFacts(stored.listing), readFacts(listing)];
  const changed = Object.entries(wanted).filter(([name, value]) => !sameFact(value, before[name as keyof Facts]));
  const atOnce = Object.fromEntries(changed.filter(([name]) => !isHeld(name))) as Partial<Facts>;
  const hold = changed.flatMap(([field, after]): NewHeld[] =>
    (isHeld(field) && !(field in waiting && sameFact(waiting[field], after)) ? [{ field, before: before[field], after: after as Facts[HeldField] }] : []));
  const next = restate(stored.listing, writeFacts(stored.listing, atOnce, today), { source: 'clinic', asOf: today });
  const isNew = (column: string) => !heldColumns[column] || hold.some(({ field }) => field === heldColumns[column]);
  const changes = diffs.filter(({ column }) => !isProvenance(column) && !withAddress.has(column) && isNew(column))
    .map((diff) => ({ ...diff, waits: heldColumns[diff.column] !== undefined }));
  const idle = Object.keys(atOnce).length + hold.length === 0;
  return {
    row, ref, phone: stored.listing.phone, name: stored.listing.name, version: stored.version, state: idle ? 'same' : 'changed',
    found: { ...nothing, notes: idle ? [] : notes, changes: idle ? [] : changes },
    deed: idle ? null : { kind: 'change', stored, listing: next, hold },
  };
}
