import type { FactGroup } from '@finder/contract';
import { latest } from '../freshness/freshness.ts';
import type { SourceDates } from '../freshness/of-clinic.ts';
import type { ListedRow } from './repository.ts';
import { earthPoint } from './sphere.ts';

export type SaidOfInsurer = { covers: string; planType: string; accepted: boolean; asOf: number };

/** A listing as search has it in memory: its row, and what every question would else work out again. */
export type Entry = Omit<ListedRow, 'sources'> & {
  /** In miles from Earth's centre. */
  x: number; y: number; z: number;
  sources: SourceDates[];
  /** The day of each group on which its facts were last stated or checked, in milliseconds; absent: no source, so never shown. */
  lastDay: Partial<Record<FactGroup, number>>;
  /** Routes of which the clinic has said whether it offers them. */
  offered: Map<string, boolean>;
  /** What is said of each insurer; kinds of plan in capitals, days in milliseconds. */
  insurance: Map<string, SaidOfInsurer[]>;
  /** The oldest day on which name and address, phone and treatments were verified, in milliseconds; null unless all were. */
  verifiedAt: number | null;
};

const core: FactGroup[] = ['identity', 'contact', 'services'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

function verifiedAt(sources: SourceDates[]): number | null {
  const days = core.map((group) => sources.find(({ factGroup }) => factGroup === group)?.verifiedOn?.getTime());
  return days.every((at) => at !== undefined) ? Math.min(...days) : null;
}

function byInsurer(rows: ListedRow['insurers']): Map<string, SaidOfInsurer[]> {
  const groups = new Map<string, SaidOfInsurer[]>();
  for (const { insurer, covers, planType, accepted, asOf } of rows) {
    const group = groups.get(insurer) ?? [];
    group.push({ covers, planType: planType.trim().toUpperCase(), accepted, asOf: day(asOf).getTime() });
    groups.set(insurer, group);
  }
  return groups;
}

export function toEntry({ sources: rows, ...row }: ListedRow): Entry {
  const sources = rows.map(({ factGroup, asOf, verifiedOn }) => ({ factGroup, asOf: day(asOf), verifiedOn: verifiedOn === null ? null : day(verifiedOn) }));
  const [x, y, z] = earthPoint(row);
  return {
    ...row, x, y, z, sources,
    lastDay: Object.fromEntries(sources.map(({ factGroup, asOf, verifiedOn }) => [factGroup, (latest(asOf, verifiedOn) ?? asOf).getTime()])),
    offered: new Map(row.offerings.map(({ route, offered }) => [route, offered])),
    insurance: byInsurer(row.insurers),
    verifiedAt: verifiedAt(sources),
  };
}
