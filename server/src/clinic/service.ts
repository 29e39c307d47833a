import type { ClinicDetail } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { toDetail } from './detail.ts';
import { findClinic, findRedirect, hasRealClinics, readApprovals } from './repository.ts';

export type Found = { clinic: ClinicDetail } | { movedTo: string } | null;

/**
 * The listing at an address, the address it has now, or null. Hidden and absent look the same: a listing that must
 * not be shown, and an invented one once real listings exist, are null.
 */
export async function readClinic(db: Database, slug: string, today: Date): Promise<Found> {
  // Postgres refuses a NUL in a text, and no listing has such an address.
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const row = await findClinic(db, slug);
  if (!row) {
    const movedTo = await findRedirect(db, slug);
    return movedTo === null ? null : { movedTo };
  }
  if (row.invented && (await hasRealClinics(db))) return null;
  return { clinic: toDetail(row, await readApprovals(db), today) };
}
