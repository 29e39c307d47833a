import { coverages, routes, type ClinicCard, type Coverage, type FilterKey, type Insurer, type Route } from '@finder/contract';
import { freshnessOf, isoDay, latest } from '../freshness/freshness.ts';
import { ageOf, checkedOf, unlessHidden, type SourceDates } from '../freshness/of-clinic.ts';
import { dayNumber, dayStart } from './days.ts';
import type { Moment } from './moment.ts';
import type { CardRow } from './card-text.ts';
import { verifiedDay } from './said.ts';

/** A listing as cards need it: its row, with the dates of its sources read. */
export type Entry = Omit<CardRow, 'sources'> & {
  sources: SourceDates[];
  verifiedOn: string | null;
  /** The card for a search that asks nothing a card answers, as it is for one day, and as JSON without its distance and what is not said. */
  plain: { day: number; card: ClinicCard; text: string | null } | null;
};

const day = (text: string) => new Date(`${text}T00:00:00Z`);

export function toEntry({ sources, ...row }: CardRow): Entry {
  const verified = verifiedDay(sources);
  return {
    ...row,
    sources: sources.map(({ factGroup, asOf, verifiedOn }) => ({ factGroup, asOf: day(asOf), verifiedOn: verifiedOn === null ? null : day(verifiedOn) })),
    verifiedOn: verified === 0 ? null : isoDay(new Date(dayStart(verified))),
    plain: null,
  };
}

/** What the search asked for, as far as a card answers it. */
export type CardAsk = { insurers: readonly Insurer[]; routes: readonly Route[] };

/** The routes that are given; null when it has not said of each of them. */
export function toRoutes({ offerings }: Pick<Entry, 'offerings'>): Route[] | null {
  const offered = routes.filter((route) => offerings.some((o) => o.route === route && o.offered));
  return offered.length > 0 || offerings.length === routes.length ? offered : null;
}

function toPrice(entry: Entry, asked: readonly Route[], moment: Moment): ClinicCard['price'] {
  const age = ageOf('prices', entry.sources, moment.now);
  if (!age || age.freshness === 'hidden') return null;
  for (const route of routes) {
    if (asked.length > 0 && !asked.includes(route)) continue;
    const offering = entry.offerings.find((row) => row.route === route && row.offered);
    if (offering?.laterLow == null || offering.laterHigh === null) continue;
    return { route, perSession: { low: offering.laterLow, high: offering.laterHigh }, freshness: age.freshness, asOf: isoDay(age.asOf) };
  }
  return null;
}

function toInsurers({ insurers }: Entry, asked: readonly Insurer[], moment: Moment): ClinicCard['insurers'] {
  const oldest = moment.oldest('insurers');
  const shown = insurers.filter(({ asOf }) => dayNumber(asOf) >= oldest);
  const newest = latest(...shown.map(({ asOf }) => day(asOf)));
  if (!newest) return null;
  const accepted = shown.filter((row) => row.accepted);
  const answer = (insurer: Insurer) => {
    const rows = accepted.filter((row) => row.insurer === insurer);
    const copays = rows.flatMap(({ copayLow: low, copayHigh: high }) => (low === null || high === null ? [] : [{ low, high }]));
    // One figure is shown only when it holds for all that is covered: copays of several things are not one range.
    return { insurer, covers: [...new Set(rows.map((row) => row.covers as Coverage))].toSorted(), copay: rows.length === 1 ? copays[0] ?? null : null };
  };
  return {
    accepted: new Set(accepted.map((row) => row.insurer)).size,
    covers: coverages.filter((what) => accepted.some((row) => row.covers === what)),
    asked: asked.map(answer).filter(({ covers }) => covers.length > 0),
    asOf: isoDay(newest),
    freshness: freshnessOf('insurers', newest, moment.now),
  };
}

/** The card that is right for all searches that ask nothing a card answers. Facts fade by days, so it is right until midnight. */
function plainOf(entry: Entry, moment: Moment): NonNullable<Entry['plain']> {
  if (entry.plain?.day !== moment.day) entry.plain = { day: moment.day, card: makeCard(entry, 0, askNothing, [], moment), text: null };
  return entry.plain;
}

const askNothing: CardAsk = { insurers: [], routes: [] };
const asksNothing = ({ insurers, routes: asked }: CardAsk) => insurers.length === 0 && asked.length === 0;

/** A listing as the list shows it now, so many miles away: facts past their last day are left out, as if never said. */
export function toCard(entry: Entry, distanceMiles: number, ask: CardAsk, notSaid: FilterKey[], moment: Moment): ClinicCard {
  return asksNothing(ask) ? { ...plainOf(entry, moment).card, distanceMiles, notSaid } : makeCard(entry, distanceMiles, ask, notSaid, moment);
}

/** The same as JSON. Most of it is at hand: to write twenty cards anew takes longer than to find them. */
export function toCardText(entry: Entry, distanceMiles: number, ask: CardAsk, notSaid: FilterKey[], moment: Moment): string {
  if (!asksNothing(ask)) return JSON.stringify(makeCard(entry, distanceMiles, ask, notSaid, moment));
  const plain = plainOf(entry, moment);
  if (plain.text === null) {
    const { distanceMiles: _miles, notSaid: _silent, ...rest } = plain.card;
    plain.text = JSON.stringify(rest).slice(0, -1);
  }
  return `${plain.text},"distanceMiles":${distanceMiles},"notSaid":${JSON.stringify(notSaid)}}`;
}

function makeCard(entry: Entry, distanceMiles: number, ask: CardAsk, notSaid: FilterKey[], moment: Moment): ClinicCard {
  const { id, slug, name, lat, lng, street, city, state, zip } = entry;
  const included = entry.offerings.map((o) => o.therapyIncluded).filter((value) => value !== null);
  return {
    id, slug, name, lat, lng, distanceMiles, street, city, state, zip,
    phone: unlessHidden(entry.phone, 'contact', entry.sources, moment.now),
    routes: toRoutes(entry),
    price: toPrice(entry, ask.routes, moment),
    acceptingNewPatients: unlessHidden(entry.acceptingNewPatients, 'new-patients', entry.sources, moment.now),
    therapyIncluded: included.length > 0 ? included.includes(true) : null,
    stepFree: entry.stepFree,
    insurers: toInsurers(entry, ask.insurers, moment),
    checked: checkedOf(entry.sources, moment.now),
    verifiedOn: entry.verifiedOn,
    notSaid,
  };
}
