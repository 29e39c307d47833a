import { ageGroups, inRoomStaff, type Condition, type Insurer, type Route } from '../../server/contract/index.ts';
import { bareOffering, type Listing, type ListingInsurer, type ListingOffering } from '../../server/src/listing/listing.ts';
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';
import { firstNames, lastNames, parkingWords, societies, transitWords } from './words.ts';

/** How much a clinic says of itself: 1 for everything, less for gaps. Each answer is yes, no or not said. */
export type Draw = { random: Random; profile: Profile; fullness: number; level: number };

const says = ({ random, fullness }: Draw) => random.chance(fullness);
const yesNo = (draw: Draw, yes: number) => (says(draw) ? draw.random.chance(yes) : null);
const toFive = (dollars: number) => Math.max(5, Math.round(dollars / 5) * 5);

/** A price range around a usual price; half of them are one figure. */
function price(draw: Draw, usual: number, spread = 0.35): [number | null, number | null] {
  if (!says(draw)) return [null, null];
  const low = toFive(usual * draw.level * (1 - spread / 2 + draw.random.next() * spread));
  return [low, draw.random.chance(0.5) ? low : toFive(low * (1.05 + draw.random.next() * 0.4))];
}

const usual: Record<Route, { consult: number; first: number; later: number; sessions: number[]; minutes: number[] }> = {
  iv: { consult: 225, first: 525, later: 450, sessions: [6, 6, 8], minutes: [60, 90, 120] },
  im: { consult: 225, first: 425, later: 350, sessions: [4, 6, 6], minutes: [60, 90, 120] },
  'oral-sublingual': { consult: 200, first: 225, later: 150, sessions: [4, 6, 8, 12], minutes: [60, 120] },
  'esketamine-nasal': { consult: 250, first: 900, later: 850, sessions: [8, 12], minutes: [120, 150] },
};

/** The routes. A route that is not offered is a known no, or, in a listing with gaps, missing. */
export function drawOfferings(draw: Draw): ListingOffering[] {
  const { random, profile } = draw;
  const routes: Route[] = ['iv', 'im', 'oral-sublingual', 'esketamine-nasal'];
  const offered = routes.filter((route) => random.chance(profile.routes[route]));
  if (offered.length === 0) offered.push(routes.reduce((best, route) => (profile.routes[route] > profile.routes[best] ? route : best)));
  return routes.flatMap((route): ListingOffering[] => {
    if (!offered.includes(route)) return says(draw) && random.chance(0.6) ? [bareOffering(route, false)] : [];
    const about = usual[route];
    const [consultLow, consultHigh] = price(draw, about.consult);
    const [firstLow, firstHigh] = price(draw, about.first);
    const [laterLow, laterHigh] = price(draw, about.later);
    const therapyIncluded = yesNo(draw, profile.therapy);
    const [therapyLow, therapyHigh] = therapyIncluded === false ? price(draw, 160) : [null, null];
    return [{
      route, offered: true, consultLow, consultHigh, firstLow, firstHigh, laterLow, laterHigh, therapyIncluded, therapyLow, therapyHigh,
      sessionsInCourse: says(draw) ? random.pick(about.sessions) : null,
      minutes: says(draw) ? random.pick(about.minutes) : null,
      remsCertified: route === 'esketamine-nasal' ? yesNo(draw, 0.96) : null,
    }];
  });
}

/** Plans usually pay for Spravato and first visits; for racemic ketamine the usual answer is a known no. */
export function drawInsurers(draw: Draw, offerings: ListingOffering[], asOf: string): ListingInsurer[] {
  const { random } = draw;
  const common: Insurer[] = ['aetna', 'anthem', 'bcbs', 'cigna', 'humana', 'kaiser', 'united', 'medicare', 'medicare-advantage', 'medicaid', 'tricare', 'va'];
  const asked = random.some(common, 0.55);
  return offerings.filter(({ offered }) => offered).flatMap(({ route }) => asked.flatMap((insurer): ListingInsurer[] => {
    if (!says(draw)) return [];
    const accepted = random.chance(route === 'esketamine-nasal' ? 0.75 : route === 'iv' ? 0.08 : 0.04);
    if (!accepted && !random.chance(0.5)) return [];
    return [insurance(draw, insurer, route, accepted, asOf)];
  })).concat(asked.flatMap((insurer) => (random.chance(0.45 * draw.fullness) ? [insurance(draw, insurer, 'first-visit', random.chance(0.85), asOf)] : [])));
}

