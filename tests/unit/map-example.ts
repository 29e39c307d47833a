import type { MapClinic, Marker } from '@finder/contract';

/** A clinic on the map with this number in the list. */
export const clinicAt = (number: number, lat: number, lng: number, name = `Clinic ${number}`, street = `${number} Example St`): MapClinic => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  slug: `clinic-${number}`,
  name, lat, lng, street, number,
  distanceMiles: number,
  city: 'Denver', zip: '80205', routes: null,
});

/** What the server says of clinics that stand together; `named` is false where it only counts them. */
export const markerOf = (clinics: MapClinic[], named = clinics.length === 1): Marker => {
  const lats = clinics.map(({ lat }) => lat);
  const lngs = clinics.map(({ lng }) => lng);
  return {
    lat: lats.reduce((sum, lat) => sum + lat, 0) / lats.length,
    lng: lngs.reduce((sum, lng) => sum + lng, 0) / lngs.length,
    count: clinics.length,
    bounds: { south: Math.min(...lats), west: Math.min(...lngs), north: Math.max(...lats), east: Math.max(...lngs) },
    clinics: named ? clinics : null,
  };
};
