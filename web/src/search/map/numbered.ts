import type { ClinicCard } from '@finder/contract';
import { mapLng } from '../../ui/map/decode.ts';

/** A clinic with its number in the list, at its place on this map. */
export type NumberedClinic = { clinic: ClinicCard; number: number; lat: number; lng: number };

/** Numbers count from 1 in the order of the list. */
export const numberClinics = (clinics: ClinicCard[]): NumberedClinic[] =>
  clinics.map((clinic, index) => ({ clinic, number: index + 1, lat: clinic.lat, lng: mapLng(clinic.lng) }));
