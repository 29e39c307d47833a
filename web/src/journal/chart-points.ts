import type { Entry } from './entry.ts';

export type Measure = 'mood' | 'pain' | 'sleep';
export type Point = { day: string; value: number; /** Both from 0 to 1: left to right, bottom to top. */ x: number; y: number };
export type Chart = {
  first: string;
  last: string;
  /** Days of treatment, by their x. */
  sessions: number[];
  rows: { measure: Measure; most: number; points: Point[] }[];
};

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * What was written of mood, pain and sleep, by day: each in its own row, with nothing drawn for a day without a number. Null
 * while there are not two days to join. Only what was typed is shown; nothing is smoothed, averaged or judged.
 */
export const chartOf = (entries: readonly Entry[]): Chart | null => {
  const days = entries.filter(({ mood, pain, sleep }) => mood !== null || pain !== null || sleep !== null).toReversed();
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined || first === last) return null;
  const span = dayNumber(last) - dayNumber(first);
  const xOf = (day: string) => (dayNumber(day) - dayNumber(first)) / span;
  const longest = Math.max(12, ...days.map(({ sleep }) => sleep ?? 0));
  const row = (measure: Measure, most: number) => ({
    measure, most, points: days.flatMap(({ day, [measure]: value }) => (value === null ? [] : [{ day, value, x: xOf(day), y: value / most }])),
  });
  return {
    first, last,
    sessions: entries.filter(({ day, session }) => session !== null && day >= first && day <= last).map(({ day }) => xOf(day)).toReversed(),
    rows: [row('mood', 10), row('pain', 10), row('sleep', longest)],
  };
};
