import type { ClinicDetail } from '@finder/contract';

type Address = Pick<ClinicDetail, 'street' | 'unit' | 'city' | 'state' | 'zip'>;

/** The address on one line, as on an envelope. */
export const addressLine = ({ street, unit, city, state, zip }: Address): string =>
  [street, unit, city, `${state} ${zip}`].filter(Boolean).join(', ');

/** Opens the way there in a maps app. Holds the clinic's address only: the app asks for the start by itself. */
export const directionsHref = (address: Address): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(addressLine(address))}`;

const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** The address that dials a US phone number. */
export const telHref = (phone: string): string => {
  const digits = digitsOf(phone);
  return digits.length === 10 ? `tel:+1${digits}` : `tel:${digits}`;
};

/** A US number as people write it, "(303) 555-0142"; one that is not ten digits stays as it came. */
export const phoneText = (phone: string): string => {
  const digits = digitsOf(phone);
  return digits.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone;
};

/** Only web addresses become links: a listing is typed in by people, and `javascript:` is an address too. */
export const webHref = (address: string | null): string | null =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;

/** Where anyone can look up a licence, by credential. Physicians: Federation of State Medical Boards; nurses: Nursys. */
export const licenceLookup = (credential: ClinicDetail['supervisors'][number]['credential']) => {
  switch (credential) {
    case 'MD':
    case 'DO':
      return { href: 'https://www.docinfo.org', site: 'docinfo.org', kind: 'physician' as const };
    case 'NP':
    case 'PMHNP':
    case 'CRNA':
    case 'RN':
      return { href: 'https://www.nursys.com', site: 'nursys.com', kind: 'nurse' as const };
    // No national register of physician assistants is in our list of addresses: the state's board answers.
    case 'PA':
      return null;
  }
};
