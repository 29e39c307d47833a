import { coverages, factGroups, insurers, routes } from '@finder/contract';
import { dayNumber, dayStart } from './days.ts';
import type { ListedRow } from './repository.ts';

/** What a card can show of a listing. */
export type CardRow = Pick<ListedRow,
  'id' | 'slug' | 'name' | 'lat' | 'lng' | 'street' | 'city' | 'state' | 'zip' | 'phone' | 'acceptingNewPatients' | 'insurers' | 'sources'> & {
  stepFree: boolean | null;
  offerings: Omit<ListedRow['offerings'][number], 'remsCertified'>[];
};

type Own = [
  slug: string, alike: number, name: string, lat: number, lng: number, street: string, city: string, state: string, zip: string, phone: string | null,
];
type Alike = [
  acceptingNewPatients: boolean | null, stepFree: boolean | null,
  offerings: [route: number, offered: boolean, low: number | null, high: number | null, therapyIncluded: boolean | null][],
  insurers: [insurer: number, planType: string, covers: number, accepted: boolean, asOf: number, copay: [low: number | null, high: number | null] | null][],
  sources: [factGroup: number, asOf: number, verifiedOn: number | null][],
];

const isoDay = (day: number) => new Date(dayStart(day)).toISOString().slice(0, 10);

/**
 * What several listings may say word for word, as a text that is kept once: words by their place in the contract, days as
 * numbers, and only what cards show.
 */
export function packAlike(row: ListedRow): string {
  const alike: Alike = [
    row.acceptingNewPatients, row.access['step-free'],
    row.offerings.map((o) => [routes.indexOf(o.route as never), o.offered, o.laterLow, o.laterHigh, o.therapyIncluded]),
    row.insurers.map((i) => [
      insurers.indexOf(i.insurer as never), i.planType, coverages.indexOf(i.covers as never), i.accepted, dayNumber(i.asOf),
      i.copayLow === null && i.copayHigh === null ? null : [i.copayLow, i.copayHigh],
    ]),
    row.sources.map((s) => [factGroups.indexOf(s.factGroup as never), dayNumber(s.asOf), s.verifiedOn === null ? null : dayNumber(s.verifiedOn)]),
  ];
  return JSON.stringify(alike);
}

/** What only this listing says, with the number of what it says alike: some 120 signs. */
export function packOwn(row: ListedRow, alike: number): string {
  const own: Own = [row.slug, alike, row.name, row.lat, row.lng, row.street, row.city, row.state, row.zip, row.phone];
  return JSON.stringify(own);
}

/** How a listing's own text begins when this is its address. */
export const startOf = (slug: string): string => `[${JSON.stringify(slug)},`;

/** The number of what a listing says alike. */
export const alikeOf = (own: string): number => (JSON.parse(own) as Own)[1];

/** A row from both its texts. */
export function unpackCard(id: string, own: string, alike: string): CardRow {
  const [slug, , name, lat, lng, street, city, state, zip, phone] = JSON.parse(own) as Own;
  const [acceptingNewPatients, stepFree, offerings, accepted, sources] = JSON.parse(alike) as Alike;
  return {
    id, slug, name, lat, lng, street, city, state, zip, phone, acceptingNewPatients, stepFree,
    offerings: offerings.map(([route, offered, laterLow, laterHigh, therapyIncluded]) => ({ route: routes[route]!, offered, laterLow, laterHigh, therapyIncluded })),
    insurers: accepted.map(([insurer, planType, covers, takes, asOf, copay]) =>
      ({ insurer: insurers[insurer]!, planType, covers: coverages[covers]!, accepted: takes, asOf: isoDay(asOf), copayLow: copay?.[0] ?? null, copayHigh: copay?.[1] ?? null })),
    sources: sources.map(([factGroup, asOf, verifiedOn]) => ({ factGroup: factGroups[factGroup]!, asOf: isoDay(asOf), verifiedOn: verifiedOn === null ? null : isoDay(verifiedOn) })),
  };
}
