import type { ClinicDetail } from '@finder/contract';
import { clinicWords, shortWeekdayWords, weekdayWords, zoneWords } from '../words/clinic.ts';
import type { Lang } from '../words/words.ts';
import { formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { NotListed } from './Facts.tsx';
import { addDays, hoursOn, weekGroups, weekdayOf, type Day, type WeekGroup } from './opening-hours.ts';
import { formatClock, zoneOf } from './times.ts';

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

/** The ordinary week and the special days still to come, in the clinic's own time, which is named. */
export const HoursTable = ({ clinic, today }: { clinic: ClinicDetail; today: string }) => {
  const w = useWords(clinicWords);
  const zones = useWords(zoneWords);
  const short: Record<string, string> = useWords(shortWeekdayWords);
  const lang = useLang();
  const dayName = useDayNames();
  const zone = zoneOf(clinic.timeZone);
  const special = clinic.hoursExceptions.filter(({ date }) => date >= today && date <= addDays(today, daysAhead));
  if (clinic.hours.length === 0) return <p><NotListed text={w.hoursMissing} /></p>;
  return (
    <>
      <dl className="clinic-hours">
        {weekGroups(clinic.hours).map((group) => (
          <div key={group.from}><dt>{dayName(group)}</dt><dd><DayText day={group.day} /></dd></div>
        ))}
      </dl>
      {special.length > 0 && (
        <>
          <h3 className="clinic-special">{w.specialDays}</h3>
          <dl className="clinic-hours">
            {special.map(({ date, note }) => (
              <div key={date}>
                <dt>{short[weekdayOf(date)]} {formatShortDate(date, lang)}{note && <span className="clinic-hint">{note}</span>}</dt>
                <dd><DayText day={hoursOn(clinic, date)} /></dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="clinic-hint">{zone ? zones[zone] : clinic.timeZone.replaceAll('_', ' ')}</p>
    </>
  );
};
