import type { FactGroup } from '@finder/contract';
import { currentUntil, daysBetween, isoDay, latest } from '../freshness/freshness.ts';
import type { ListingSource } from '../listing/listing.ts';

/** How long before its last day a fact is written about. */
export const daysBefore = [30, 10, 0] as const;
export type DaysBefore = (typeof daysBefore)[number];

/** A group of facts that will soon be, or is, too old to be shown as it is. `due` is the last day on which it is. */
export type Due = { group: FactGroup; asOf: string; due: string; stage: DaysBefore };

type SourceDay = Pick<ListingSource, 'factGroup' | 'asOf' | 'verifiedOn'>;

/**
 * The groups to write about today, each with the latest of its three stages that has come. `yearly`: only what is good for
 * a year, name and address.
 */
export function findDue(sources: readonly SourceDay[], today: Date, wish: 'all' | 'yearly'): Due[] {
  return sources.flatMap(({ factGroup, asOf, verifiedOn }) => {
    if (wish === 'yearly' && factGroup !== 'identity') return [];
    const last = latest(new Date(asOf), verifiedOn === null ? null : new Date(verifiedOn))!;
    const due = currentUntil(factGroup, last);
    const left = daysBetween(today, due);
    const stage = daysBefore.findLast((days) => left <= days);
    return stage === undefined ? [] : [{ group: factGroup, asOf: isoDay(last), due: isoDay(due), stage }];
  });
}
