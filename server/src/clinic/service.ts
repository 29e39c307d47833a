import type { ClinicDetail, ClinicsResponse } from '@finder/contract';
import type { Database } from '../database/client.ts';
import { toDetail } from './detail.ts';
import { findClinics, findRedirects, hasRealClinics, readApprovals } from './repository.ts';

export type Found = { clinic: ClinicDetail } | { movedTo: string } | null;

// Postgres refuses a NUL in a text, and no listing has such an address.
const mayBeSlug = (slug: string) => /^[a-z0-9-]+$/.test(slug);

/** The listings at these addresses that may be shown, by address: no invented one once real listings exist. */
async function readListings(db: Database, slugs: string[], today: Date): Promise<Map<string, ClinicDetail>> {
  const rows = await findClinics(db, slugs);
  if (rows.length === 0) return new Map();
  const real = rows.some((row) => row.invented) && await hasRealClinics(db);
  const approvals = await readApprovals(db);
  return new Map(rows.filter((row) => !(row.invented && real)).map((row) => [row.slug, toDetail(row, approvals, today)]));
}

/**
 * The listing at an address, the address it has now, or null. Hidden and absent look the same: a listing that must
 * not be shown, and an invented one once real listings exist, are null.
 */
export async function readClinic(db: Database, slug: string, today: Date): Promise<Found> {
  if (!mayBeSlug(slug)) return null;
  const clinic = (await readListings(db, [slug], today)).get(slug);
  if (clinic) return { clinic };
  const movedTo = (await findRedirects(db, [slug])).get(slug);
  return movedTo === undefined ? null : { movedTo };
}

/** The listings at several addresses, in the order asked for, in a handful of queries however many they are. Old addresses give the listing as it is now. */
export async function readClinics(db: Database, slugs: string[], today: Date): Promise<ClinicsResponse> {
  const asked = slugs.filter(mayBeSlug);
  const found = await readListings(db, asked, today);
  const redirects = await findRedirects(db, asked.filter((slug) => !found.has(slug)));
  const moved = await readListings(db, [...redirects.values()], today);
  const at = (slug: string) => found.get(slug) ?? moved.get(redirects.get(slug) ?? '') ?? null;
  return { clinics: slugs.map((slug) => ({ slug, clinic: at(slug) })) };
}
