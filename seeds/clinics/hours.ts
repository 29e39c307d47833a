import type { Listing, ListingHours } from '../../server/src/listing/listing.ts';
import { holidaysAfter } from './days.ts';
import type { Random } from './random.ts';

type Span = readonly [string, string];
/** Monday to Sunday; null: closed; undefined: not said. */
type Week = (readonly Span[] | null | undefined)[];

const day: Span[] = [['08:00', '17:00']];
const late: Span[] = [['10:00', '20:00']];
const lunch: Span[] = [['08:30', '12:00'], ['13:00', '17:00']];

const weeks: Week[] = [
  [day, day, day, day, day, null, null],
  [day, day, day, day, [['08:00', '13:00']], null, null],
  [lunch, lunch, lunch, lunch, lunch, null, null],
  [[['09:00', '18:00']], late, [['09:00', '18:00']], late, day, [['09:00', '14:00']], null],
  [null, late, late, late, late, [['09:00', '17:00']], [['10:00', '15:00']]],
  [day, null, day, null, day, null, null],
  [day, day, day, day, day, undefined, undefined],
  [late, late, late, late, late, [['08:00', '12:00']], null],
];

export function drawHours(random: Random): ListingHours[] {
  return random.pick(weeks).flatMap((spans, at): ListingHours[] => {
    const weekday = at + 1;
    if (spans === undefined) return [];
    if (spans === null) return [{ weekday, part: 0, opens: null, closes: null }];
    return spans.map(([opens, closes], part) => ({ weekday, part, opens, closes }));
  });
}

/** Some of the coming holidays: closed, or on Christmas Eve a short day. */
export function drawHoursExceptions(random: Random, today: Date): Listing['hoursExceptions'] {
  return random.some(holidaysAfter(today), 0.7).map(({ date, note, shortDay }) =>
    shortDay ? { date, opens: '08:00', closes: '12:00', note } : { date, opens: null, closes: null, note });
}
