import type { Database } from '../database/client.ts';
import { indexPlaces, type PlaceIndex } from './place-index.ts';
import { readPlaces } from './repository.ts';

/** The places in memory; rejects while the database has not answered for the first time. */
export type Places = () => Promise<PlaceIndex>;

/**
 * The places of a database, read at the first use, once for all who wait. When that fails, all of them hear of it, and the
 * next use tries again. Places change only when a newer version seeds them at its start, and that server reads them after:
 * nothing is followed.
 */
export function openPlaces(db: Database): Places {
  let loading: Promise<PlaceIndex> | undefined;
  return () => loading ??= load(db).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
}

async function load(db: Database): Promise<PlaceIndex> {
  const { places, aliases } = await readPlaces(db);
  return indexPlaces(places, aliases);
}
