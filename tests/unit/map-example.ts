import type { ClinicCard } from '@finder/contract';

/** A clinic on the map; only the number in its id, its name, point and street matter there. */
export const clinicAt = (n: number, lat: number, lng: number, name = `Clinic ${n}`, street = `${n} Example St`): ClinicCard => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  slug: `clinic-${n}`,
  name, lat, lng, street,
  distanceMiles: n,
  city: 'Denver', state: 'CO', zip: '80205', phone: null, routes: null, price: null,
  acceptingNewPatients: null, therapyIncluded: null, stepFree: null, insurers: null,
  checked: { how: 'never', on: null },
});
