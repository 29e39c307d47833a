import type { PriceRange } from '@finder/contract';
import { formatCount, formatDate, formatPrice } from '../ui/format.ts';
import { plannerWords } from '../words/planner.ts';
import type { Lang } from '../words/words.ts';
import type { Part, Sum, SumLine } from './sum.ts';

export type TextLine = { label: string; /** "6 × $425–$550"; null when it is counted once. */ working: string | null; amount: string };

const dollars = (amount: number) => `$${formatCount(amount)}`;

/** "$2,925 to $3,675", or one price. */
export const rangeText = ({ low, high }: PriceRange, lang: Lang): string =>
  (low === high ? dollars(low) : plannerWords[lang].range(dollars(low), dollars(high)));

const labelOf = ({ part, times }: SumLine, lang: Lang): string => {
  const w = plannerWords[lang];
  const names: Record<Part, string> = {
    visits: w.lineVisits(formatCount(times)), yearly: w.lineVisits(formatCount(times)), rides: w.lineRides(formatCount(times)), firstDose: w.lineFirstDose,
    consult: w.lineConsult, labs: w.lineLabs, therapy: w.lineTherapy, lostPay: w.lineLostPay,
  };
  return names[part];
};

/** A line of the working: what, how it is reckoned, what it comes to. */
export const lineText = (line: SumLine, lang: Lang): TextLine => ({
  label: labelOf(line, lang),
  working: line.times === 1 ? null : plannerWords[lang].working(formatCount(line.times), formatPrice(line.each)),
  amount: formatPrice(line.cost),
});

/** "Not counting: first visit, rides home."; null when nothing is missing. */
export const missingText = ({ missing }: Sum, lang: Lang): string | null => {
  const w = plannerWords[lang];
  const names: Record<Part, string> = {
    visits: w.missingVisits, firstDose: w.firstDose, consult: w.missingConsult, rides: w.missingRides, labs: w.missingLabs,
    therapy: w.missingTherapy, lostPay: w.missingLostPay, yearly: w.missingYearly,
  };
  return missing.length > 0 ? w.missing(missing.map((part) => names[part]).join(', ')) : null;
};

/** The sum and what it is for. Without the visits it is never called the price of a course. Null while nothing is known. */
export const headText = ({ total, missing }: Sum, visits: number | null, lang: Lang): { sum: string; what: string } | null => {
  if (total === null) return null;
  const w = plannerWords[lang];
  if (visits === null || missing.includes('visits')) return { sum: w.soFar(rangeText(total, lang)), what: w.forParts };
  return { sum: rangeText(total, lang), what: w.forCourse(formatCount(visits)) };
};

/** The first course and one year of visits after it; null when there is no year. */
export const withYear = ({ total, year }: Sum): PriceRange | null =>
  (total && year ? { low: total.low + year.total.low, high: total.high + year.total.high } : null);

const asLine = ({ label, working, amount }: TextLine) => `${label}: ${working ? `${working} = ` : ''}${amount}`;

/** All of it as plain text, to be copied. `date` is an ISO day. */
export const sumAsText = (sum: Sum, visits: number | null, date: string, lang: Lang): string => {
  const w = plannerWords[lang];
  const head = headText(sum, visits, lang);
  const both = withYear(sum);
  return [
    w.textTitle(formatDate(date, lang)),
    head ? `${head.sum} ${head.what}` : w.nothingYet,
    ...sum.lines.map((line) => asLine(lineText(line, lang))),
    ...(sum.year ? [`${w.yearTitle}: ${rangeText(sum.year.total, lang)}`, ...sum.year.lines.map((line) => asLine(lineText(line, lang)))] : []),
    ...(both ? [`${w.withYear}: ${rangeText(both, lang)}`] : []),
    missingText(sum, lang) ?? [], w.planPart,
  ].flat().join('\n');
};

/** A few sentences for the visit summary's paper. */
export const sumForPaper = (sum: Sum, lang: Lang): string => {
  const w = plannerWords[lang];
  const parts = sum.lines.map((line) => lineText(line, lang)).map(({ label, amount }) => `${label} ${amount}`).join(', ');
  return [
    sum.total ? w.paperCost(rangeText(sum.total, lang), parts) : [],
    sum.year ? w.paperYear(rangeText(sum.year.total, lang), sum.year.lines.map((line) => labelOf(line, lang)).join(', ')) : [],
    missingText(sum, lang) ?? [],
  ].flat().join(' ');
};
