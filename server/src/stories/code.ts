import { createHash, randomBytes } from 'node:crypto';

/** Crockford's letters: none looks like another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 7;
const inGroup = 4;

/** A code of 140 random bits, as "7K3M-…": seven groups of four letters. */
export function makeCode(): string {
  const signs = [...randomBytes(groups * inGroup)].map((byte) => letters[byte & 31]);
  return Array.from({ length: groups }, (_, at) => signs.slice(at * inGroup, (at + 1) * inGroup).join('')).join('-');
}

/**
 * What is stored of a code, however it was typed. A plain hash will do: nobody tries 2^140 codes, and the same code must
 * always be found by the same hash.
 */
export function hashCode(typed: string): string {
  const plain = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest('hex');
}
