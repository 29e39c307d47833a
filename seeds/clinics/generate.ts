import { bareListing, type Listing } from '../../server/src/listing/listing.ts';
import { makeSlug, takeSlug } from '../../server/src/listing/slug.ts';
import { timeZoneOf } from '../../server/src/listing/time-zone.ts';
import type { CityRow, ZipRow } from '../places/load.ts';
import { daysBefore } from './days.ts';
import { drawConditions, drawInsurers, drawLanguages, drawOfferings, drawPlainFacts, drawSupervisors, type Draw } from './facts.ts';
import { drawHours, drawHoursExceptions } from './hours.ts';
import { makePhoneBook } from './phones.ts';
import { profiles, type Profile } from './profiles.ts';
import { randomFrom, type Random } from './random.ts';
import { showcase } from './showcase.ts';
import { drawSources } from './sources.ts';
import { addSpecials } from './specials.ts';
import { spreadTowns, type Town } from './towns.ts';
import { natureWords, streets } from './words.ts';

export type Recipe = { count: number; seed: string; today: Date; cities: CityRow[]; zips: ZipRow[] };

/** Places where Spanish is spoken in most clinics. */
const spanishStates = ['PR', 'TX', 'CA', 'FL', 'NM', 'AZ', 'NV', 'NY', 'NJ', 'IL', 'CO'];

/**
 * Invents `count` clinics: the same ones for the same seed, places and day. Their ages are counted back from `today`, so
 * that fresh listings are fresh and old ones old whenever they are made. Nothing in them can be taken for a real clinic:
 * names of plants and birds, "Example" streets, 555-01xx numbers, example.com addresses, no NPI.
 */
export function generateClinics({ count, seed, today, cities, zips }: Recipe): Listing[] {
  const shown = showcase(today).slice(0, count);
  const takenSlugs = new Set(shown.map(({ slug }) => slug));
  const takenNames = new Set(shown.map(({ name, state }) => `${name} ${state}`));
  const nextPhone = makePhoneBook(shown.flatMap(({ phone }) => phone ?? []));
  const invented = spreadTowns(count - shown.length, cities, zips, randomFrom(`${seed} towns`)).map((town, index) => {
    const random = randomFrom(`${seed} ${index}`);
    const profile = drawProfile(random);
    const name = drawName(random, profile, town, takenNames);
    const slug = takeSlug(makeSlug(name, town.city, town.state), takenSlugs);
    return inventClinic({ random, profile, town, name, slug, phone: nextPhone(town.state), today });
  });
  return addSpecials([...shown, ...invented], { seed, today, takenSlugs, firstFree: shown.length });
}

function drawProfile(random: Random): Profile {
  return random.pick(profiles.flatMap((profile) => Array.from({ length: profile.share }, () => profile)));
}

/** A name that no other invented clinic of the state has. */
function drawName(random: Random, profile: Profile, town: Town, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(natureWords)} ${profile.ending}`;
    if (taken.has(`${name} ${town.state}`)) continue;
    taken.add(`${name} ${town.state}`);
    return name;
  }
}

type Sketch = { random: Random; profile: Profile; town: Town; name: string; slug: string; phone: string; today: Date };

function inventClinic({ random, profile, town, name, slug, phone, today }: Sketch): Listing {
  const core = bareListing({
    slug, name, ...drawAddress(random, town), city: town.city, state: town.state, zip: town.zip, pointSource: 'invented',
    timeZone: timeZoneOf(town.state, town.lat, town.lng),
  });
  const age = drawAge(random);
  const kind = random.next();
  if (kind < 0.12) return finish({ ...core, phone }, random, age, today);

  const draw: Draw = { random, profile, fullness: kind < 0.45 ? 1 : 0.35 + random.next() * 0.55, level: random.chance(0.06) ? random.pick([0.45, 0.6, 2, 2.6]) : 0.7 + random.next() * 0.65 };
  const offerings = drawOfferings(draw);
  const telehealth = random.chance(0.5 * draw.fullness);
  return finish({
    ...core,
    ...drawPlainFacts(draw),
    phone,
    unit: random.chance(0.5) ? `Suite ${random.whole(1, 40) * 10}` : null,
    website: random.chance(0.5 + draw.fullness / 2) ? `https://${slug}.example.com` : null,
    bookingUrl: random.chance(0.4 * draw.fullness) ? `https://${slug}.example.com/book` : null,
    hours: random.chance(0.3 + 0.7 * draw.fullness) ? drawHours(random) : [],
    hoursExceptions: random.chance(0.4 * draw.fullness) ? drawHoursExceptions(random, today) : [],
    offerings,
    insurers: drawInsurers(draw, offerings, daysBefore(today, age)),
    conditions: drawConditions(draw),
    languages: drawLanguages(draw, spanishStates.includes(town.state) ? 0.65 : 0.2),
    telehealthStates: telehealth ? [{ state: town.state, offered: true }, ...(town.neighbour ? [{ state: town.neighbour, offered: random.chance(0.6) }] : [])] : [],
    supervisors: random.chance(draw.fullness) ? drawSupervisors(draw, town.state) : [],
  }, random, age, today);
}

function finish(listing: Listing, random: Random, age: number, today: Date): Listing {
  return { ...listing, invented: true, sources: drawSources(random, listing, age, today) };
}

/** Days since the clinic last said anything: most within the limits, some past the first, some past the last. */
function drawAge(random: Random): number {
  const part = random.next();
  if (part < 0.6) return random.whole(3, 75);
  return part < 0.85 ? random.whole(100, 340) : random.whole(380, 800);
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A point within a mile of the ZIP's, except where only the ZIP is known. */
function drawAddress(random: Random, town: Town): Pick<Listing, 'street' | 'lat' | 'lng' | 'pointPrecision'> {
  const pointPrecision = random.pick(['rooftop', 'rooftop', 'rooftop', 'rooftop', 'street', 'street', 'zip'] as const);
  const miles = pointPrecision === 'zip' ? 0 : random.next();
  const angle = random.next() * 2 * Math.PI;
  return {
    street: `${random.whole(100, 9899)} ${random.pick(streets)}`,
    pointPrecision,
    lat: round(town.lat + (miles * Math.sin(angle)) / 69.1),
    lng: round(town.lng + (miles * Math.cos(angle)) / (69.1 * Math.cos((town.lat * Math.PI) / 180))),
  };
}
