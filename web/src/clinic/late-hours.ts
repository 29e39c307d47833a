import type { DayHours } from '@finder/contract';
import { weekdayHours } from './opening-hours.ts';

export type LateHours = { evening: boolean; weekend: boolean; /** Neither, and every day is known. */ neither: boolean };

const sixPm = '18:00';

/** Whether an ordinary week has hours outside office time. Evening: until 6 pm or later on a day from Monday to Friday. */
export const lateHours = (hours: DayHours[]): LateHours => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayHours(hours, weekday));
  const evening = week.slice(0, 5).some((day) => day.kind === 'open' && day.spans.some(({ opens, closes }) => closes >= sixPm || closes <= opens));
  const weekend = week.slice(5).some((day) => day.kind === 'open');
  return { evening, weekend, neither: !evening && !weekend && week.every((day) => day.kind !== 'not-said') };
};
