import { readMoney } from './money.ts';
import type { Costs } from './sum.ts';

export const moneyFields = ['low', 'high', 'firstDose', 'consult', 'ride', 'labs', 'therapy', 'lostPay'] as const;
export type MoneyName = (typeof moneyFields)[number];

/** The planner's fields as they are typed. They live in the page's memory and nowhere else. */
export type Typed = Record<MoneyName, string> & { visits: number | null; perYear: number | null };

export const nothingTyped: Typed = { low: '', high: '', firstDose: '', consult: '', ride: '', labs: '', therapy: '', lostPay: '', visits: null, perYear: null };

export const mostVisits = 100;

const known = (text: string) => {
  const money = readMoney(text);
  return money === 'unclear' ? null : money;
};

/** One price typed is both ends; two in the wrong order are put right. */
const eachOf = ({ low, high }: Typed): Costs['each'] => {
  const ends = [low, high].flatMap((text) => known(text) ?? []);
  return ends.length === 0 ? null : { low: Math.min(...ends.map((end) => end.low)), high: Math.max(...ends.map((end) => end.high)) };
};

/** What was typed, as numbers; what cannot be read is not known. */
export const costsOf = (typed: Typed): Costs => ({
  each: eachOf(typed), visits: typed.visits, firstDose: known(typed.firstDose), consult: known(typed.consult), ride: known(typed.ride),
  labs: known(typed.labs), therapy: known(typed.therapy), lostPay: known(typed.lostPay), perYear: typed.perYear,
});
