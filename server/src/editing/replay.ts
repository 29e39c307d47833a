import { factNames, sameFact, type FactName, type Facts } from '@finder/contract';
import { readFacts } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import { clinicColumns, fromRow, partRows, tables, toRow, type Table } from '../listing/tables.ts';
import type { ChangedRow, SavedChange } from './history-rows.ts';

type Row = Record<string, unknown>;

/** A listing right before and right after one save. */
export type Step = { save: SavedChange; before: Listing; after: Listing };

/**
 * Walks from a listing as it stands back through its saves (newest first), undoing row by row. Pure. `slugOf` names the
 * listings that it moved to. Stops at the save that added the listing, which has no before.
 */
export function* walkBack(now: Listing, saves: SavedChange[], slugOf: ReadonlyMap<string, string>): Generator<Step> {
  let after = now;
  for (const save of saves) {
    const before = save.rows.reduce((listing, row) => takeBack(listing, row, slugOf), after);
    yield { save, before, after };
    after = before;
  }
}

function takeBack(listing: Listing, { table: name, before, after }: ChangedRow, slugOf: ReadonlyMap<string, string>): Listing {
  if (name === 'clinic') {
    if (before === null) return listing;
    const movedTo = before['moved_to_id'];
    // The organisation is no fact that keepers state: it stays as it is now.
    return { ...listing, ...fromRow(clinicColumns, before), movedTo: typeof movedTo === 'string' ? slugOf.get(movedTo) ?? null : null } as Listing;
  }
  const table = tables.find((each) => each.name === name);
  if (!table) return listing;
  const rest = partRows(table, listing).filter((row) => !(after && sameKey(table, row, after)) && !(before && sameKey(table, row, before)));
  const rows = before ? [...rest, before] : rest;
  return { ...listing, [table.part]: rows.map((row) => fromRow(table.columns, row)) } as Listing;
}

const sameKey = (table: Table, one: Row, other: Row) => table.key.every((column) => one[column] === other[column]);

export type StatusValue = { status: string; date: string | null; reason: string | null; movedTo: string | null };
export const statusOf = ({ status, statusDate, statusReason, movedTo }: Listing): StatusValue => ({ status, date: statusDate, reason: statusReason, movedTo });

/** What a save changed, fact by fact. */
export type Difference =
  | { what: FactName; before: Facts[FactName]; after: Facts[FactName] }
  | { what: 'status'; before: StatusValue; after: StatusValue }
  | { what: 'confirmed' | 'checked' | 'added'; before: null; after: null };

/** What a step changed for whoever reads the history. Dates and checks are told only where no fact changed. */
export function differencesOf({ save, before, after }: Step): Difference[] {
  if (save.rows.some((row) => row.table === 'clinic' && row.before === null)) return [{ what: 'added', before: null, after: null }];
  const [old, next] = [readFacts(before), readFacts(after)];
  const facts = factNames.filter((what) => !sameFact(old[what], next[what])).map((what): Difference => ({ what, before: old[what], after: next[what] }));
  const [oldStatus, nextStatus] = [statusOf(before), statusOf(after)];
  const status: Difference[] = sameFact(oldStatus, nextStatus) ? [] : [{ what: 'status', before: oldStatus, after: nextStatus }];
  return [...facts, ...status, ...aboutSources(save, facts.length + status.length > 0)];
}

function aboutSources({ rows }: SavedChange, factsChanged: boolean): Difference[] {
  const ofSources = rows.filter(({ table }) => table === 'fact_source');
  if (ofSources.some(({ before, after }) => after?.['verified_on'] && before?.['verified_on'] !== after['verified_on'])) return [{ what: 'checked', before: null, after: null }];
  // A save that states a fact dates its group, too. Whoever confirms dates several, or all.
  const confirmed = ofSources.filter(({ before, after }) => before !== null && after !== null);
  return confirmed.length > 0 && !factsChanged ? [{ what: 'confirmed', before: null, after: null }] : [];
}

/** What two listings say of where their facts came from and when: what "everything is still right" changes. */
export const datesOf = ({ sources, insurers }: Listing) => ({
  sources: new Map(sources.map((row) => [row.factGroup, row])),
  insurers: new Map(insurers.map((row) => [`${row.insurer} ${row.planType} ${row.covers}`, row])),
});

export const sameRow = (columns: readonly string[], one: object, other: object) => sameFact(toRow(columns, one), toRow(columns, other));
