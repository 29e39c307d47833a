import type { ClinicDetail } from '@finder/contract';
import { clinicFirstWords, weekdayWords } from '../words/clinic-first.ts';
import { formatClock } from '../ui/clock.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { openState, weekdayOf, type OpenState } from './opening-hours.ts';

/** The state as a bold word and what comes next: "Open now" and "closes 5:00 pm". */
export const useOpenText = () => {
  const w = useWords(clinicFirstWords);
  const weekdays: Record<string, string> = useWords(weekdayWords);
  const lang = useLang();
  const nextText = ({ daysAway, date, opens }: { daysAway: number; date: string; opens: string }) => {
    const time = formatClock(opens, lang);
    if (daysAway === 0) return w.opensToday(time);
    return daysAway === 1 ? w.opensTomorrow(time) : w.opensOn(weekdays[weekdayOf(date)] ?? '', time);
  };
  return (state: OpenState): { label: string; next: string | null } => {
    if (state.kind === 'open') return { label: w.openNow, next: w.closes(formatClock(state.closes, lang)) };
    if (state.kind === 'not-said') return { label: w.hoursTodayUnknown, next: null };
    return { label: w.closedNow, next: state.next && state.next.daysAway < 7 ? nextText(state.next) : null };
  };
};

/** Whether the clinic is open at `now`, by the clinic's clock; null while nobody can say (no script yet, no hours). */
export const openNow = (clinic: ClinicDetail, now: Date | null): OpenState | null =>
  (now && clinic.status === 'open' && clinic.hours.length > 0 ? openState(clinic, now) : null);
