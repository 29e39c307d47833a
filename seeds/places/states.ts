import { byText } from './csv.ts';
import type { CityRow, StateRow } from './load.ts';
import { milesBetween } from './miles.ts';

/** A state of `census-2020.csv`: code, English name, resident population on 1 April 2020. */
export type CensusState = { code: string; name: string; population: number };

/** The five boroughs: their people are already counted in New York City. */
const BOROUGHS = [5110266, 5110302, 5125771, 5133273, 5139568];

/**
 * States with a point to search from: the town nearest to where the state's people balance. A town, because the
 * bare mean of New York falls in New Jersey and that of the Virgin Islands in the sea.
 */
export function buildStates(census: CensusState[], cities: CityRow[]): StateRow[] {
  return census
    .map((state) => {
      const towns = cities.filter((city) => city.state === state.code && !BOROUGHS.includes(city.id));
      const people = towns.reduce((sum, town) => sum + (town.population ?? 0), 0);
      const mean = (read: (town: CityRow) => number) =>
        towns.reduce((sum, town) => sum + read(town) * (town.population ?? 0), 0) / people;
      const middle = { lat: mean((town) => town.lat), lng: mean((town) => town.lng) };
      const nearest = towns.toSorted((a, b) => milesBetween(a, middle) - milesBetween(b, middle) || a.id - b.id)[0];
      if (people === 0 || nearest === undefined) throw new Error(`census-2020.csv ${state.code}: no town with people in it.`);
      return { code: state.code, name: state.name, lat: nearest.lat, lng: nearest.lng, population: state.population };
    })
    .sort((a, b) => byText(a.code, b.code));
}
