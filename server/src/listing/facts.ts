import {
  ageGroups, conditions, insurers, languages, routes, sameFact, weekdays, type FactName, type Facts, type Route,
} from '@finder/contract';
import { bareOffering, type Listing, type ListingOffering } from './listing.ts';
import { timeZoneOf } from './time-zone.ts';

const plainFacts = [
  'name', 'phone', 'website', 'bookingUrl', 'npi', 'acceptingNewPatients', 'firstVisitWaitDays', 'referralNeeded', 'priorAuthorizationBy', 'superbill',
  'paymentPlan', 'hsa', 'inRoom', 'acls', 'bloodPressure', 'oxygen', 'ecg', 'rescueEquipment', 'minutesObserved', 'privateRoom', 'sitterAllowed',
  'rideHomeRequired', 'afterHoursContact', 'stepFree', 'elevator', 'accessibleRestroom', 'parking', 'transit',
] as const satisfies (FactName & keyof Listing)[];

const plainOfferingFacts = ['therapyIncluded', 'sessionsInCourse', 'minutes'] as const satisfies (keyof ListingOffering)[];
const phases = ['consult', 'first', 'later', 'therapy'] as const;

const rems = 'esketamine-nasal';
const range = (low: number | null, high: number | null) => (low === null || high === null ? null : { low, high });

/** Reads and writes one fact of a listing. `today` dates what carries a date of its own. */
type Access<Name extends FactName> = {
  read: (listing: Listing) => Facts[Name];
  write: (listing: Listing, value: Facts[Name], today: string) => void;
};
type Accesses = { [Name in FactName]: Access<Name> };

function entries<Word extends string, Name extends FactName>(words: readonly Word[], make: (word: Word) => [Name, Access<Name>][]) {
  return Object.fromEntries(words.flatMap(make)) as object as { [Each in Name]: Access<Each> };
}

/** Words with yes or no after each: conditions, languages, age groups. */
function saidOf<Word extends string, Key extends string, Said extends string>(
  prefix: 'conditions' | 'languages' | 'ageGroups', words: readonly Word[], key: Key, said: Said,
) {
  type Row = Record<Key, Word> & Record<Said, boolean>;
  const rowsOf = (listing: Listing) => listing[prefix] as unknown as Row[];
  return entries(words, (word) => [[`${prefix}.${word}` as FactName, {
    read: (listing) => rowsOf(listing).find((row) => row[key] === word)?.[said] ?? null,
    write: (listing, value) => {
      const others = rowsOf(listing).filter((row) => row[key] !== word);
      Object.assign(listing, { [prefix]: value === null ? others : [...others, { [key]: word, [said]: value }] });
    },
  } as Access<FactName>]]);
}

function offeringOf(listing: Listing, route: Route): ListingOffering | undefined {
  return listing.offerings.find((offering) => offering.route === route);
}

/** Facts of a route that is not offered, or of which that is not said, cannot be stored: `settled` says so before. */
function change(listing: Listing, route: Route, facts: Partial<ListingOffering>): void {
  listing.offerings = listing.offerings.map((offering) => (offering.route === route ? { ...offering, ...facts } : offering));
}

const offeringFacts = entries(routes, (route): [FactName, Access<FactName>][] => [
  [`offerings.${route}.offered`, {
    read: (listing) => offeringOf(listing, route)?.offered ?? null,
    write: (listing, value: boolean | null) => {
      const others = listing.offerings.filter((offering) => offering.route !== route);
      const kept = value === true ? { ...(offeringOf(listing, route) ?? bareOffering(route, true)), offered: true } : null;
      listing.offerings = value === null ? others : [...others, kept ?? bareOffering(route, false)];
    },
  } as Access<FactName>],
  ...phases.map((phase): [FactName, Access<FactName>] => [`offerings.${route}.${phase}`, {
    read: (listing) => range(offeringOf(listing, route)?.[`${phase}Low`] ?? null, offeringOf(listing, route)?.[`${phase}High`] ?? null),
    write: (listing, value: { low: number; high: number } | null) => change(listing, route, { [`${phase}Low`]: value?.low ?? null, [`${phase}High`]: value?.high ?? null }),
  } as Access<FactName>]),
  ...plainOfferingFacts.map((fact): [FactName, Access<FactName>] => [`offerings.${route}.${fact}`, {
    read: (listing) => offeringOf(listing, route)?.[fact] ?? null,
    write: (listing, value) => change(listing, route, { [fact]: value }),
  } as Access<FactName>]),
]);

const hourFacts = entries(weekdays, (name): [FactName, Access<FactName>][] => {
  const weekday = Number(name);
  return [[`hours.${name}`, {
    read: (listing) => {
      const rows = listing.hours.filter((row) => row.weekday === weekday).toSorted((a, b) => a.part - b.part);
      return rows.length === 0 ? null : rows.flatMap(({ opens, closes }) => (opens === null || closes === null ? [] : [{ opens, closes }]));
    },
    write: (listing, value: { opens: string; closes: string }[] | null) => {
      const rows = value === null ? [] : value.length === 0 ? [{ opens: null, closes: null }] : value;
      listing.hours = [...listing.hours.filter((row) => row.weekday !== weekday), ...rows.map((row, part) => ({ weekday, part, ...row }))];
    },
  } as Access<FactName>]];
});

