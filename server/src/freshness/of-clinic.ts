import type { Checked, FactGroup, Freshness } from '@finder/contract';
import { freshnessOf, isoDay, latest } from './freshness.ts';

export type SourceDates = { factGroup: string; asOf: Date; verifiedOn: Date | null };

/** The age of one group of facts of a clinic; null when nobody ever said where they came from. */
export function ageOf(group: FactGroup, sources: SourceDates[], today: Date): { asOf: Date; freshness: Freshness } | null {
  const source = sources.find((row) => row.factGroup === group);
  const asOf = source && latest(source.asOf, source.verifiedOn);
  return asOf ? { asOf, freshness: freshnessOf(group, asOf, today) } : null;
}

/** `value` while its group may be shown, null (not listed) once it is too old or has no source. */
export function unlessHidden<T>(value: T | null, group: FactGroup, sources: SourceDates[], today: Date): T | null {
  const age = ageOf(group, sources, today);
  return age && age.freshness !== 'hidden' ? value : null;
}

/** What a listing must have right before it may be called verified as a whole: who and where, the phone, the treatments. */
const core: FactGroup[] = ['identity', 'contact', 'services'];

/** The oldest of the core's days if all are there and current, else null: the weakest link dates the chain. */
function oldestCurrent(dayOf: (row: SourceDates) => Date | null, sources: SourceDates[], today: Date): Date | null {
  const days = core.map((group) => {
    const row = sources.find((source) => source.factGroup === group);
    const day = row ? dayOf(row) : null;
    return day && freshnessOf(group, day, today) === 'current' ? day : null;
  });
  return days.reduce((oldest, day) => (oldest && day ? (day < oldest ? day : oldest) : null));
}

/**
 * What may be said of the listing as a whole. Verified or confirmed only when all of its core facts are, on the oldest
 * of their days; else when anything of it was last looked at.
 */
export function checkedOf(sources: SourceDates[], today: Date): Checked {
  const verified = oldestCurrent((row) => row.verifiedOn, sources, today);
  if (verified) return { how: 'verified', on: isoDay(verified) };
  const confirmed = oldestCurrent((row) => latest(row.asOf, row.verifiedOn), sources, today);
  if (confirmed) return { how: 'confirmed', on: isoDay(confirmed) };
  const newest = latest(...sources.flatMap((row) => [row.asOf, row.verifiedOn]));
  return newest ? { how: 'old', on: isoDay(newest) } : { how: 'never', on: null };
}
