import { coverages, insurers, type Coverage, type Insurer, type PlanType } from '@finder/contract';
import { dayNumber } from './days.ts';
import type { ListedRow } from './repository.ts';
import { anyOf, no, notSaid, yes, type Told } from './told.ts';

type SaidOfInsurer = { covers: string; planType: string; accepted: boolean; asOf: number };

/** What a clinic, and others that say just the same, says of insurers. Kinds of plan in capitals, days since 1970. */
export type Insurance = {
  /** Routes of which the clinic has said whether it offers them. */
  offered: Map<string, boolean>;
  said: Map<string, SaidOfInsurer[]>;
  /** What is told of each insurer, whatever the plan and the treatment, as worked out for one oldest day; bit n is insurer n. */
  all: { oldest: number; yes: number; may: number } | null;
};

type Key = [
  offerings: [route: string, offered: boolean][],
  insurers: [insurer: string, covers: string, planType: string, accepted: boolean, asOf: string][],
];

/** What a listing says as a text, the same for all that say the same: rows are in order. */
export const insuranceKey = ({ offerings, insurers: rows }: Pick<ListedRow, 'offerings' | 'insurers'>): string => `[[${
  offerings.map(({ route, offered }) => JSON.stringify([route, offered])).toSorted().join()}],[${
  rows.map(({ insurer, covers, planType, accepted, asOf }) => JSON.stringify([insurer, covers, planType, accepted, asOf])).toSorted().join()}]]`;

/** The other way round. */
export function readInsurance(key: string): Insurance {
  const [offerings, rows] = JSON.parse(key) as Key;
  const said = new Map<string, SaidOfInsurer[]>();
  for (const [insurer, covers, planType, accepted, asOf] of rows) {
    const group = said.get(insurer) ?? [];
    group.push({ covers, planType: planType.trim().toUpperCase(), accepted, asOf: dayNumber(asOf) });
    said.set(insurer, group);
  }
  return { offered: new Map(offerings), said, all: null };
}

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
 * older than `oldest` (days since 1970) are as if never said.
 */
export function takesFor(
  { offered, said }: Insurance, insurer: Insurer, planType: PlanType | undefined, insuranceFor: Coverage | undefined, oldest: number,
): Told {
  if (insuranceFor !== undefined && offered.get(insuranceFor) === false) return no;
  const rows = said.get(insurer);
  if (!rows) return notSaid;
  if (insuranceFor !== undefined) return takes(rows, insuranceFor, planType, oldest);
  let offers = false;
  let refused = true;
  for (const covers of coverages) {
    const answer = takes(rows, covers, planType, oldest);
    if (answer === yes) return yes;
    if (offered.get(covers) !== true) continue;
    offers = true;
    if (answer !== no) refused = false;
  }
  return offers && refused ? no : notSaid;
}

/** Whether it takes any of the insurers asked for. */
export const takesAny = (
  insurance: Insurance, asked: readonly Insurer[], planType: PlanType | undefined, insuranceFor: Coverage | undefined, oldest: number,
): Told => anyOf(asked, (insurer) => takesFor(insurance, insurer, planType, insuranceFor, oldest));

/** What is told of each insurer, whatever the plan and the treatment. Worked out once for an oldest day. */
export function takesEach(insurance: Insurance, oldest: number): { yes: number; may: number } {
  if (insurance.all?.oldest !== oldest) {
    let [sure, may] = [0, 0];
    insurers.forEach((insurer, place) => {
      const told = takesFor(insurance, insurer, undefined, undefined, oldest);
      if (told === yes) sure |= 1 << place;
      if (told !== no) may |= 1 << place;
    });
    insurance.all = { oldest, yes: sure, may };
  }
  return insurance.all;
}
