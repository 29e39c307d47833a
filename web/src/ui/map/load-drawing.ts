import type { LatLng } from './decode.ts';
import { fetchCountry, fetchState, findStates } from './fetch-map-files.ts';
import type { Box } from './labels.ts';
import { createMeasure } from './measure-text.ts';
import { drawPlace, drawingBounds, type PlaceDrawing } from './place-drawing.ts';

/** States with land of another country beside them. */
const borderStates = ['AK', 'AZ', 'CA', 'ID', 'ME', 'MI', 'MN', 'MT', 'ND', 'NH', 'NM', 'NY', 'OH', 'PA', 'TX', 'VT', 'WA'];
const names = 0.9;

/** Fetches the lines and towns around a point and draws them, with no name where pins stand. Fails when they cannot be fetched. */
export const loadDrawing = async (middle: LatLng, zoom: number, covered: Box[]): Promise<PlaceDrawing> => {
  const codes = await findStates(drawingBounds(middle, zoom));
  const country = codes.some((code) => borderStates.includes(code)) ? fetchCountry() : undefined;
  const states = await Promise.all(codes.map(fetchState));
  await document.fonts.ready;
  return drawPlace(middle, states, await country, covered, createMeasure(names), zoom);
};
