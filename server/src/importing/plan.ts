import type { Source } from '@finder/contract';
import { bareListing, type Listing } from '../listing/listing.ts';
import type { StoredListing } from '../listing/read.ts';
import { makeSlug, takeSlug } from '../listing/slug.ts';
import { inOrder } from '../listing/tables.ts';
import { CellError } from '../listing/cell.ts';
import { columns, type Column } from './columns.ts';
import { startDraft, type Draft } from './draft.ts';
import { settlePlace, type ZipPoint } from './place-of.ts';
import type { FileRow, ImportError, ReadFile } from './read-rows.ts';
import { refuseIdleSources, settleOfferings, settleSources, settleStatus } from './settle.ts';

export type FieldDiff = { column: string; before: string; after: string };
/** A clinic that may be the same as a new one: a listing, with what a row would say to mean it, or an earlier row. */
export type Twin = { name: string; ref: string; row: null } | { name: null; ref: null; row: number };

export type PlannedNew = { row: number; ref: string; listing: Listing; notes: string[]; twin: Twin | null };
export type PlannedChange = PlannedNew & { stored: StoredListing; diffs: FieldDiff[] };

/** What an import will do. With any error nothing can be applied. */
export type ImportPlan = {
  added: PlannedNew[];
  changed: PlannedChange[];
  same: { row: number; ref: string }[];
  errors: ImportError[];
};

/** What the plan must know of the database. `today` is "2026-11-22". */
export type Known = {
  /** The listings that the file names, by ref. */
  stored: ReadonlyMap<string, StoredListing>;
  /** Slugs of other listings that a row's `moved_to` names, by ref. */
  slugOfRef: ReadonlyMap<string, string>;
  zips: ReadonlyMap<string, ZipPoint>;
  /** Clinics that this part does not name, by phone number. */
  twinOfPhone: ReadonlyMap<string, Twin>;
  today: string;
  /** Whose word facts without a date of their own are, as of today. Null: each needs a date. */
  stating: Source | null;
};

/** What the parts of a file that were planned already have taken. As little as can be: it grows with the file. */
export type Seen = {
  /** Those of the database among them. */
  slugs: Set<string>;
  nextNumber: Map<string, number>;
  rowOfRef: Map<string, number>;
  /** By the digits of the phone number. */
  rowOfPhone: Map<number, number>;
  /** Rows whose `moved_to` names what was not known so far: perhaps a later row. `slug`: of the row's own listing. */
  waiting: { row: number; slug: string; target: string }[];
};

/** For the first part of a file. `slugs`: of all listings. */
export function startSeen(slugs: Iterable<string>): Seen {
  return { slugs: new Set(slugs), nextNumber: new Map(), rowOfRef: new Map(), rowOfPhone: new Map(), waiting: [] };
}

/** Once all parts are planned: where nobody knows what a row's `moved_to` names. */
export function refuseLost({ rowOfRef, waiting }: Seen): ImportError[] {
  return waiting.filter(({ target }) => !rowOfRef.has(target)).map(({ row, target }) => lostTarget(row, target));
}

const lostTarget = (row: number, value: string): ImportError =>
  ({ row, column: 'moved_to', value, message: 'There is no other clinic with this ref, neither in the file nor among the listings.' });

/**
 * Compares a file, or the next part of one, with what is stored. Reads and writes nothing; marks in `seen` what it took.
 */
export function planImport(file: ReadFile, known: Known, seen: Seen): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], same: [], errors: [...file.errors] };
  const drafted = file.rows.flatMap((row) => {
    const ref = row.cells.get('ref') ?? '';
    const first = seen.rowOfRef.get(ref);
    if (first !== undefined) {
      plan.errors.push({ row: row.row, column: 'ref', value: ref, message: `Row ${first} has this ref already. Each clinic is in the file once.` });
      return [];
    }
    if (ref !== '') seen.rowOfRef.set(ref, row.row);
    const stored = known.stored.get(ref) ?? null;
    const result = draftRow(row, file.columns, stored?.listing ?? null, known);
    plan.errors.push(...result.errors);
    return result.listing ? [{ row: row.row, ref, stored, draft: result.draft, notes: result.notes, listing: result.listing }] : [];
  });

  for (const item of drafted) {
    if (!item.stored) item.listing.slug = takeSlug(makeSlug(item.listing.name, item.listing.city, item.listing.state), seen.slugs, seen.nextNumber);
  }
  const slugOfRef = new Map([...known.slugOfRef, ...drafted.map(({ ref, listing }): [string, string] => [ref, listing.slug])]);
  for (const { row, ref, stored, draft, listing, notes } of drafted) {
    const { movedToRef } = draft.given;
    if (movedToRef !== undefined) listing.movedTo = movedToRef === null ? null : slugOfRef.get(movedToRef) ?? null;
    const waits = typeof movedToRef === 'string' && listing.movedTo === null;
    if (waits) seen.waiting.push({ row, slug: listing.slug, target: movedToRef });
    if (typeof movedToRef === 'string' && movedToRef === ref) {
      plan.errors.push(lostTarget(row, movedToRef));
      continue;
    }
    const twin = stored ? null : findTwin(listing.phone, known, seen);
    if (twin) notes.push(`Possible copy: same phone as ${twin.name ?? `row ${twin.row}`}.`);
    if (listing.phone !== null) seen.rowOfPhone.set(Number(listing.phone), row);

    const ordered = inOrder(listing);
    if (!stored) plan.added.push({ row, ref, listing: ordered, notes, twin });
    else if (!waits && sameListing(stored.listing, ordered)) plan.same.push({ row, ref });
    else {
      const later = waits ? [{ column: 'moved_to', before: '', after: movedToRef }] : [];
      plan.changed.push({ row, ref, stored, listing: ordered, diffs: [...diffFields(inOrder(stored.listing), ordered), ...later], notes, twin });
    }
  }
  plan.errors.sort((a, b) => a.row - b.row);
  return plan;
}

