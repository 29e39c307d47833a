import type { ClinicDetail } from '@finder/contract';
import { Moon, Sun } from 'lucide-react';
import { weekdayWords } from '../words/clinic-first.ts';
import { clinicWords, shortWeekdayWords, zoneWords } from '../words/clinic.ts';
import type { Lang } from '../words/words.ts';
import { formatClock } from '../ui/clock.ts';
import { formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { NotListed } from './Facts.tsx';
import { lateHours } from './late-hours.ts';
import { addDays, hoursOn, localTime, weekGroups, weekdayOf, type Day, type WeekGroup } from './opening-hours.ts';
import { zoneOf } from './times.ts';

/** Special days further off tell nobody anything yet. */
const daysAhead = 60;

const spansText = (day: Extract<Day, { kind: 'open' }>, lang: Lang) =>
  day.spans.map(({ opens, closes }) => `${formatClock(opens, lang)} – ${formatClock(closes, lang)}`).join(', ');

const DayText = ({ day }: { day: Day }) => {
  const w = useWords(clinicWords);
  const lang = useLang();
  if (day.kind === 'not-said') return <NotListed text={w.hoursNotListed} />;
  return day.kind === 'closed' ? w.closed : spansText(day, lang);
};

const useDayNames = () => {
  const full: Record<string, string> = useWords(weekdayWords);
  const short: Record<string, string> = useWords(shortWeekdayWords);
  return ({ from, to }: WeekGroup) => {
    const name = from === to ? full[from] ?? '' : `${short[from] ?? ''}–${short[to] ?? ''}`;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
};

const LateTags = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  const { evening, weekend, neither } = lateHours(clinic.hours);
  if (neither) return <p className="clinic-hint">{w.officeHours}</p>;
  if (!evening && !weekend) return null;
  return (
    <ul className="clinic-tags">
      {evening && <li><Tag icon={<Moon />}>{w.evenings}</Tag></li>}
      {weekend && <li><Tag icon={<Sun />}>{w.weekends}</Tag></li>}
    </ul>
  );
};

/**
 * The ordinary week and the special days still to come, in the clinic's own time, which is named. With `now` the row that
 * holds today, by the clinic's calendar, is marked. `today` is an ISO date.
 */
export const HoursTable = ({ clinic, today, now }: { clinic: ClinicDetail; today: string; now: Date | null }) => {
  const w = useWords(clinicWords);
  const zones = useWords(zoneWords);
  const short: Record<string, string> = useWords(shortWeekdayWords);
  const lang = useLang();
  const dayName = useDayNames();
  const zone = zoneOf(clinic.timeZone);
  const there = now && localTime(clinic.timeZone, now).date;
  const from = there ?? today;
  const special = [...new Map(clinic.hoursExceptions.map((day) => [day.date, day])).values()]
    .filter(({ date }) => date >= from && date <= addDays(from, daysAhead));
  const weekday = there === null ? Number.NaN : weekdayOf(there);
  const isSpecialToday = special.some(({ date }) => date === there);
  const row = (name: string, day: Day, isToday: boolean, note?: string | null) => (
    <div key={name} className={isToday ? 'clinic-hours-today' : undefined} aria-current={isToday ? 'date' : undefined}>
      <dt>{name}{isToday && <small>{w.todayMark}</small>}{note && <span className="clinic-hint">{note}</span>}</dt>
      <dd><DayText day={day} /></dd>
    </div>
  );
  return (
    <>
      {clinic.hours.length === 0 ? <p><NotListed text={w.hoursMissing} /></p> : (
        <>
          <dl className="clinic-hours">
            {weekGroups(clinic.hours).map((group) => row(dayName(group), group.day, !isSpecialToday && group.from <= weekday && weekday <= group.to))}
          </dl>
          <LateTags clinic={clinic} />
        </>
      )}
      {special.length > 0 && (
        <>
          <h3 className="clinic-special">{w.specialDays}</h3>
          <dl className="clinic-hours">
            {special.map(({ date, note }) => row(`${short[weekdayOf(date)]} ${formatShortDate(date, lang)}`, hoursOn(clinic, date), date === there, note))}
          </dl>
        </>
      )}
      {(clinic.hours.length > 0 || special.length > 0) && <p className="clinic-hint">{zone ? zones[zone] : clinic.timeZone.replaceAll('_', ' ')}</p>}
    </>
  );
};
