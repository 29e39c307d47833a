import type { ClinicDetail, FactGroup, Provenance } from '@finder/contract';

type Sourced = Pick<ClinicDetail, 'provenance'>;

const tellTheSame = (a: Provenance, b: Provenance): boolean =>
  a.source === b.source && a.asOf === b.asOf && a.freshness === b.freshness
  && a.verified?.on === b.verified?.on && a.verified?.how === b.verified?.how;

export type SourceLine = { row: Provenance; groups: FactGroup[] };

/** Where these groups of facts came from: one entry for each source, date and age, naming the groups it speaks for. */
export const sourcesOf = (clinic: Sourced, groups: FactGroup[]): SourceLine[] => {
  const lines: SourceLine[] = [];
  for (const group of groups) {
    const row = clinic.provenance.find((found) => found.group === group && found.freshness !== 'hidden');
    if (!row) continue;
    const line = lines.find((found) => tellTheSame(found.row, row));
    if (line) line.groups.push(group);
    else lines.push({ row, groups: [group] });
  }
  return lines;
};

/** Days that what a plan takes may be counted on: product.md. The server says so of the group, a row has a day of its own. */
export const insurerDays = 90;

/** Must a patient call before counting on a row of the insurers that was stated on `asOf`? Days are ISO dates. */
export const isOldInsurer = (clinic: Sourced, asOf: string, today: string): boolean => {
  const checked = clinic.provenance.find(({ group }) => group === 'insurers')?.verified?.on ?? asOf;
  const last = checked > asOf ? checked : asOf;
  return (Date.parse(today) - Date.parse(last)) / 86_400_000 > insurerDays;
};

export { mustConfirm } from '../ui/must-confirm.ts';
