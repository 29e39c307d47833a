import type { HoursRow, ListedRow } from './repository.ts';
import { anyOf, no, notSaid, yes, type Told } from './told.ts';

/** The wall clock of a place. `weekday` 1 = Monday … 7 = Sunday; `yesterday` is the day before, by the calendar. */
export type WallClock = { date: string; weekday: number; time: string; yesterday: { date: string; weekday: number } };

const isoDate = (date: Date) => date.toISOString().slice(0, 10);
const weekdayOf = (date: Date) => date.getUTCDay() || 7;

/** The wall clock in a zone at an instant, daylight saving included. Throws RangeError on a zone that does not exist. */
export function wallClock(timeZone: string, now: Date): WallClock {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const today = new Date(`${part('year')}-${part('month')}-${part('day')}T00:00:00Z`);
  const before = new Date(today.getTime() - 86_400_000);
  return {
    date: isoDate(today), weekday: weekdayOf(today), time: `${part('hour')}:${part('minute')}`,
    yesterday: { date: isoDate(before), weekday: weekdayOf(before) },
  };
}

/** The hours of an ordinary week, by weekday from 1; a day of which nothing is said has no rows. `evening` and `weekend`: see below. */
type Week = { days: readonly (readonly HoursRow[])[]; evening: Told; weekend: Told };

/** When a clinic, and others that say just the same, is open. */
export type Opening = {
  timeZone: string; week: Week; exceptions: ListedRow['exceptions'];
  /** Whether it is open, as worked out for one minute. */
  now: { minute: number; told: Told } | null;
};

type Key = [
  timeZone: string,
  hours: [weekday: number, opens: string | null, closes: string | null][],
  exceptions: [date: string, opens: string | null, closes: string | null][],
];

/** The hours of a listing as a text, the same for all that have the same: rows are in order. */
export const openingKey = ({ timeZone, hours, exceptions }: Pick<ListedRow, 'timeZone' | 'hours' | 'exceptions'>): string => `[${JSON.stringify(timeZone)},[${
  hours.map(({ weekday, opens, closes }) => JSON.stringify([weekday, opens, closes])).toSorted().join()}],[${
  exceptions.map(({ date, opens, closes }) => JSON.stringify([date, opens, closes])).toSorted().join()}]]`;

/** The other way round. */
export function readOpening(key: string): Opening {
  const [timeZone, hours, exceptions] = JSON.parse(key) as Key;
  return {
    timeZone,
    week: weekOf(hours.map(([weekday, opens, closes]) => ({ weekday, opens, closes }))),
    exceptions: exceptions.map(([date, opens, closes]) => ({ date, opens, closes })),
    now: null,
  };
}

const hoursOn = ({ week, exceptions }: Opening, date: string, weekday: number): readonly HoursRow[] => {
  const special = exceptions.length > 0 ? exceptions.filter((row) => row.date === date) : exceptions;
  return special.length > 0 ? special : week.days[weekday] ?? [];
};

/** `closes` at or before `opens` is a time on the next day. */
const isOvernight = ({ opens, closes }: HoursRow) => opens !== null && closes !== null && closes <= opens;

function openAt(opening: Opening, { date, weekday, time, yesterday }: WallClock): Told {
  const lateFrom = hoursOn(opening, yesterday.date, yesterday.weekday);
  if (lateFrom.some((row) => isOvernight(row) && time < (row.closes ?? ''))) return yes;
  const today = hoursOn(opening, date, weekday);
  if (today.length === 0) return notSaid;
  return anyOf(today, (row) => (row.opens !== null && row.closes !== null && row.opens <= time && (isOvernight(row) || time < row.closes) ? yes : no));
}

const evening = '18:00';

/** Any of these weekdays has such hours: yes. All are told and none has: no. */
const onAny = (days: Week['days'], weekdays: number[], such: (row: HoursRow) => boolean): Told => anyOf(weekdays, (weekday) => {
  const rows = days[weekday] ?? [];
  return rows.length === 0 ? notSaid : anyOf(rows, (row) => (such(row) ? yes : no));
});

function weekOf(hours: readonly (HoursRow & { weekday: number })[]): Week {
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => hours.filter((row) => row.weekday === weekday));
  return {
    days,
    evening: onAny(days, [1, 2, 3, 4, 5], (row) => row.closes !== null && (row.closes >= evening || isOvernight(row))),
    weekend: onAny(days, [6, 7], (row) => row.opens !== null),
  };
}

/** Whether it is open by its own clock. `minute`: whole minutes since 1970, of the instant that the clock shows. */
export function openNow(opening: Opening, minute: number, clock: (timeZone: string) => WallClock): Told {
  if (opening.now?.minute !== minute) opening.now = { minute, told: openAt(opening, clock(opening.timeZone)) };
  return opening.now.told;
}
