import type { ClinicDetail, DayHours } from '@finder/contract';

export type Schedule = Pick<ClinicDetail, 'timeZone' | 'hours' | 'hoursExceptions'>;

/** Local clock times, "09:00". `closes` at or before `opens` is a time on the next day. */
export type Span = { opens: string; closes: string };

/** `not-said` is not `closed`: the clinic gave no hours for that day. */
export type Day = { kind: 'open'; spans: Span[] } | { kind: 'closed' } | { kind: 'not-said' };

export type OpenState =
  | { kind: 'open'; closes: string }
  | { kind: 'closed'; next: { date: string; daysAway: number; opens: string } | null }
  | { kind: 'not-said' };

/** The date ("2026-11-22") and the clock time ("14:05") in a time zone. Throws RangeError on a zone nobody knows. */
export const localTime = (timeZone: string, now: Date): { date: string; time: string } => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
};

/** The date so many days after another. Counts calendar days, so a day of 23 or 25 hours is still one day. */
export const addDays = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** 1 = Monday … 7 = Sunday, as in the contract. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const toDay = (rows: { opens: string | null; closes: string | null }[]): Day => {
  if (rows.length === 0) return { kind: 'not-said' };
  const spans = rows.flatMap(({ opens, closes }) => (opens && closes ? [{ opens, closes }] : []));
  if (spans.length === 0) return { kind: 'closed' };
  return { kind: 'open', spans: spans.sort((a, b) => a.opens.localeCompare(b.opens)) };
};

/** The hours of a weekday in an ordinary week. */
export const weekdayHours = (hours: DayHours[], weekday: number): Day => toDay(hours.filter((row) => row.weekday === weekday));

/** The hours of one date: its exception if there is one, else those of its weekday. */
export const hoursOn = (schedule: Schedule, date: string): Day => {
  const exceptions = schedule.hoursExceptions.filter((row) => row.date === date);
  return exceptions.length > 0 ? toDay(exceptions) : weekdayHours(schedule.hours, weekdayOf(date));
};

const overnight = (span: Span) => span.closes <= span.opens;

const closingTime = (today: Day, yesterday: Day, time: string): string | null => {
  const late = yesterday.kind === 'open' ? yesterday.spans.find((span) => overnight(span) && time < span.closes) : undefined;
  if (late) return late.closes;
  const running = today.kind === 'open'
    ? today.spans.find((span) => span.opens <= time && (overnight(span) || time < span.closes))
    : undefined;
  return running?.closes ?? null;
};

const nextOpening = (schedule: Schedule, date: string, time: string) => {
  for (let daysAway = 0; daysAway <= 14; daysAway += 1) {
    const on = addDays(date, daysAway);
    const day = hoursOn(schedule, on);
    // Past a day nobody told us about, "opens Thursday" would be a guess.
    if (day.kind === 'not-said') return null;
    const span = day.kind === 'open' ? day.spans.find(({ opens }) => daysAway > 0 || opens > time) : undefined;
    if (span) return { date: on, daysAway, opens: span.opens };
  }
  return null;
};

/**
 * Whether a clinic is open at an instant, and until or from when. Compares wall clocks in the clinic's own zone, so
 * it holds on the days the clocks change.
 */
export const openState = (schedule: Schedule, now: Date): OpenState => {
  const { date, time } = localTime(schedule.timeZone, now);
  const today = hoursOn(schedule, date);
  const closes = closingTime(today, hoursOn(schedule, addDays(date, -1)), time);
  if (closes) return { kind: 'open', closes };
  if (today.kind === 'not-said') return { kind: 'not-said' };
  return { kind: 'closed', next: nextOpening(schedule, date, time) };
};

export type WeekGroup = { from: number; to: number; day: Day };

/** An ordinary week with equal neighbours joined: Monday to Thursday, Friday, Saturday to Sunday. */
export const weekGroups = (hours: DayHours[]): WeekGroup[] => {
  const groups: WeekGroup[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const day = weekdayHours(hours, weekday);
    const last = groups.at(-1);
    if (last && JSON.stringify(last.day) === JSON.stringify(day)) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, day });
  }
  return groups;
};
