import { readFileSync } from 'node:fs';
import type { CountryFile, StateFile } from '../src/ui/map/map-files.ts';
import { buildNeighbours } from './neighbours.ts';
import { buildOutlines } from './outlines.ts';
import { readTowns } from './towns.ts';

/** Seen before the towns of single states are loaded (zoom 3 to 6). */
const peopleOnCountryMap = 100_000;
/** Smaller places are left to a real map. */
const peopleOnStateMap = 400;

export type MapFiles = {
  country: CountryFile;
  states: Map<string, StateFile>;
  /** [west, south, east, north] in degrees. */
  bounds: Map<string, [number, number, number, number]>;
};

/** Everything the maps draw, from the outline packages and the list of cities (path of cities.csv). */
export const buildMapFiles = (citiesFile: string): MapFiles => {
  const towns = readTowns(readFileSync(citiesFile, 'utf8'));
  const { country, files, bounds } = buildOutlines();
  const states = new Map<string, StateFile>();
  for (const [code, file] of files) {
    states.set(code, { ...file, towns: (towns.get(code) ?? []).filter(([, , , people]) => people >= peopleOnStateMap) });
  }
  const large = [...towns.values()].flat().filter(([, , , people]) => people >= peopleOnCountryMap).sort((a, b) => b[3] - a[3]);
  return { country: { ...country, neighbours: buildNeighbours(), towns: large }, states, bounds };
};
