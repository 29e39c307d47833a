import type { ClinicCard, MapClinic } from '@finder/contract';
import { mapLng } from '../../ui/map/decode.ts';

/** A clinic of the list, with its number there, as the map's own answers name clinics. */
export const toMapClinic = ({ id, slug, name, lat, lng, street, city, zip, distanceMiles, routes }: ClinicCard, number: number): MapClinic =>
  ({ id, slug, name, lat, lng, street, city, zip, distanceMiles, routes, number });

/** Where a clinic stands on this map. */
export const placeOf = ({ lat, lng }: MapClinic) => ({ lat, lng: mapLng(lng) });
