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
export type PlannedNew = { row: number; ref: string; listing: Listing; notes: string[] };
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
  takenSlugs: ReadonlySet<string>;
  zips: ReadonlyMap<string, ZipPoint>;
  /** Names of clinics that are not in the file, by phone number. */
  nameOfPhone: ReadonlyMap<string, string>;
  today: string;
};

/** Compares a file with what is stored. Pure: reads and writes nothing. */
export function planImport(file: ReadFile, known: Known): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], same: [], errors: [...file.errors] };
  const taken = new Set(known.takenSlugs);
  const rowOfRef = new Map<string, number>();
  const drafted = file.rows.flatMap((row) => {
    const ref = row.cells.get('ref') ?? '';
    const first = rowOfRef.get(ref);
    if (first !== undefined) {
      plan.errors.push({ row: row.row, column: 'ref', value: ref, message: `Row ${first} has this ref already. Each clinic is in the file once.` });
      return [];
    }
    if (ref !== '') rowOfRef.set(ref, row.row);
    const stored = known.stored.get(ref) ?? null;
    const result = draftRow(row, file.columns, stored?.listing ?? null, known);
    plan.errors.push(...result.errors);
    return result.listing ? [{ row: row.row, ref, stored, draft: result.draft, notes: result.notes, listing: result.listing }] : [];
  });

  for (const item of drafted) {
    if (!item.stored) item.listing.slug = takeSlug(makeSlug(item.listing.name, item.listing.city, item.listing.state), taken);
  }
  const slugOfRef = new Map([...known.slugOfRef, ...drafted.map(({ ref, listing }): [string, string] => [ref, listing.slug])]);
  const phones = new Map<string, string>(known.nameOfPhone);
  for (const { row, ref, stored, draft, listing, notes } of drafted) {
    const { movedToRef } = draft.given;
    if (movedToRef !== undefined) listing.movedTo = movedToRef === null ? null : slugOfRef.get(movedToRef) ?? null;
    if (movedToRef && (listing.movedTo === null || movedToRef === ref)) {
      plan.errors.push({ row, column: 'moved_to', value: movedToRef, message: 'There is no other clinic with this ref, neither in the file nor among the listings.' });
      continue;
    }
    const twin = listing.phone === null ? undefined : phones.get(listing.phone);
    if (twin !== undefined && !stored) notes.push(`Possible copy: same phone as ${twin}.`);
    if (listing.phone !== null) phones.set(listing.phone, listing.name);

    const ordered = inOrder(listing);
    if (!stored) plan.added.push({ row, ref, listing: ordered, notes });
    else if (JSON.stringify(sortKeys(inOrder(stored.listing))) === JSON.stringify(sortKeys(ordered))) plan.same.push({ row, ref });
    else plan.changed.push({ row, ref, stored, listing: ordered, diffs: diffFields(inOrder(stored.listing), ordered), notes });
  }
  plan.errors.sort((a, b) => a.row - b.row);
  return plan;
}

type Drafted = { draft: Draft; listing: Listing | null; errors: ImportError[]; notes: string[] };

/** Lays the cells of a row over the stored listing, or over nothing, and settles what depends on several cells. */
function draftRow({ row, cells, refused }: FileRow, present: readonly Column[], stored: Listing | null, known: Known): Drafted {
  const errors = [...refused];
  const notes: string[] = [];
  const refuse = (column: string, message: string) => { errors.push({ row, column, value: cells.get(column) ?? '', message }); };
  const draft = startDraft(stored ?? bareListing({
    slug: '', name: '', street: '', city: '', state: 'CO', zip: '', lat: 0, lng: 0, pointPrecision: 'zip', pointSource: 'import', timeZone: '',
  }));
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
  const listing: Listing = { ...draft.facts, invented: false, offerings: settleOfferings(draft, refuse) };
  if (errors.length > 0) return { draft, listing: null, errors, notes };
  listing.sources = settleSources(listing, stored, draft, present, known.today, refuse);
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

function sortKeys(listing: Listing): [string, unknown][] {
  return Object.entries(listing).sort(([a], [b]) => (a < b ? -1 : 1));
}
