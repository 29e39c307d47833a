import type { Offering, PriceRange, Route } from '@finder/contract';
import type { SavedClinic } from '../ui/keep/saved-clinics.ts';
import { writeMoney } from './money.ts';
import type { Typed } from './typed.ts';

/**
 * Prices without insurance that websites of clinics and patients stated, one visit each (the guide's source PRICES-2026).
 * A starting point only: nobody has counted. Tablets are left out here, for their price is by the month.
 */
export const seenPrices = { years: '2025–26', readOn: '2026-11-22', each: { iv: { low: 400, high: 800 }, im: { low: 340, high: 425 }, 'esketamine-nasal': { low: 900, high: 1300 } } } satisfies
  { years: string; readOn: string; each: Partial<Record<Route, PriceRange>> };
export const tabletMonth: PriceRange = { low: 75, high: 200 };
export type SeenRoute = keyof typeof seenPrices.each;
export const seenRoutes = Object.keys(seenPrices.each) as SeenRoute[];

/** Where the prices come from: typed by hand, a saved clinic's page, or prices seen. */
export type From = { is: 'hand' } | { is: 'clinic'; slug: string; route: Route } | { is: 'seen'; route: SeenRoute };

/** As the value of an option. */
export const writeFrom = (from: From): string => (from.is === 'hand' ? '' : from.is === 'clinic' ? `${from.route} ${from.slug}` : from.route);

/** The way back; what is no option reads as by hand. */
export const readFrom = (value: string, saved: readonly SavedClinic[]): From => {
  const [route = '', slug] = value.split(' ');
  const seen = seenRoutes.find((one) => one === route);
  if (slug === undefined) return seen ? { is: 'seen', route: seen } : { is: 'hand' };
  const given = saved.find((clinic) => clinic.slug === slug)?.facts.routes?.find((one) => one === route);
  return given ? { is: 'clinic', slug, route: given } : { is: 'hand' };
};

export type Prices = Pick<Typed, 'low' | 'high' | 'firstDose' | 'consult' | 'therapy' | 'visits'>;

const nothing: Prices = { low: '', high: '', firstDose: '', consult: '', therapy: '', visits: null };
const eachPrice = (range: PriceRange | null): Pick<Prices, 'low' | 'high'> => (range ? { low: String(range.low), high: String(range.high) } : { low: '', high: '' });

/**
 * What a clinic's page says of one way of treatment. What it has not said stays empty. The price of therapy is said without
 * how often, so only "included" can be filled in.
 */
export const pricesOfOffering = ({ laterSession, firstSession, consult, therapyIncluded, sessionsInCourse }: Offering): Prices => {
  const isOwn = firstSession && !(laterSession && firstSession.low === laterSession.low && firstSession.high === laterSession.high);
  return {
    ...eachPrice(laterSession), firstDose: isOwn ? writeMoney(firstSession) : '', consult: writeMoney(consult),
    therapy: therapyIncluded === true ? '0' : '', visits: sessionsInCourse,
  };
};

/** What is known of it without a connection: the price when it was saved. */
export const pricesOfSaved = (clinic: SavedClinic, route: Route): Prices =>
  ({ ...nothing, ...eachPrice(clinic.facts.prices.find((price) => price.route === route)?.perSession ?? null) });

/** Only the price: how many visits, a clinic must say. */
export const pricesSeen = (route: SeenRoute): Prices => ({ ...nothing, ...eachPrice(seenPrices.each[route]) });

/** How many visits clinics often begin with, where the guide has a source for it. */
export const usualVisits: Partial<Record<Route, number>> = { iv: 6, 'esketamine-nasal': 8 };
