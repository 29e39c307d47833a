import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** How often one code may be typed wrongly. */
export const triesPerCode = 5;
/** How many codes one claim may have: 25 guesses of a million at most. */
export const codesPerClaim = 5;

/** How long a code works, in milliseconds, by how it travels. */
export const codeLife = { email: 15 * 60_000, call: 3 * 24 * 60 * 60_000, letter: 30 * 24 * 60 * 60_000 };

/** Six digits, zeros in front included. */
export const makeCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is stored of a code. Keyed, because a million codes are tried in a second by whoever reads the table. */
export const hashCode = (secret: string, claimId: string, code: string): string =>
  createHmac('sha256', secret).update(`claim ${claimId} ${code}`).digest('base64url');

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
