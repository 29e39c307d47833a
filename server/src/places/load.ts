import type { Database } from '../database/client.ts';
import { indexPlaces, type PlaceIndex } from './place-index.ts';
import { readPlaces } from './repository.ts';

// Places change only when a newer version seeds them at its start, and that server reads them after: nothing is followed.
const loaded = new WeakMap<Database, Promise<PlaceIndex>>();

/**
 * The places of a database, read at the first use, once for all who wait. When that fails, all of them hear of it, and the
 * next use tries again.
 */
export function placesOf(db: Database): Promise<PlaceIndex> {
  const known = loaded.get(db);
  if (known) return known;
  const loading = load(db).catch((error: unknown) => {
    loaded.delete(db);
    throw error;
  });
  loaded.set(db, loading);
  return loading;
}

async function load(db: Database): Promise<PlaceIndex> {
  const { places, aliases } = await readPlaces(db);
  return indexPlaces(places, aliases);
}
