import { routes, type ClinicCard, type Coverage, type Insurer, type Route } from '@finder/contract';
import { freshnessOf, isoDay, latest } from '../freshness/freshness.ts';
import { ageOf, checkedOf, unlessHidden } from '../freshness/of-clinic.ts';
import type { CardRow } from './repository.ts';

function toRoutes({ offerings }: CardRow): Route[] | null {
  const offered = routes.filter((route) => offerings.some((o) => o.route === route && o.offered));
  return offered.length > 0 || offerings.length === routes.length ? offered : null;
}

function toPrice({ offerings, factSources }: CardRow, today: Date, wanted: readonly Route[]): ClinicCard['price'] {
  const age = ageOf('prices', factSources, today);
  if (!age || age.freshness === 'hidden') return null;
  for (const route of wanted.length > 0 ? wanted : routes) {
    const offering = offerings.find((o) => o.route === route && o.offered);
    if (offering?.laterLow != null && offering.laterHigh !== null) {
      return { route, perSession: { low: offering.laterLow, high: offering.laterHigh }, freshness: age.freshness, asOf: isoDay(age.asOf) };
    }
  }
  return null;
}

function toInsurers({ insurers }: CardRow, today: Date, asked: readonly Insurer[]): ClinicCard['insurers'] {
  const shown = insurers.filter((row) => freshnessOf('insurers', row.asOf, today) !== 'hidden');
  const newest = latest(...shown.map((row) => row.asOf));
  if (!newest) return null;
  const accepted = shown.filter((row) => row.accepted);
  const coversOf = (insurer: Insurer) =>
    [...new Set(accepted.filter((row) => row.insurer === insurer).map((row) => row.covers as Coverage))].toSorted();
  return {
    accepted: new Set(accepted.map((row) => row.insurer)).size,
    asked: asked.map((insurer) => ({ insurer, covers: coversOf(insurer) })).filter(({ covers }) => covers.length > 0),
    asOf: isoDay(newest),
    freshness: freshnessOf('insurers', newest, today),
  };
}

/** A row as the list shows it today: facts past their last day are left out, as if never said. */
export function toCard(row: CardRow, distanceMiles: number, today: Date, asked: { insurers: Insurer[]; routes: Route[] }): ClinicCard {
  const { id, slug, name, lat, lng, street, city, state, zip, factSources } = row;
  const included = row.offerings.map((o) => o.therapyIncluded).filter((value) => value !== null);
  return {
    id, slug, name, lat, lng, distanceMiles, street, city, state, zip,
    phone: unlessHidden(row.phone, 'contact', factSources, today),
    routes: toRoutes(row),
    price: toPrice(row, today, asked.routes),
    acceptingNewPatients: unlessHidden(row.acceptingNewPatients, 'new-patients', factSources, today),
    therapyIncluded: included.length > 0 ? included.includes(true) : null,
    stepFree: row.stepFree,
    insurers: toInsurers(row, today, asked.insurers),
    checked: checkedOf(factSources, today),
  };
}