function insurance(draw: Draw, insurer: Insurer, covers: ListingInsurer['covers'], accepted: boolean, asOf: string): ListingInsurer {
  const [copayLow, copayHigh] = accepted ? price({ ...draw, level: 1 }, covers === 'first-visit' ? 40 : 55) : [null, null];
  return {
    insurer, planType: insurer === 'bcbs' && draw.random.chance(0.3) ? 'PPO' : '', covers, accepted,
    inNetwork: accepted ? yesNo(draw, 0.8) : null, copayLow, copayHigh, asOf,
  };
}

export function drawConditions(draw: Draw): Listing['conditions'] {
  const all: Condition[] = ['depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'chronic-pain', 'crps', 'migraine', 'substance-use'];
  return all.flatMap((condition) => {
    const treated = draw.random.chance(draw.profile.conditions[condition] ?? 0.03);
    return treated || (says(draw) && draw.random.chance(0.5)) ? [{ condition, treated }] : [];
  });
}

/** Facts of the clinic's own row, but for its name, place and ways to reach it. */
export function drawPlainFacts(draw: Draw): Partial<Listing> {
  const { random } = draw;
  return {
    acceptingNewPatients: yesNo(draw, 0.85),
    firstVisitWaitDays: says(draw) ? random.pick([0, 2, 3, 5, 7, 10, 14, 21, 30, 45, 90]) : null,
    referralNeeded: yesNo(draw, 0.3),
    priorAuthorizationBy: says(draw) ? (random.chance(0.7) ? 'clinic' : 'patient') : null,
    superbill: yesNo(draw, 0.8), paymentPlan: yesNo(draw, 0.5), hsa: yesNo(draw, 0.85),
    stepFree: yesNo(draw, 0.8), elevator: yesNo(draw, 0.5), accessibleRestroom: yesNo(draw, 0.75),
    parking: says(draw) ? random.pick(parkingWords) : null,
    transit: says(draw) ? random.pick(transitWords) : null,
    inRoom: says(draw) ? random.pick(inRoomStaff) : null,
    acls: yesNo(draw, 0.85), bloodPressure: yesNo(draw, 0.97), oxygen: yesNo(draw, 0.9), ecg: yesNo(draw, 0.5), rescueEquipment: yesNo(draw, 0.85),
    minutesObserved: says(draw) ? random.pick([30, 45, 60, 60, 90, 120]) : null,
    privateRoom: yesNo(draw, 0.8), sitterAllowed: yesNo(draw, 0.6), rideHomeRequired: yesNo(draw, 0.97), afterHoursContact: yesNo(draw, 0.4),
    ageGroups: ageGroups.flatMap((ageGroup) => (ageGroup === 'adults' || says(draw)
      ? [{ ageGroup, seen: ageGroup === 'adults' || random.chance(ageGroup === 'adolescents' ? 0.2 : 0.85) }] : [])),
    societies: says(draw) && random.chance(0.35) ? [{ society: random.pick(societies) }] : [],
  };
}

export function drawLanguages(draw: Draw, spanish: number): Listing['languages'] {
  const others = draw.random.some(['zh', 'vi', 'ko', 'tl', 'ru', 'ar', 'fr', 'ht', 'pt', 'asl'] as const, 0.04);
  const es = says(draw) ? [{ language: 'es' as const, spoken: draw.random.chance(spanish) }] : [];
  return [{ language: 'en', spoken: true }, ...es, ...others.map((language) => ({ language, spoken: true }))];
}

export function drawSupervisors(draw: Draw, state: Listing['state']): Listing['supervisors'] {
  const { random } = draw;
  const people = random.chance(0.25) ? 2 : 1;
  return Array.from({ length: people }, (_, position) => {
    const [credential, specialty] = random.pick(draw.profile.supervisor);
    const licensed = says(draw);
    return {
      position, credential, specialty: says(draw) ? specialty : null, name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
      licenceNumber: licensed ? `EX-${random.whole(10_000, 99_999)}` : null, licenceState: licensed ? state : null,
    };
  });
}
