import type { FactGroup } from '@finder/contract';
import { factsAsText, groupsSaid } from '../listing/fact-groups.ts';
import type { Listing, ListingOffering, ListingSource } from '../listing/listing.ts';
import { inOrder } from '../listing/tables.ts';
import type { Column } from './columns.ts';
import type { Draft } from './draft.ts';
import { prefixOf } from './offering-columns.ts';
import type { Known } from './plan.ts';
import { groupPrefix } from './source-columns.ts';

type Refuse = (column: string, message: string) => void;

/** What must hold between the status and its date, and where a clinic moved to. `says`: the row has something in a column. `today` is "2026-11-22". */
export function settleStatus({ facts, given }: Draft, says: (column: string) => boolean, today: string, refuse: Refuse): void {
  if (facts.status === 'open') {
    if (says('status_reason') || says('status_date')) refuse('status', 'An open clinic has no status_reason and no status_date. Clear them, or write another status.');
    facts.statusReason = null;
    facts.statusDate = null;
  } else if (facts.statusDate === null) {
    refuse('status_date', `Since when is it ${facts.status}? Write a date.`);
  } else if (facts.statusDate > today) {
    refuse('status_date', 'This day is in the future. Write a status once it is true.');
  }
  if (given.movedToRef && facts.status !== 'moved') refuse('moved_to', 'Only a clinic with the status moved can have moved_to.');
  if (facts.status !== 'moved') facts.movedTo = null;
}

/** The offerings as they can be stored. Prices of a route that is not offered are contradictions, and refused. */
export function settleOfferings({ facts }: Draft, refuse: Refuse): ListingOffering[] {
  return facts.offerings.flatMap(({ offered, ...offering }): ListingOffering[] => {
    const { route, ...rest } = offering;
    const saysMore = Object.values(rest).some((value) => value !== null);
    const column = `${prefixOf(route)}_offered`;
    if (offered === null && saysMore) refuse(column, 'Other columns of this route say something, and this one does not say whether it is offered. Write yes.');
    if (offered === false && saysMore) refuse(column, 'It says no, and other columns of this route say something. Clear them, or write yes.');
    return offered === null ? [] : [{ offered, ...offering }];
  });
}

/**
 * Where each group of facts came from. A group whose facts changed loses its old check: verified is not updated. A group
 * that says something must have a date; the date of the whole row counts for the groups that the file has columns of.
 */
export function settleSources(listing: Listing, stored: Listing | null, draft: Draft, present: readonly Column[], { today, stating }: Pick<Known, 'today' | 'stating'>, refuse: Refuse): ListingSource[] {
  const ordered = inOrder(listing);
  const before = stored && inOrder(stored);
  const said = groupsSaid(listing);
  return said.flatMap((factGroup): ListingSource[] => {
    const prefix = groupPrefix(factGroup);
    const given = draft.given.sources[factGroup] ?? {};
    const kept = stored?.sources.find((source) => source.factGroup === factGroup);
    const unchanged = before !== null && kept !== undefined && factsAsText(factGroup, ordered) === factsAsText(factGroup, before);
    const inFile = present.some(({ group }) => group === factGroup);
    const asOf = given.asOf ?? (inFile ? draft.given.asOf : null) ?? (unchanged ? kept.asOf : stating && today);
    if (asOf === null || asOf === undefined) {
      refuse(`${prefix}_as_of`, `The ${factGroup} facts need a date. Write the day on which they were stated here or in as_of.`);
      return [];
    }
    const bare = { source: stating ?? 'import', sourceUrl: null, statedBy: null, verifiedOn: null, verifiedHow: null, verifiedBy: null } as const;
    const merged: ListingSource = { ...(unchanged ? kept : bare), ...given, source: given.source ?? (unchanged && given.source === undefined ? kept.source : stating ?? 'import'), factGroup, asOf };
    if (asOf > today) refuse(`${prefix}_as_of`, 'This day is in the future.');
    if (merged.verifiedOn !== null && merged.verifiedOn > today) refuse(`${prefix}_verified_on`, 'This day is in the future.');
    if ((merged.verifiedOn === null) !== (merged.verifiedHow === null)) {
      refuse(merged.verifiedOn === null ? `${prefix}_verified_on` : `${prefix}_verified_how`, 'A check has a day and a way. Write both, or leave both blank.');
    }
    if (merged.verifiedBy !== null && merged.verifiedOn === null) refuse(`${prefix}_verified_by`, 'Nobody can have checked it on no day. Write the day and the way, too.');
    return [merged];
  });
}

/** Groups with a source in the file about which the row says nothing: a sign that a cell slipped. */
export function refuseIdleSources(listing: Listing, draft: Draft, refuse: Refuse): void {
  const said: FactGroup[] = groupsSaid(listing);
  for (const [group, given] of Object.entries(draft.given.sources)) {
    if (said.some((each) => each === group) || Object.values(given).every((value) => value === null)) continue;
    refuse(`${groupPrefix(group as FactGroup)}_as_of`, `The row says nothing about ${group}, but where it came from. Clear these cells, or write the facts.`);
  }
}
