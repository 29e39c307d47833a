import type { Pool } from 'pg';
import type { MakeLetter } from './letters.ts';

export type ClaimDeps = {
  pool: Pool;
  now: () => Date;
  /** Keys the hashes of codes. */
  secret: string;
  letter: MakeLetter;
  /** The listing at an address it has or had that may be shown, or null. */
  findClinic: (slug: string) => Promise<{ id: string; name: string } | null>;
};
