import { coverages, routes, type ClinicCard, type Coverage, type FilterKey, type Insurer, type Route } from '@finder/contract';
import { freshnessOf, isoDay, latest } from '../freshness/freshness.ts';
import { ageOf, checkedOf } from '../freshness/of-clinic.ts';
import type { Near } from './area.ts';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { shownPrice } from './prices.ts';
import { milesOfChord } from './sphere.ts';

/** What the search asked for, as far as a card answers it. */
export type CardAsk = { insurers: readonly Insurer[]; routes: readonly Route[] };

function toRoutes({ offerings }: Entry): Route[] | null {
  const offered = routes.filter((route) => offerings.some((o) => o.route === route && o.offered));
  return offered.length > 0 || offerings.length === routes.length ? offered : null;
}

function toPrice(entry: Entry, asked: readonly Route[], moment: Moment): ClinicCard['price'] {
  const price = shownPrice(entry, asked, moment);
  const age = price && ageOf('prices', entry.sources, moment.now);
  return price && age ? { route: price.route, perSession: { low: price.low, high: price.high }, freshness: age.freshness, asOf: isoDay(age.asOf) } : null;
}

function toInsurers({ insurers }: Entry, asked: readonly Insurer[], moment: Moment): ClinicCard['insurers'] {
  const oldest = moment.oldest('insurers');
  const shown = insurers.map((row) => ({ ...row, day: new Date(`${row.asOf}T00:00:00Z`) })).filter(({ day }) => day.getTime() >= oldest);
  const newest = latest(...shown.map(({ day }) => day));
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

/** A listing as the list shows it now: facts past their last day are left out, as if never said. */
export function toCard({ entry, chord2 }: Near, ask: CardAsk, notSaid: FilterKey[], moment: Moment): ClinicCard {
  const { id, slug, name, lat, lng, street, city, state, zip } = entry;
  const included = entry.offerings.map((o) => o.therapyIncluded).filter((value) => value !== null);
  return {
    id, slug, name, lat, lng, distanceMiles: milesOfChord(Math.sqrt(chord2)), street, city, state, zip,
    phone: moment.isShown(entry, 'contact') ? entry.phone : null,
    routes: toRoutes(entry),
    price: toPrice(entry, ask.routes, moment),
    acceptingNewPatients: moment.isShown(entry, 'new-patients') ? entry.acceptingNewPatients : null,
    therapyIncluded: included.length > 0 ? included.includes(true) : null,
    stepFree: entry.access['step-free'],
    insurers: toInsurers(entry, ask.insurers, moment),
    checked: checkedOf(entry.sources, moment.now),
    verifiedOn: entry.verifiedAt === null ? null : isoDay(new Date(entry.verifiedAt)),
    notSaid,
  };
}
