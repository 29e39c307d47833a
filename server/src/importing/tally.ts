import type { ImportPlan } from './plan.ts';

export type PlanCounts = { added: number; changed: number; same: number; errors: number };

/** A plan in short: of a large file only the first of each kind are kept. */
export type PlanTally = ImportPlan & { counts: PlanCounts };

/** So many rows of each kind are shown, and so many errors. */
const kept = { added: 50, changed: 50, same: 50, errors: 200 };

export function startTally(): PlanTally {
  return { added: [], changed: [], same: [], errors: [], counts: { added: 0, changed: 0, same: 0, errors: 0 } };
}

/** Adds the plan of the next part of a file. */
export function addToTally(tally: PlanTally, part: ImportPlan): void {
  const add = <Item>(items: Item[], more: Item[], most: number) => { items.push(...more.slice(0, Math.max(0, most - items.length))); };
  add(tally.added, part.added, kept.added);
  add(tally.changed, part.changed, kept.changed);
  add(tally.same, part.same, kept.same);
  add(tally.errors, part.errors, kept.errors);
  for (const kind of ['added', 'changed', 'same', 'errors'] as const) tally.counts[kind] += part[kind].length;
}
