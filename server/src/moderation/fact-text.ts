import type { Facts, HeldField } from '@finder/contract';

const said = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no');
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');

const texts: { [Field in HeldField]: (value: Facts[Field]) => string | null } = {
  name: (value) => value,
  address: ({ street, unit, city, state, zip, point }) => `${joined(street, unit, city)}, ${state} ${zip} (${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}, ${point.precision})`,
  phone: (value) => value,
  website: (value) => value,
  bookingUrl: (value) => value,
  npi: (value) => value,
  supervisors: (people) => (people.length === 0 ? null : people.map(({ name, credential, specialty, licenceNumber, licenceState }) =>
    joined(`${name}, ${credential}`, specialty, licenceNumber && `${licenceState ?? ''} ${licenceNumber}`.trim())).join('; ')),
  remsCertified: said,
};

/** One value of a fact that could divert a patient, as a line to compare. Null: not said. "yes" and "no" are codes. */
export function heldText<Field extends HeldField>(field: Field, value: Facts[Field]): string | null {
  return texts[field](value);
}
