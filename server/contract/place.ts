import { z } from 'zod';
import { StateCode } from './vocabulary.ts';

export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

export const placeKinds = ['zip', 'city', 'state'] as const;

/** A place that a search can start from. `lat` and `lng` are degrees, WGS84. */
export const Place = z.strictObject({
  label: z.string().meta({ description: 'As shown: "80205, Denver, CO", "Denver, CO", "Colorado"' }),
  kind: z.enum(placeKinds),
  state: StateCode,
  lat: latitude,
  lng: longitude,
}).meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const PlacesRequest = z.strictObject({
  q: z.string().min(1).max(200).meta({ description: 'A ZIP, city, "city, ST" or state, or the start of one' }),
}).meta({ id: 'PlacesRequest' });
export type PlacesRequest = z.infer<typeof PlacesRequest>;

/** What to explain of a ZIP: it has no point of its own (military, unknown), or only that of its post office (PO boxes). */
export const placeNotes = ['military-zip', 'unknown-zip', 'po-box-zip'] as const;
export type PlaceNote = (typeof placeNotes)[number];

export const PlacesResponse = z.strictObject({
  places: z.array(Place),
  note: z.enum(placeNotes).optional(),
}).meta({ id: 'PlacesResponse' });
export type PlacesResponse = z.infer<typeof PlacesResponse>;
