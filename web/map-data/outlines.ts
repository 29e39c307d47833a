import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CountyLabel, StateFile, StateShape } from '../src/ui/map/map-files.ts';
import { boundsOf, encodeLine, unitsPerDegree, unwrap, type Position } from './geometry.ts';
import { labelPoint } from './label-point.ts';
import { postalCodes } from './states.ts';

type Shapes = GeometryCollection<{ name: string }>;
type Shape = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { id?: string | number };
type Counties = Topology<{ counties: Shapes; states: Shapes }>;

/** Outlines as the source has them: lines that areas share, and areas as lists of line numbers. */
type Source = { lines: Position[][]; states: Shape[]; counties: Shape[] };

const readSource = (): Source => {
  const file = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const { arcs, transform, objects } = JSON.parse(readFileSync(file, 'utf8')) as Counties;
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  const lines = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return unwrap([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  return { lines, states: objects.states.geometries as Shape[], counties: objects.counties.geometries as Shape[] };
};

const ringsOf = (shape: Shape): number[][] => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat());
const lineOf = (arc: number) => (arc < 0 ? ~arc : arc);
const linesOf = (shape: Shape) => ringsOf(shape).flat().map(lineOf);

const pointsOf = (ring: number[], lines: Position[][]): Position[] =>
  ring.flatMap((arc) => {
    const line = lines[lineOf(arc)] ?? [];
    return (arc < 0 ? line.toReversed() : line).slice(0, -1);
  });

const toUnits = ([lng, lat]: Position): [number, number] => [Math.round(lng * unitsPerDegree), Math.round(lat * unitsPerDegree)];

/** Numbers lines anew in the order they are first asked for, so that a file holds only its own. */
const renumber = (lines: Position[][]) => {
  const numbers = new Map<number, number>();
  const number = (line: number) => {
    const known = numbers.get(line) ?? numbers.size;
    numbers.set(line, known);
    return known;
  };
  return {
    line: number,
    ring: (ring: number[]) => ring.map((arc) => (arc < 0 ? ~number(~arc) : number(arc))),
    encode: () => [...numbers.keys()].map((line) => encodeLine(lines[line] ?? [])),
  };
};

/** The states for the whole country, and for each state a file of its own with its counties. Towns are added later. */
export const buildOutlines = () => {
  const { lines, states, counties } = readSource();
  const uses = new Map<number, number>();
  for (const line of states.flatMap((state) => [...new Set(linesOf(state))])) uses.set(line, (uses.get(line) ?? 0) + 1);
  const isShared = (line: number) => (uses.get(line) ?? 0) > 1;
  const whole = renumber(lines);
  const shapes: StateShape[] = [];
  const files = new Map<string, Omit<StateFile, 'towns'>>();
  const bounds = new Map<string, [number, number, number, number]>();
  for (const state of states) {
    const code = postalCodes[String(state.id)];
    if (!code) throw new Error(`The outlines have a state without a postal code: ${String(state.id)}.`);
    const rings = ringsOf(state);
    const points = rings.map((ring) => pointsOf(ring, lines));
    shapes.push({ code, name: state.properties?.name ?? '', label: toUnits(labelPoint(points)), rings: rings.map(whole.ring) });
    bounds.set(code, boundsOf(points.flat()));

    const own = renumber(lines);
    const outer = [...new Set(linesOf(state))];
    const within = counties.filter((county) => String(county.id).startsWith(String(state.id)));
    const inner = new Set(within.flatMap(linesOf));
    for (const line of outer) inner.delete(line);
    files.set(code, {
      rings: rings.map(own.ring),
      shared: outer.filter(isShared).map(own.line),
      coast: outer.filter((line) => !isShared(line)).map(own.line),
      counties: [...inner].map(own.line),
      names: within.map((county): CountyLabel => [
        county.properties?.name ?? '',
        ...toUnits(labelPoint(ringsOf(county).map((ring) => pointsOf(ring, lines)))),
      ]),
      lines: own.encode(),
    });
  }
  const all = [...uses.keys()];
  return {
    country: {
      states: shapes,
      shared: all.filter(isShared).map(whole.line),
      coast: all.filter((line) => !isShared(line)).map(whole.line),
      lines: whole.encode(),
    },
    files,
    bounds,
  };
};
