import { stateCodes, type StateCode } from '../../server/contract/index.ts';
import type { CityRow, ZipRow } from '../places/load.ts';
import { milesBetween } from '../places/miles.ts';
import type { Random } from './random.ts';

export type Town = { city: string; state: StateCode; zip: string; lat: number; lng: number; neighbour: StateCode | null };

type Place = { city: string; state: StateCode; lat: number; lng: number; zip: string };
type BigCity = { name: string; state: StateCode; lat: number; lng: number; people: number };

/** Towns that always have a clinic: far places, and both sides of state lines. Their order decides nothing. */
const always: [string, StateCode][] = [
  ['Anchorage', 'AK'], ['Fairbanks', 'AK'], ['Juneau', 'AK'], ['Honolulu', 'HI'], ['Hilo', 'HI'], ['Kahului', 'HI'],
  ['San Juan', 'PR'], ['Ponce', 'PR'], ['Mayagüez', 'PR'], ['Charlotte Amalie', 'VI'],
  ['Kansas City', 'MO'], ['Kansas City', 'KS'], ['Texarkana', 'TX'], ['Texarkana', 'AR'], ['Bristol', 'TN'], ['Bristol', 'VA'],
  ['Fargo', 'ND'], ['Moorhead', 'MN'], ['Portland', 'OR'], ['Vancouver', 'WA'], ['Lewiston', 'ID'], ['Clarkston', 'WA'],
  ['El Paso', 'TX'], ['Pensacola', 'FL'], ['Rapid City', 'SD'],
];

/** Its boroughs are in the list too: nobody is to be counted twice. */
const cityOfBoroughs = (name: string, state: StateCode) => name === 'New York City' && state === 'NY';

const isState = (code: string): code is StateCode => stateCodes.some((state) => state === code);

/**
 * Picks `count` places to put a clinic, as many in each region as its share of the people: walks along all cities laid
 * end to end by population, state by state, in equal steps. Small towns take turns, big cities get many.
 */
export function spreadTowns(count: number, cities: CityRow[], zips: ZipRow[], random: Random): Town[] {
  const known: BigCity[] = cities.flatMap(({ name, state, lat, lng, population }) =>
    isState(state) && population !== null && population >= 4_000 && !cityOfBoroughs(name, state) ? [{ name, state, lat, lng, people: population }] : []);
  const zipsOf = new Map<StateCode, Place[]>(stateCodes.map((state) => [state, []]));
  for (const { zip, city, state, lat, lng, kind } of zips) {
    if (isState(state) && kind === 'standard' && lat !== null && lng !== null) zipsOf.get(state)?.push({ zip, city, state, lat, lng });
  }
  const usable = known.filter(({ state }) => zipsOf.get(state)?.length).sort((a, b) => byText(a.state, b.state) || b.people - a.people || byText(a.name, b.name));

  const largest = stateCodes.flatMap((state) => usable.find((city) => city.state === state) ?? []);
  const forced = new Set([...largest, ...always.flatMap(([name, state]) => usable.find((city) => city.name === name && city.state === state) ?? [])]);
  const chosen = [...forced].slice(0, count);
  const steps = count - chosen.length;
  const people = usable.reduce((sum, city) => sum + city.people, 0);
  let walked = 0;
  let step = 0;
  for (const city of usable) {
    walked += city.people;
    for (; step < steps && (step + 0.5) * (people / steps) <= walked; step++) chosen.push(city);
  }
  return chosen.map((city) => toTown(city, zipsOf.get(city.state) ?? [], usable, random));
}

/** A ZIP of the city, at random, and the nearest other state if it is near. */
function toTown(city: BigCity, zips: Place[], cities: BigCity[], random: Random): Town {
  const reach = 1.5 + Math.sqrt(city.people) / 300;
  const within = zips.filter((place) => Math.abs(place.lat - city.lat) < reach / 69 && milesBetween(city, place) <= reach);
  const zip = within.length ? random.pick(within)
    : zips.reduce((nearest, place) => (milesBetween(city, place) < milesBetween(city, nearest) ? place : nearest));
  const abroad = cities.find((other) => other.state !== city.state && Math.abs(other.lat - city.lat) < 0.6 && Math.abs(other.lng - city.lng) < 0.8);
  return { city: zip.city, state: zip.state, zip: zip.zip, lat: zip.lat, lng: zip.lng, neighbour: abroad?.state ?? null };
}

/** Order by code unit: the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
