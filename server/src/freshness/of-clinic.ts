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

/** The newest check of the whole listing. Verified stands before confirmed while both are within the limit. */
export function checkedOf(sources: SourceDates[], today: Date): Checked {
  const verified = latest(...sources.map((row) => row.verifiedOn));
  const stated = latest(...sources.map((row) => row.asOf));
  if (verified && freshnessOf('services', verified, today) === 'current') return { how: 'verified', on: isoDay(verified) };
  const newest = latest(verified, stated);
  if (!newest) return { how: 'never', on: null };
  return { how: freshnessOf('services', newest, today) === 'current' ? 'confirmed' : 'old', on: isoDay(newest) };
}
