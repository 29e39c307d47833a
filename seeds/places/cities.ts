import { byText } from './csv.ts';
import type { CityRow } from './load.ts';
import { milesBetween, roundPoint } from './miles.ts';
import { normalisePlaceName } from './normalise.ts';
import type { GeoNamesCity, TownZip } from './sources.ts';

/** One hand-made decision of `city-corrections.csv`; `name` is used by rename only. */
export type CityCorrection = { id: number; action: 'drop' | 'keep' | 'rename' | 'unknown-population'; name: string };

const TERRITORIES = ['AS', 'GU', 'MP', 'PR', 'VI'];

/** Same name, same state, this near: one town entered twice. The next pair apart is 8 miles: two towns. */
const SAME_TOWN_MILES = 5;

/** How far a neighbourhood may lie from the post office that carries its name. */
const POST_OFFICE_MILES = 8;

/**
 * The towns people search by. Historical (PPLH, PPLQ) places go. So do neighbourhoods (PPLX), except those whose name
 * people write in their address because the post office does (Van Nuys, La Jolla): some real cities are
 * miscoded as neighbourhoods too (Culver City, West Hollywood).
 */
export function buildCities(sources: { cities: GeoNamesCity[]; geonames: TownZip[] }, corrections: CityCorrection[]): CityRow[] {
  const decided = new Map(corrections.map((correction) => [correction.id, correction]));
  const postOffices = groupByName(sources.geonames);
  const towns = sources.cities.flatMap((city): CityRow[] => {
    const state = stateOf(city);
    if (state === null) return [];
    const correction = decided.get(city.id);
    decided.delete(city.id);
    const named = correction?.action === 'rename' ? correction.name : plainName(city.name, state);
    const kept = correction?.action === 'keep' || (correction?.action !== 'drop' && isTown(city, state, postOffices));
    const population = correction?.action === 'unknown-population' || city.population === 0 ? null : city.population;
    return kept ? [{ id: city.id, name: named, state, ...roundPoint(city), population }] : [];
  });
  if (decided.size > 0) throw new Error(`city-corrections.csv: no such city: ${[...decided.keys()].join(', ')}.`);
  return dropRepeats(towns).sort((a, b) => byText(a.state, b.state) || byText(a.name, b.name) || a.id - b.id);
}

/** The key under which a town is looked up: state and search key. */
export function townKey(state: string, name: string): string {
  return `${state} ${normalisePlaceName(name)}`;
}

function stateOf(city: GeoNamesCity): string | null {
  if (city.country === 'US') return city.adminCode;
  return TERRITORIES.includes(city.country) ? city.country : null;
}

function isTown(city: GeoNamesCity, state: string, postOffices: Map<string, TownZip[]>): boolean {
  if (['PPLH', 'PPLQ'].includes(city.featureCode) || city.name.includes('(historical)')) return false;
  if (city.featureCode !== 'PPLX') return true;
  const offices = postOffices.get(townKey(state, city.name)) ?? [];
  return offices.some((office) => milesBetween(office, city) < POST_OFFICE_MILES);
}

/** GeoNames calls every town of Guam and the Marianas "… Village"; nobody there does. */
function plainName(name: string, state: string): string {
  return state === 'GU' || state === 'MP' ? name.replace(/ Village$/, '') : name;
}

function groupByName(zips: TownZip[]): Map<string, TownZip[]> {
  const groups = new Map<string, TownZip[]>();
  for (const zip of zips) {
    const key = townKey(zip.state, zip.city);
    groups.set(key, [...(groups.get(key) ?? []), zip]);
  }
  return groups;
}

/** Of one town entered twice the more populous row stays. */
function dropRepeats(towns: CityRow[]): CityRow[] {
  const kept = new Map<string, CityRow[]>();
  const largestFirst = [...towns].sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.id - b.id);
  for (const town of largestFirst) {
    const key = townKey(town.state, town.name);
    const twins = kept.get(key) ?? [];
    if (!twins.some((twin) => milesBetween(twin, town) < SAME_TOWN_MILES)) kept.set(key, [...twins, town]);
  }
  return [...kept.values()].flat();
}
