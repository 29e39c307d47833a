import { mapLng, type LatLng } from './decode.ts';
import { drawingMiddle as middle } from './drawing-size.ts';
import { fetchCountry, fetchState, findStates } from './fetch-map-files.ts';
import { createMeasure } from './measure-text.ts';
import { drawPlace, drawingBounds, type PlaceDrawing } from './place-drawing.ts';

/** States with land of another country beside them. */
const borderStates = ['AK', 'AZ', 'CA', 'ID', 'ME', 'MI', 'MN', 'MT', 'ND', 'NH', 'NM', 'NY', 'OH', 'PA', 'TX', 'VT', 'WA'];
const names = 0.9;
const covered = {
  pin: { left: middle.x - 20, right: middle.x + 20, top: middle.y - 46, bottom: middle.y + 6 },
  circle: { left: middle.x - 52, right: middle.x + 52, top: middle.y - 46, bottom: middle.y + 46 },
};

/** Fetches the lines and towns around a point and draws them. Fails when they cannot be fetched. */
export const loadDrawing = async (lat: number, lng: number, isArea: boolean): Promise<PlaceDrawing> => {
  const point: LatLng = [lat, mapLng(lng)];
  const codes = await findStates(drawingBounds(point));
  const country = codes.some((code) => borderStates.includes(code)) ? fetchCountry() : undefined;
  const states = await Promise.all(codes.map(fetchState));
  await document.fonts.ready;
  return drawPlace(point, states, await country, [isArea ? covered.circle : covered.pin], createMeasure(names));
};
