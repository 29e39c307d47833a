import { readCsv } from './csv.ts';

/**
 * standard: has an area on the Census map (or lies where the Census does not map ZIPs: FM, MH, PW);
 * po-box: has no area of its own. Most are post-office boxes; single buildings and large mailers are among them;
 * military: APO, FPO or DPO. The mail leaves the country, so there is no point: ask for a town;
 * unique is reserved for one-company ZIPs: none of the sources tells them apart today.
 */
export type ZipKind = 'standard' | 'po-box' | 'military' | 'unique';

/** `state` is AA, AE or AP for military rows. `population` is null: no source here has it by ZIP. */
export type ZipRow = {
  zip: string;
  city: string;
  state: string;
  lat: number | null;
  lng: number | null;
  kind: ZipKind;
  population: number | null;
};

/** `id` is the GeoNames id and stays the same between builds. `population` null = unknown. */
export type CityRow = { id: number; name: string; state: string; lat: number; lng: number; population: number | null };

/** `population` is the 2020 Census resident population; the point is the town nearest to where its people balance. */
export type StateRow = { code: string; name: string; lat: number; lng: number; population: number };

/** Another name of the city `name` in `state`, or (kind state) of the state called `name` with the code `state`. */
export type AliasRow = { alias: string; kind: 'city' | 'state'; name: string; state: string };

export type PlaceRows = { zips: ZipRow[]; cities: CityRow[]; states: StateRow[]; aliases: AliasRow[] };

const ZIP_KINDS: readonly string[] = ['standard', 'po-box', 'military', 'unique'] satisfies ZipKind[];

/**
 * Reads the four committed place files. About 59,000 rows, half a second.
 * `folder` is the path of `seeds/places`: the caller knows it, a bundled server cannot guess it.
 * Throws an Error that names file and row when a value cannot be read.
 */
export function loadPlaceRows(folder: string): PlaceRows {
  return {
    zips: readCsv(folder, 'zips.csv', ['zip', 'city', 'state', 'lat', 'lng', 'kind', 'population']).map((row) => {
      const where = `zips.csv ${row.zip}`;
      if (!ZIP_KINDS.includes(row.kind)) throw new Error(`${where}: unknown kind "${row.kind}".`);
      return {
        zip: row.zip,
        city: row.city,
        state: row.state,
        lat: numberOrNull(row.lat, where),
        lng: numberOrNull(row.lng, where),
        kind: row.kind as ZipKind,
        population: numberOrNull(row.population, where),
      };
    }),
    cities: readCsv(folder, 'cities.csv', ['id', 'name', 'state', 'lat', 'lng', 'population']).map((row) => {
      const where = `cities.csv ${row.id}`;
      return {
        id: number(row.id, where),
        name: row.name,
        state: row.state,
        lat: number(row.lat, where),
        lng: number(row.lng, where),
        population: numberOrNull(row.population, where),
      };
    }),
    states: readCsv(folder, 'states.csv', ['code', 'name', 'lat', 'lng', 'population']).map((row) => {
      const where = `states.csv ${row.code}`;
      return {
        code: row.code,
        name: row.name,
        lat: number(row.lat, where),
        lng: number(row.lng, where),
        population: number(row.population, where),
      };
    }),
    aliases: readAliases(folder),
  };
}

/** The hand-kept `aliases.csv`. */
export function readAliases(folder: string): AliasRow[] {
  return readCsv(folder, 'aliases.csv', ['alias', 'kind', 'name', 'state']).map((row) => {
    if (row.kind !== 'city' && row.kind !== 'state') throw new Error(`aliases.csv ${row.alias}: unknown kind "${row.kind}".`);
    return { alias: row.alias, kind: row.kind, name: row.name, state: row.state };
  });
}

function number(text: string, where: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`${where}: "${text}" is not a number.`);
  return value;
}

function numberOrNull(text: string, where: string): number | null {
  return text === '' ? null : number(text, where);
}
