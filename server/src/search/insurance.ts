import { coverages, type Coverage, type Insurer, type PlanType } from '@finder/contract';
import type { Entry, SaidOfInsurer } from './entry.ts';
import { anyOf, no, notSaid, yes, type Told } from './told.ts';

/**
 * What rows of one insurer tell of one thing to pay for. The kind of plan counts before the insurer as a whole; when no
 * kind is asked for, a yes for one kind is a yes, but a no for one kind is no more than that.
 */
function takes(rows: readonly SaidOfInsurer[], covers: Coverage, planType: PlanType | undefined, oldest: number): Told {
  let whole: Told = notSaid;
  let ofKind: Told | null = null;
  let ofSome = false;
  for (const row of rows) {
    if (row.covers !== covers || row.asOf < oldest) continue;
    const answer = row.accepted ? yes : no;
    if (row.planType === '') whole = answer;
    else if (row.planType === planType) ofKind = answer;
    else if (row.accepted) ofSome = true;
  }
  if (planType !== undefined) return ofKind ?? whole;
  return ofSome ? yes : whole;
}

/**
 * Whether a clinic takes one insurer. For one thing: as told, and no where it does not give that treatment at all. For
 * anything: a yes for one thing is a yes; a no counts only when it is whole, for every route that the clinic offers. Rows
 * older than `oldest` (milliseconds) are as if never said.
 */
export function takesFor(
  entry: Entry, insurer: Insurer, planType: PlanType | undefined, insuranceFor: Coverage | undefined, oldest: number,
): Told {
  if (insuranceFor !== undefined && entry.offered.get(insuranceFor) === false) return no;
  const rows = entry.insurance.get(insurer);
  if (!rows) return notSaid;
  if (insuranceFor !== undefined) return takes(rows, insuranceFor, planType, oldest);
  let offers = false;
  let refused = true;
  for (const covers of coverages) {
    const answer = takes(rows, covers, planType, oldest);
    if (answer === yes) return yes;
    if (entry.offered.get(covers) !== true) continue;
    offers = true;
    if (answer !== no) refused = false;
  }
  return offers && refused ? no : notSaid;
}

/** Whether it takes any of the insurers asked for. */
export const takesAny = (
  entry: Entry, insurers: readonly Insurer[], planType: PlanType | undefined, insuranceFor: Coverage | undefined, oldest: number,
): Told => anyOf(insurers, (insurer) => takesFor(entry, insurer, planType, insuranceFor, oldest));
