import { clipToBox, mayTouch } from './clip.ts';
import { decodeLine, joinRing, unitsPerDegree, type LatLng } from './decode.ts';
import { drawingSize, drawingZoom } from './drawing-size.ts';
import { placeLabels, type Box, type LabelKind, type LabelWish, type PlacedLabel } from './labels.ts';
import type { Bounds, CountryFile, Line, StateFile } from './map-files.ts';
import { project, unproject, type Pixel } from './project.ts';
import { chooseTowns, townKind } from './towns.ts';

const mostNames = 5;
const edge = 8;

export type PlaceDrawing = {
  land: string;
  neighbours: string;
  lakes: string;
  counties: string;
  coast: string;
  states: string;
  labels: PlacedLabel[];
};

const view: Box = { left: 0, top: 0, right: drawingSize.width, bottom: drawingSize.height };
const clipView: Box = { left: -20, top: -20, right: view.right + 20, bottom: view.bottom + 20 };

/** Degrees shown around a point, for finding the states to load. */
export const drawingBounds = (middle: LatLng, zoom = drawingZoom): Bounds => {
  const { x, y } = project(middle, zoom);
  const [north, west] = unproject({ x: x - drawingSize.width / 2, y: y - drawingSize.height / 2 }, zoom);
  const [south, east] = unproject({ x: x + drawingSize.width / 2, y: y + drawingSize.height / 2 }, zoom);
  return [west, south, east, north];
};

const toPath = (points: Pixel[], closed: boolean) =>
  (points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`);

/**
 * What to draw around a point: paths and names. `country` is only given near a border, for the land on its other side.
 * `taken` is what pins cover; `measure` tells how wide a name is.
 */
export const drawPlace = (
  middle: LatLng, states: StateFile[], country: CountryFile | undefined, taken: Box[],
  measure: (text: string, kind: LabelKind) => { width: number; height: number }, zoom = drawingZoom,
): PlaceDrawing => {
  const centre = project(middle, zoom);
  const toPixel = (point: LatLng): Pixel => {
    const { x, y } = project(point, zoom);
    return { x: x - centre.x + drawingSize.width / 2, y: y - centre.y + drawingSize.height / 2 };
  };
  const area = (rings: LatLng[][]) => rings.map((ring) => toPath(clipToBox(ring.map(toPixel), clipView), true)).join('');
  const areas = (lines: Line[] | undefined) => area((lines ?? []).map(decodeLine));
  const decoded = states.map((state) => ({ state, lines: state.lines.map(decodeLine) }));
  const strokes = (pick: (state: StateFile) => number[]) => decoded.flatMap(({ state, lines }) =>
    pick(state).map((number) => (lines[number] ?? []).map(toPixel)).filter((line) => mayTouch(line, clipView)).map((line) => toPath(line, false))).join('');
  const wishes = chooseTowns(states.flatMap(({ towns }) => towns), zoom).large.flatMap(([text, lng, lat, people]): LabelWish[] => {
    const kind = townKind(people, zoom);
    const point = toPixel([lat / unitsPerDegree, lng / unitsPerDegree]);
    return point.x < 0 || point.y < 0 || point.x > view.right || point.y > view.bottom ? [] : [{ text, kind, ...point, ...measure(text, kind) }];
  });
  const inner = { left: edge, top: edge, right: view.right - edge, bottom: view.bottom - edge };
  return {
    land: area(decoded.flatMap(({ state, lines }) => state.rings.map((ring) => joinRing(ring, lines)))),
    neighbours: areas(country?.neighbours.land),
    lakes: areas(country?.neighbours.lakes),
    counties: strokes((state) => state.counties),
    coast: strokes((state) => state.coast),
    states: strokes((state) => state.shared),
    labels: placeLabels(wishes, taken, inner, mostNames),
  };
};
