const day = 86_400_000;

/** The calendar day some days before (or, negative, after) a moment, in UTC: "2026-11-12". */
export function daysBefore(today: Date, days: number): string {
  return new Date(today.getTime() - days * day).toISOString().slice(0, 10);
}

/** The holidays of the twelve months after a day, in order, as the invented clinics keep them. */
export function holidaysAfter(today: Date): { date: string; note: string; shortDay: boolean }[] {
  const first = daysBefore(today, 0);
  const last = daysBefore(today, -365);
  const year = today.getUTCFullYear();
  return [year, year + 1].flatMap((each) => [
    { date: `${each}-01-01`, note: "New Year's Day", shortDay: false },
    { date: `${each}-07-04`, note: 'Independence Day', shortDay: false },
    { date: thanksgiving(each), note: 'Thanksgiving', shortDay: false },
    { date: `${each}-12-24`, note: 'Christmas Eve', shortDay: true },
    { date: `${each}-12-25`, note: 'Christmas Day', shortDay: false },
  ]).filter(({ date }) => date > first && date <= last);
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): string {
  const firstWeekday = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  return `${year}-11-${String(1 + ((4 - firstWeekday + 7) % 7) + 21).padStart(2, '0')}`;
}
