import type { ClinicDetail } from '@finder/contract';
import { physicianSite } from '../ui/physician-site.ts';

type Address = Pick<ClinicDetail, 'street' | 'unit' | 'city' | 'state' | 'zip'>;

/** The address on one line, as on an envelope. */
export const addressLine = ({ street, unit, city, state, zip }: Address): string =>
  [street, unit, city, `${state} ${zip}`].filter(Boolean).join(', ');

/** Only web addresses become links: a listing is typed in by people, and `javascript:` is an address too. */
export const webHref = (address: string | null): string | null =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;

/** Where anyone can look up a licence, by credential; nurses: Nursys. */
export const licenceLookup = (credential: ClinicDetail['supervisors'][number]['credential']) => {
  switch (credential) {
    case 'MD':
    case 'DO':
      return { ...physicianSite, kind: 'physician' as const };
    case 'NP':
    case 'PMHNP':
    case 'CRNA':
    case 'RN':
      return { href: 'https://www.nursys.com', site: 'nursys.com', kind: 'nurse' as const };
    // Neither of the two sites is theirs: the state's board answers.
    case 'PA':
      return null;
  }
};
