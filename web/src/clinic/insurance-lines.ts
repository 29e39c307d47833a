import { coverages, type Coverage, type Insurer, type InsurerAcceptance } from '@finder/contract';

export type Plan = { insurer: Insurer; planType: string | null };
export type InsuranceLine = Omit<InsurerAcceptance, 'insurer' | 'planType' | 'covers'> & { plans: Plan[]; covers: Coverage[] };

const termsOf = ({ accepted, inNetwork, copay, asOf }: Omit<InsurerAcceptance, 'insurer' | 'planType' | 'covers'>) =>
  JSON.stringify([accepted, inNetwork, copay?.low, copay?.high, asOf]);

const joinBy = <T,>(items: T[], keyOf: (item: T) => string, join: (into: T, item: T) => void): T[] => {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const known = byKey.get(keyOf(item));
    if (known) join(known, item);
    else byKey.set(keyOf(item), item);
  }
  return [...byKey.values()];
};

/**
 * The rows as few lines as say the same: what one plan pays for on the same terms is joined ("Aetna for Spravato, first
 * visit"), then plans that pay for the same things on the same terms ("Aetna, Cigna for Spravato").
 */
export const insuranceLines = (rows: InsurerAcceptance[]): InsuranceLine[] => {
  const single = rows.map(({ insurer, planType, covers, ...terms }): InsuranceLine => ({ ...terms, plans: [{ insurer, planType }], covers: [covers] }));
  const byPlan = joinBy(single, (line) => JSON.stringify([line.plans, termsOf(line)]), (into, line) => { into.covers.push(...line.covers); });
  const inOrder = byPlan.map((line) => ({ ...line, covers: coverages.filter((what) => line.covers.includes(what)) }));
  return joinBy(inOrder, (line) => JSON.stringify([line.covers, termsOf(line)]), (into, line) => { into.plans.push(...line.plans); });
};

/** How many insurers are taken for anything at all. */
export const plansTaken = (rows: InsurerAcceptance[]): number =>
  new Set(rows.filter(({ accepted }) => accepted).map(({ insurer }) => insurer)).size;
