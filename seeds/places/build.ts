import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCities, townKey, type CityCorrection } from './cities.ts';
import { readCsv, writeCsv } from './csv.ts';
import { readAliases, type AliasRow, type CityRow, type StateRow } from './load.ts';
import { readSources } from './sources.ts';
import { buildStates, type CensusState } from './states.ts';
import { buildZips, type ZipDecision } from './zips.ts';

/**
 * Builds zips.csv, cities.csv and states.csv into `outFolder` from the npm packages and the hand-kept files of
 * `handFolder`, and checks that every alias leads somewhere. The same input gives the same bytes.
 * Returns the row counts. Throws an Error in words when a hand-kept file no longer fits the packages.
 */
export function buildPlaces(handFolder: string, outFolder: string): { zips: number; cities: number; states: number } {
  const sources = readSources();
  const cities = buildCities(sources, readCityCorrections(handFolder));
  const states = buildStates(readCensusStates(handFolder), cities);
  const zips = buildZips(sources, cities, readZipDecisions(handFolder));
  checkAliases(readAliases(handFolder), cities, states);

  mkdirSync(outFolder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(outFolder, file), text);
  write('zips.csv', writeCsv(['zip', 'city', 'state', 'lat', 'lng', 'kind', 'population'], zips));
  write('cities.csv', writeCsv(['id', 'name', 'state', 'lat', 'lng', 'population'], cities));
  write('states.csv', writeCsv(['code', 'name', 'lat', 'lng', 'population'], states));
  return { zips: zips.length, cities: cities.length, states: states.length };
}

/** The 94 reviewed disagreements, then the smaller mistakes found since. A ZIP may be decided once only. */
function readZipDecisions(folder: string): ZipDecision[] {
  const decisions = ['zip-overrides.csv', 'zip-corrections.csv'].flatMap((file) =>
    readCsv(folder, file, ['zip', 'use', 'kind', 'reason']).map((row) => {
      if (row.reason === '') throw new Error(`${file} ${row.zip}: a decision needs a reason.`);
      if (row.kind !== '' && row.kind !== 'po-box') throw new Error(`${file} ${row.zip}: unknown kind "${row.kind}".`);
      return { zip: row.zip, use: row.use, poBox: row.kind === 'po-box' };
    }),
  );
  const zips = decisions.map((decision) => decision.zip);
  const twice = zips.filter((zip, at) => zips.indexOf(zip) !== at);
  if (twice.length > 0) throw new Error(`These ZIPs are decided twice: ${twice.join(', ')}.`);
  return decisions;
}

function readCityCorrections(folder: string): CityCorrection[] {
  const actions: readonly string[] = ['drop', 'keep', 'rename', 'unknown-population'];
  return readCsv(folder, 'city-corrections.csv', ['id', 'action', 'name', 'reason']).map((row) => {
    if (!actions.includes(row.action)) throw new Error(`city-corrections.csv ${row.id}: unknown action "${row.action}".`);
    return { id: Number(row.id), action: row.action as CityCorrection['action'], name: row.name };
  });
}

function readCensusStates(folder: string): CensusState[] {
  return readCsv(folder, 'census-2020.csv', ['code', 'name', 'population']).map((row) => ({
    code: row.code,
    name: row.name,
    population: Number(row.population),
  }));
}

function checkAliases(aliases: AliasRow[], cities: CityRow[], states: StateRow[]): void {
  const cityKeys = new Set(cities.map((city) => townKey(city.state, city.name)));
  const stateKeys = new Set(states.map((state) => townKey(state.code, state.name)));
  for (const alias of aliases) {
    const keys = alias.kind === 'city' ? cityKeys : stateKeys;
    if (!keys.has(townKey(alias.state, alias.name))) {
      throw new Error(`aliases.csv ${alias.alias}: there is no ${alias.kind} ${alias.name}, ${alias.state}.`);
    }
  }
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === thisFile) {
  const folder = dirname(thisFile);
  const counts = buildPlaces(folder, folder);
  process.stdout.write(`Places built: ${counts.zips} ZIPs, ${counts.cities} cities, ${counts.states} states.\n`);
}
