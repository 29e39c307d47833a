import type { PriceRange } from '@finder/contract';

/** What a field of dollars holds: nothing, a price, a range of prices, or something that cannot be read. */
export type TypedMoney = PriceRange | null | 'unclear';

const dollars = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,6})$/;
const between = /\s*(?:[-–—]|\bto\b|\ba\b)\s*/;

/** "$1,250" → 1250 to 1250; "200–250" → 200 to 250; "" → null: an unknown price is never 0. Whole dollars below a million. */
export const readMoney = (text: string): TypedMoney => {
  const typed = text.trim();
  if (typed === '') return null;
  const ends = typed.split(between).map((end) => dollars.exec(end)?.[1]?.replaceAll(',', ''));
  if (ends.length > 2 || ends.some((end) => end === undefined)) return 'unclear';
  const numbers = ends.map(Number);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
};

/** A range as it stands in a field: "225" or "200–250"; nothing for an unknown price. */
export const writeMoney = (range: PriceRange | null): string => {
  if (range === null) return '';
  return range.low === range.high ? String(range.low) : `${range.low}–${range.high}`;
};
