import type { MapClinic } from '@finder/contract';

const unitOf = /[,\s]+((?:(?:suite|ste\.?|unit|apt\.?|floor|fl\.?|room|rm\.?|building|bldg\.?)\s+|#\s*)[\w-]+.*)$/i;

/** "1719 Example St, Suite 400" → { building: "1719 Example St", unit: "Suite 400" }; unit is empty when none is given. */
export const splitStreet = (street: string): { building: string; unit: string } => {
  const found = unitOf.exec(street);
  return found ? { building: street.slice(0, found.index), unit: found[1] ?? '' } : { building: street.trim(), unit: '' };
};

/** The building that all these clinics share, or null. */
export const sharedBuilding = (clinics: MapClinic[]): string | null => {
  const [first, ...others] = clinics.map(({ street, zip }) => ({ ...splitStreet(street), zip }));
  if (!first) return null;
  return others.every(({ building, zip }) => building === first.building && zip === first.zip) ? first.building : null;
};