const needed = columns.filter(({ required }) => required);

type Drafted = { draft: Draft; listing: Listing | null; errors: ImportError[]; notes: string[] };

/** Lays the cells of a row over the stored listing, or over nothing, and settles what depends on several cells. */
function draftRow({ row, cells, refused }: FileRow, present: readonly Column[], stored: Listing | null, known: Known): Drafted {
  const errors = [...refused];
  const notes: string[] = [];
  const refuse = (column: string, message: string) => { errors.push({ row, column, value: cells.get(column) ?? '', message }); };
  const draft = startDraft(stored ?? bareListing({
    slug: '', name: '', street: '', city: '', state: 'CO', zip: '', lat: 0, lng: 0, pointPrecision: 'zip', pointSource: 'import', timeZone: '',
  }));
  for (const { name, about } of stored ? [] : needed) {
    if (!present.some((column) => column.name === name)) refuse(name, `This column is missing, and a new clinic needs it. ${about}.`);
  }
  for (const column of present) {
    if (!cells.has(column.name)) continue;
    const text = cells.get(column.name) ?? '';
    try {
      if (text === '' && column.required) throw new CellError('is blank, and every clinic needs it. Write it.');
      column.set(draft, text);
    } catch (thrown) {
      if (!(thrown instanceof CellError)) throw thrown;
      refuse(column.name, thrown.message);
    }
  }
  if (errors.length > 0) return { draft, listing: null, errors, notes };

  settleStatus(draft, (column) => (cells.get(column) ?? '') !== '', known.today, refuse);
  settlePlace(draft, stored, known.zips.get(draft.facts.zip), refuse, (note) => { notes.push(note); });
  const own = { invented: stored?.invented ?? false, importRef: stored ? stored.importRef : draft.facts.importRef };
  const listing: Listing = { ...draft.facts, ...own, offerings: settleOfferings(draft, refuse) };
  if (errors.length > 0) return { draft, listing: null, errors, notes };
  listing.sources = settleSources(listing, stored, draft, present, known, refuse);
  refuseIdleSources(listing, draft, refuse);
  const insurersAsOf = listing.sources.find(({ factGroup }) => factGroup === 'insurers')?.asOf ?? '';
  if (listing.insurers.some(({ asOf }) => asOf > known.today)) refuse('insurers', 'has an “as of” day in the future.');
  listing.insurers = listing.insurers.map((item) => ({ ...item, asOf: item.asOf || insurersAsOf }));
  return { draft, listing: errors.length > 0 ? null : listing, errors, notes };
}

function diffFields(before: Listing, after: Listing): FieldDiff[] {
  return columns.map(({ name, write }): FieldDiff => ({ column: name, before: write(before), after: write(after) }))
    .filter((diff) => diff.before !== diff.after);
}

function findTwin(phone: string | null, { twinOfPhone }: Known, { rowOfPhone }: Seen): Twin | null {
  if (phone === null) return null;
  const row = rowOfPhone.get(Number(phone));
  return twinOfPhone.get(phone) ?? (row === undefined ? null : { name: null, ref: null, row });
}

function sameListing(stored: Listing, ordered: Listing): boolean {
  return JSON.stringify(sortKeys(inOrder(stored))) === JSON.stringify(sortKeys(ordered));
}

function sortKeys(listing: Listing): [string, unknown][] {
  return Object.entries(listing).sort(([a], [b]) => (a < b ? -1 : 1));
}
