import type { HistoryEntry, HistoryTopic } from '@finder/contract';

/** What of a history is shown. Days are those of whoever reads, "2026-11-22"; blank is all. */
export type Filters = { who: string; topic: HistoryTopic | ''; state: HistoryEntry['state'] | ''; from: string; to: string; hideConfirmed: boolean };

export const noFilters: Filters = { who: '', topic: '', state: '', from: '', to: '', hideConfirmed: false };

/** The moment at which a day begins for the reader, or that many days later; null for what is no day. */
const dayBegins = (day: string, later = 0): string | null => {
  const [year, month, date] = day.split('-').map(Number);
  const moment = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + later);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

/** The filters as the API takes them, "?who=import&limit=25", with what else is asked for. */
export const queryOf = ({ who, topic, state, from, to, hideConfirmed }: Filters, more: { before?: string | null; limit?: number } = {}): string => {
  const asked = Object.entries({
    who, topic, state, since: from && dayBegins(from), until: to && dayBegins(to, 1), confirmed: hideConfirmed && 'hide', before: more.before, limit: more.limit,
  }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
};
