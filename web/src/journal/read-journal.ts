import { routes } from '@finder/contract';
import { effects, emptyJournal, isBlank, mostEntries, mostLetters, type Entry, type Journal } from './entry.ts';
import { joinEntries } from './join.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Longer than what a field takes: two texts of a day may have been put together. */
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 25 * mostLetters) : '');
const whole = (value: unknown): number | null => (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10 ? Number(value) : null);
const hours = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value * 2) && value >= 0 && value <= 24 ? value : null);

/** A day of the calendar as "2026-02-28"; not the thirtieth of February. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
};

const readSession = (value: unknown): Entry['session'] =>
  (isObject(value) ? { route: routes.find((route) => route === value['route']) ?? null, note: text(value['note']).trim() } : null);

const readEntry = (value: unknown): Entry[] => {
  if (!isObject(value) || !isDay(value['day'])) return [];
  const felt: unknown[] = Array.isArray(value['effects']) ? value['effects'] : [];
  const entry: Entry = {
    day: value['day'], mood: whole(value['mood']), pain: whole(value['pain']), sleep: hours(value['sleep']), did: text(value['did']).trim(), session: readSession(value['session']),
    effects: effects.filter((effect) => felt.includes(effect)), otherEffect: text(value['otherEffect']).trim(), note: text(value['note']).trim(),
  };
  return isBlank(entry) ? [] : [entry];
};

/** The journal in whatever JSON is there; an entry that cannot be read is left out, not the others with it. */
export const readJournal = (json: unknown): Journal => {
  if (!isObject(json)) return emptyJournal;
  const days = new Map<string, Entry>();
  const listed: unknown[] = Array.isArray(json['entries']) ? json['entries'].slice(0, mostEntries) : [];
  for (const entry of listed.flatMap(readEntry)) {
    const old = days.get(entry.day);
    days.set(entry.day, old ? joinEntries(old, entry) : entry);
  }
  return { goals: text(json['goals']), entries: [...days.values()].toSorted((one, other) => (one.day < other.day ? 1 : -1)) };
};
