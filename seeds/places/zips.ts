import { townKey } from './cities.ts';
import { byText } from './csv.ts';
import type { CityRow, ZipRow } from './load.ts';
import { milesBetween, roundPoint, type Point } from './miles.ts';
import type { PlaceSources, TownZip } from './sources.ts';

/**
 * A reviewed decision about one ZIP: which point is where the people are. `use` is geonames (its town point),
 * census (the middle of its area), city (the town's point in cities.csv) or another ZIP of the same post office.
 * `poBox`: boxes although the Census drew an area for it.
 */
export type ZipDecision = { zip: string; use: string; poBox: boolean };

/** Further apart than this, GeoNames and the Census cannot both be right: a person decides. */
export const DISAGREEMENT_MILES = 25;

const TERRITORIES = ['AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI'];

/** Freely associated states: they have ZIPs, but the Census does not map them. */
const UNMAPPED = ['FM', 'MH', 'PW'];

/** The state of a military ZIP by its first digits (the sources mix AA, AE and AP up), or null for any other ZIP. */
export function militaryState(zip: string): 'AA' | 'AE' | 'AP' | null {
  if (zip.startsWith('340')) return 'AA';
  if (/^09[0-8]/.test(zip)) return 'AE';
  return /^96[2-6]/.test(zip) ? 'AP' : null;
}

/** ZIPs whose GeoNames and Census points lie too far apart, in order. Each must be in `zip-overrides.csv`. */
export function listDisagreements(sources: PlaceSources): string[] {
  return domesticZips(sources)
    .filter((row) => {
      const area = sources.census.get(row.zip);
      return area !== undefined && !TERRITORIES.includes(row.state) && milesBetween(row, area) > DISAGREEMENT_MILES;
    })
    .map((row) => row.zip)
    .sort(byText);
}

/** Every ZIP with its best point. Throws when a decision cannot be followed or a disagreement is undecided. */
export function buildZips(sources: PlaceSources, cities: CityRow[], decisions: ZipDecision[]): ZipRow[] {
  const decided = new Map(decisions.map((decision) => [decision.zip, decision]));
  const open = listDisagreements(sources).filter((zip) => !decided.has(zip));
  if (open.length > 0) throw new Error(`zip-overrides.csv: decide these ZIPs, their points disagree: ${open.join(', ')}.`);

  const towns = new Map(domesticZips(sources).map((row) => [row.zip, row]));
  const unknown = [...decided.keys()].filter((zip) => !towns.has(zip));
  if (unknown.length > 0) throw new Error(`No such ZIP to decide: ${unknown.join(', ')}.`);
  const cityPoints = largestByName(cities);

  const pointOf = (row: TownZip, use: string | undefined): Point => {
    const area = sources.census.get(row.zip);
    const other = use === undefined ? undefined : towns.get(use);
    if (use === 'geonames') return row;
    if (use === undefined) return TERRITORIES.includes(row.state) ? (area ?? row) : row;
    if (other !== undefined) return pointOf(other, decided.get(other.zip)?.use);
    const point = use === 'census' ? area : use === 'city' ? cityPoints.get(townKey(row.state, row.city)) : undefined;
    if (point === undefined) throw new Error(`ZIP ${row.zip}: there is no "${use}" point to use.`);
    return point;
  };

  const domestic = [...towns.values()].map((row): ZipRow => {
    const decision = decided.get(row.zip);
    const { lat, lng } = roundPoint(pointOf(row, decision?.use));
    const mapped = sources.census.has(row.zip) || UNMAPPED.includes(row.state);
    const kind = mapped && decision?.poBox !== true ? 'standard' : 'po-box';
    return { zip: row.zip, city: spellBase(row.city), state: row.state, lat, lng, kind, population: null };
  });
  return [...domestic, ...militaryZips(sources)].sort((a, b) => byText(a.zip, b.zip));
}

/**
 * GeoNames' rows, and those of `zipcodes` for the territories that GeoNames' file leaves out. Elsewhere the ZIPs that
 * only `zipcodes` has were retired long ago. Two ZIPs come twice: the row without a state is a stray.
 */
function domesticZips(sources: PlaceSources): TownZip[] {
  const territories = sources.zipcodes.filter((row) => TERRITORIES.includes(row.state));
  const stated = sources.geonames.filter((row) => row.state !== '' && militaryState(row.zip) === null);
  return [...new Map([...territories, ...stated].map((row) => [row.zip, row])).values()];
}

/** Here the older list helps: a base that was closed still deserves the answer "military address". */
function militaryZips(sources: PlaceSources): ZipRow[] {
  const names = new Map<string, string>();
  for (const row of [...sources.geonames, ...sources.zipcodes]) {
    if (militaryState(row.zip) !== null) names.set(row.zip, row.city.slice(0, 3).toUpperCase());
  }
  return [...names].map(([zip, city]) => {
    const state = militaryState(zip) ?? '';
    return { zip, city, state, lat: null, lng: null, kind: 'military' as const, population: null };
  });
}

/** GeoNames writes "Jber" and "Travis Afb". */
function spellBase(city: string): string {
  return city.replace(/\b(Afb|Dhs|Jber|Jbphh|Jbsa|Mcbh|Nawc|Usaf)\b/g, (word) => word.toUpperCase());
}

function largestByName(cities: CityRow[]): Map<string, Point> {
  const smallestFirst = [...cities].sort((a, b) => (a.population ?? 0) - (b.population ?? 0));
  return new Map(smallestFirst.map((city) => [townKey(city.state, city.name), { lat: city.lat, lng: city.lng }]));
}
