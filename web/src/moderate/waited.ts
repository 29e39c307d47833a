import type { moderateWords } from '../words/moderate.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type AgeWords = Pick<typeof moderateWords.en, 'minutes' | 'hours' | 'days'>;

/** How long something has waited, in one unit: "40 minutes", "20 hours", "2 days". */
export const waited = (since: string, now: number, w: AgeWords): string => {
  const ms = Math.max(0, now - Date.parse(since));
  if (ms < hour) return w.minutes(Math.floor(ms / minute));
  return ms < day ? w.hours(Math.floor(ms / hour)) : w.days(Math.floor(ms / day));
};

/** Two days are long: our promise is three. */
export const isLate = (since: string, now: number): boolean => now - Date.parse(since) >= 2 * day;
