import type { Database } from '../database/client.ts';

export type PlaceRow = {
  id: string;
  kind: 'zip' | 'city' | 'state';
  label: string;
  state: string;
  zipKind: string | null;
  lat: number;
  lng: number;
  population: number;
  /** How likely a place is meant among others: its people, but a large city more than any state. */
  weight: number;
};

/** A place as it is stored: without a point where there is none (military mail). `key`: its normalised name, of a ZIP its digits. */
export type StoredPlace = Omit<PlaceRow, 'lat' | 'lng' | 'weight'> & { key: string; lat: number | null; lng: number | null };

/** Another normalised name of the place with this id. */
export type StoredAlias = { key: string; placeId: string };

/**
 * All places and their other names, some 59,000 and 12,000, as they are at one moment: one statement, so that a newer
 * version which seeds them anew meanwhile cannot come in between. As two long texts, which are read in a fifth of the time of rows.
 */
export async function readPlaces(db: Database): Promise<{ places: StoredPlace[]; aliases: StoredAlias[] }> {
  const [row] = await db.$queryRaw<{ places: string | null; aliases: string | null }[]>`
    SELECT
      (SELECT string_agg(concat_ws(E'\t', id, kind, state, coalesce(zip_kind, ''), coalesce(lat::text, ''), coalesce(lng::text, ''), population,
        search_key, label), E'\n') FROM place) AS places,
      (SELECT string_agg(concat_ws(E'\t', alias_key, place_id), E'\n') FROM place_alias) AS aliases`;
  return {
    places: linesOf(row?.places).map(([id, kind, state, zipKind, lat, lng, population, key, label]) => ({
      id: id!, kind: kind as PlaceRow['kind'], state: state!, zipKind: zipKind || null, lat: numberOrNull(lat!), lng: numberOrNull(lng!),
      population: Number(population), key: key!, label: label!,
    })),
    aliases: linesOf(row?.aliases).map(([key, placeId]) => ({ key: key!, placeId: placeId! })),
  };
}

const linesOf = (text: string | null | undefined): string[][] => (text ? text.split('\n').map((line) => line.split('\t')) : []);
const numberOrNull = (text: string) => (text === '' ? null : Number(text));