type InsurerRows = Facts['insurers.aetna'];
const insurerFacts = entries(insurers, (insurer): [FactName, Access<FactName>][] => [[`insurers.${insurer}`, {
  read: (listing) => listing.insurers.filter((row) => row.insurer === insurer)
    .map(({ planType, covers, accepted, inNetwork, copayLow, copayHigh }) => ({ planType, covers, accepted, inNetwork, copay: range(copayLow, copayHigh) }))
    .toSorted((a, b) => (`${a.planType}: ${a.covers}` < `${b.planType}: ${b.covers}` ? -1 : 1)),
  write: (listing, value: InsurerRows, today) => {
    const before = listing.insurers.filter((row) => row.insurer === insurer);
    const rows = value.map(({ copay, ...row }) => {
      const next = { insurer, planType: row.planType, covers: row.covers, accepted: row.accepted, inNetwork: row.inNetwork, copayLow: copay?.low ?? null, copayHigh: copay?.high ?? null };
      const old = before.find(({ planType, covers }) => planType === row.planType && covers === row.covers);
      // What is taken "as of" a day keeps it as long as it says the same.
      const unchanged = old && old.accepted === next.accepted && old.inNetwork === next.inNetwork && old.copayLow === next.copayLow && old.copayHigh === next.copayHigh;
      return { ...next, asOf: unchanged ? old.asOf : today };
    });
    listing.insurers = [...listing.insurers.filter((row) => row.insurer !== insurer), ...rows];
  },
} as Access<FactName>]]);

const accesses = {
  ...Object.fromEntries(plainFacts.map((name) => [name, {
    read: (listing: Listing) => listing[name],
    write: (listing: Listing, value: unknown) => { Object.assign(listing, { [name]: value }); },
  }])),
  ...hourFacts, ...offeringFacts, ...insurerFacts,
  ...saidOf('conditions', conditions, 'condition', 'treated'),
  ...saidOf('languages', languages, 'language', 'spoken'),
  ...saidOf('ageGroups', ageGroups, 'ageGroup', 'seen'),
  address: {
    read: ({ street, unit, city, state, zip, lat, lng, pointPrecision }) => ({ street, unit, city, state, zip, point: { lat, lng, precision: pointPrecision } }),
    write: (listing, { point, ...address }) => {
      const moved = listing.lat !== point.lat || listing.lng !== point.lng;
      const zoneMayDiffer = listing.state !== address.state || listing.zip !== address.zip;
      Object.assign(listing, address, {
        lat: point.lat, lng: point.lng, pointPrecision: point.precision, pointSource: moved ? 'clinic' : listing.pointSource,
        timeZone: zoneMayDiffer ? timeZoneOf(address.state, point.lat, point.lng) : listing.timeZone,
      });
    },
  },
  supervisors: {
    read: ({ supervisors }) => supervisors.toSorted((a, b) => a.position - b.position).map(({ position: _position, ...person }) => person),
    write: (listing, people) => { listing.supervisors = people.map((person, position) => ({ position, ...person })); },
  },
  remsCertified: {
    read: (listing) => offeringOf(listing, rems)?.remsCertified ?? null,
    write: (listing, value) => change(listing, rems, { remsCertified: value }),
  },
  hoursExceptions: {
    read: ({ hoursExceptions }) => hoursExceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, opens, closes, note }) => ({ date, open: opens === null || closes === null ? null : { opens, closes }, note })),
    write: (listing, days) => { listing.hoursExceptions = days.map(({ date, open, note }) => ({ date, opens: open?.opens ?? null, closes: open?.closes ?? null, note })); },
  },
  telehealthStates: {
    read: ({ telehealthStates }) => telehealthStates.toSorted((a, b) => (a.state < b.state ? -1 : 1)).map(({ state, offered }) => ({ state, offered })),
    write: (listing, states) => { listing.telehealthStates = states; },
  },
  societies: {
    read: ({ societies }) => societies.map(({ society }) => society).toSorted(),
    write: (listing, names) => { listing.societies = names.map((society) => ({ society })); },
  },
} as Accesses;

const names = Object.keys(accesses) as FactName[];

/** Every fact of a listing as its keepers see it, as stored. */
export function readFacts(listing: Listing): Facts {
  return Object.fromEntries(names.map((name) => [name, accesses[name].read(listing)])) as Facts;
}

/**
 * The listing with some facts written into it; the others, its sources among them, stay. Facts of a route that is not
 * offered are dropped: nobody can be told the price of what is not to be had. `today` ("2026-11-22") dates insurers.
 */
export function writeFacts(listing: Listing, facts: Partial<Facts>, today: string): Listing {
  const next = structuredClone(listing);
  // Whether a route is offered comes first: its other facts have no place to stand without it.
  const inTurn = names.filter((name) => name in facts).toSorted((a, b) => Number(b.endsWith('.offered')) - Number(a.endsWith('.offered')));
  for (const name of inTurn) {
    const { read, write } = accesses[name] as Access<FactName>;
    if (!sameFact(read(next), facts[name])) write(next, facts[name] as never, today);
  }
  listingOffersOnly(next);
  return next;
}

function listingOffersOnly(listing: Listing): void {
  listing.offerings = listing.offerings.map((offering) => (offering.offered ? offering : bareOffering(offering.route, false)));
}
