import type { ClinicDetail, FactGroup, Provenance } from '@finder/contract';

export type Age = { count: number; unit: 'day' | 'month' | 'year' };

/** How long ago a date was, in the unit people would use. Whole months as calendars count them; the future is 0 days. */
export const ageOf = (date: string, today: string): Age => {
  const [from, to] = [new Date(`${date}T00:00:00Z`), new Date(`${today}T00:00:00Z`)];
  const partMonth = to.getUTCDate() < from.getUTCDate() ? 1 : 0;
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - partMonth;
  if (months >= 24) return { count: Math.floor(months / 12), unit: 'year' };
  if (months >= 2) return { count: months, unit: 'month' };
  return { count: Math.max(0, Math.round((to.getTime() - from.getTime()) / 86_400_000)), unit: 'day' };
};

/** Where these groups of facts came from, one entry for each source and date, in the order asked for. */
export const provenanceOf = (clinic: Pick<ClinicDetail, 'provenance'>, groups: FactGroup[]): Provenance[] =>
  groups
    .flatMap((group) => clinic.provenance.filter((row) => row.group === group && row.freshness !== 'hidden'))
    .filter((row, index, all) => all.findIndex((other) => tellsTheSame(row, other)) === index);

/** Same source, dates and age: two groups that one line can speak for. */
export const tellsTheSame = (a: Provenance, b: Provenance): boolean =>
  a.source === b.source && a.asOf === b.asOf && a.freshness === b.freshness
  && a.verified?.on === b.verified?.on && a.verified?.how === b.verified?.how;

/** Must a patient call before counting on this group? True once it is past its limit. */
export const mustConfirm = (clinic: Pick<ClinicDetail, 'provenance'>, group: FactGroup): boolean =>
  clinic.provenance.some((row) => row.group === group && row.freshness === 'call-to-confirm');
