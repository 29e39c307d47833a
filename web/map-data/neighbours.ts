import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clipRing, encodeLine, ringArea, simplifyLine, type Position } from './geometry.ts';
import { greatLakes, greatLakesIslands } from './great-lakes.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const unitedStates = '840';
/** Countries near enough to be seen beside a US clinic, by their ISO numbers; Russia for the Bering Strait. */
const neighbours = ['124', '484', '643', '044', '192', '214', '332', '388', '092'];
const west = -196;
const south = 14;

/** Near the United States the land is seen up close; farther off only as part of the whole picture. */
const isNear = ([lng, lat]: Position) => (lat > 24 && lat < 50) || (lat < 20 && lng > -69) || (lat > 50 && lat < 71 && lng < -129 && lng > -143);
const tolerance = (point: Position) => (isNear(point) ? 0.012 : 0.08);

const readWorld = (): World =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8')) as World;

/** Russia reaches over the date line: all of it goes to the west of America, before what is far off is cut away. */
const westward = ([lng, lat]: Position): Position => (lng > 0 ? [lng - 360, lat] : [lng, lat]);

const prepareRing = (ring: Position[]): Position[] => {
  const clipped = clipRing(clipRing(ring.slice(0, -1).map(westward), 0, west, 'above'), 1, south, 'above');
  if (clipped.length < 4) return [];
  const middle = Math.floor(clipped.length / 2);
  const halves = [clipped.slice(0, middle + 1), [...clipped.slice(middle), clipped[0] ?? [0, 0]] as Position[]];
  const simple = halves.flatMap((half) => simplifyLine(half, tolerance).slice(0, -1));
  return simple.length > 3 && ringArea(simple) > (clipped.some(isNear) ? 0.004 : 0.2) ? simple : [];
};

/**
 * Land of the countries around, their border with the United States, and the Great Lakes. The two outline sources
 * disagree by a kilometre or two along the border; the border line is there to be painted wide over the gap.
 */
export const buildNeighbours = () => {
  const world = readWorld();
  const land = world.objects.countries.geometries
    .filter((country) => neighbours.includes(String(country.id)))
    .flatMap((country) => {
      const { geometry } = feature(world, country) as { geometry: Polygon | MultiPolygon };
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return polygons.map(([outer]) => prepareRing((outer ?? []) as Position[]));
    })
    .filter((ring) => ring.length > 0);
  const border = mesh(world, world.objects.countries, (a, b) => {
    const ids = [String(a.id), String(b.id)];
    return a !== b && ids.includes(unitedStates) && ids.some((id) => id === '124' || id === '484');
  });
  return {
    land: land.map(encodeLine),
    lakes: greatLakes.map(encodeLine),
    islands: greatLakesIslands.map(encodeLine),
    border: border.coordinates.map((line) => encodeLine(simplifyLine(line as Position[], () => 0.01))),
  };
};
