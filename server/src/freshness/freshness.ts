import type { FactGroup, Freshness } from '@finder/contract';

const aYear = 365;
const eighteenMonths = 548;

/** Days that a fact stays as it is, what is said of it then, and when it is no longer shown: the table of product.md. */
const limits: Record<FactGroup, { current: number; then: Freshness; hiddenAfter: number | null }> = {
  hours: { current: 90, then: 'call-to-confirm', hiddenAfter: aYear },
  contact: { current: 90, then: 'call-to-confirm', hiddenAfter: aYear },
  'new-patients': { current: 90, then: 'call-to-confirm', hiddenAfter: aYear },
  insurers: { current: 90, then: 'call-to-confirm', hiddenAfter: aYear },
  prices: { current: 180, then: 'call-to-confirm', hiddenAfter: eighteenMonths },
  services: { current: 180, then: 'last-checked', hiddenAfter: null },
  safety: { current: 180, then: 'last-checked', hiddenAfter: null },
  supervision: { current: 180, then: 'last-checked', hiddenAfter: null },
  access: { current: 180, then: 'last-checked', hiddenAfter: null },
  identity: { current: aYear, then: 'last-checked', hiddenAfter: null },
};

const msPerDay = 86_400_000;

/** Whole days from the day `from` to the day `to` (UTC). Negative when `from` is later. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor(to.getTime() / msPerDay) - Math.floor(from.getTime() / msPerDay);
}

/** What may be said today of facts last stated or checked on `lastDay`. Age never changes the order of results. */
export function freshnessOf(group: FactGroup, lastDay: Date, today: Date): Freshness {
  const { current, then, hiddenAfter } = limits[group];
  const age = daysBetween(lastDay, today);
  if (age <= current) return 'current';
  return hiddenAfter !== null && age > hiddenAfter ? 'hidden' : then;
}

/** The last day on which facts of this group, last stated or checked on `lastDay`, are shown as they are. */
export function currentUntil(group: FactGroup, lastDay: Date): Date {
  return new Date((Math.floor(lastDay.getTime() / msPerDay) + limits[group].current) * msPerDay);
}

/** The last day on which a fact of this group may still be shown; null when it is never hidden. */
export function oldestShown(group: FactGroup, today: Date): Date | null {
  const { hiddenAfter } = limits[group];
  return hiddenAfter === null ? null : new Date((Math.floor(today.getTime() / msPerDay) - hiddenAfter) * msPerDay);
}

export function latest(...days: (Date | null)[]): Date | null {
  return days.reduce((newest, day) => (day && (!newest || day > newest) ? day : newest), null);
}

/** A calendar day as the contract writes it: "2026-11-22". */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
