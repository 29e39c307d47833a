import type { Database } from '../database/client.ts';
import { isoDay } from '../freshness/freshness.ts';
import { listChanges } from './repository.ts';
import { townPath, townSlug } from './towns.ts';

/** A page for search engines: its path without language, and the day of its last change if that is known. */
export type Address = { path: string; changedOn: string | null };

/**
 * Every page of the directory that lists a clinic, and the page of each open clinic. A place was last changed when the
 * clinic in it that was changed last was.
 */
export async function listAddresses(db: Database, invented: boolean): Promise<Address[]> {
  const places = new Map<string, string>();
  const clinics: Address[] = [];
  for (const { slug, state, city, changed } of await listChanges(db, invented)) {
    const changedOn = isoDay(changed);
    const town = townSlug(city);
    clinics.push({ path: `/clinic/${slug}`, changedOn });
    for (const path of ['/clinics', `/clinics/${state.toLowerCase()}`, ...(town ? [townPath({ state, slug: town })] : [])]) {
      const known = places.get(path);
      if (!known || known < changedOn) places.set(path, changedOn);
    }
  }
  return [...[...places].map(([path, changedOn]) => ({ path, changedOn })), ...clinics].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
