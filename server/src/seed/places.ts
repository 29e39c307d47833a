import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { PlaceRows } from '../../../seeds/places/load.ts';
import { normalisePlaceName } from '../../../seeds/places/normalise.ts';

const files = ['zips.csv', 'cities.csv', 'states.csv', 'aliases.csv'];

/** Raise it when the rows below are made differently from the same files, or when normalisePlaceName changes. */
const madeBy = 2;

const rowsPerStatement = 20_000;

type PlaceRow = {
  id: string; kind: 'zip' | 'city' | 'state'; name: string; state: string; zip: string | null; zipKind: string | null;
  label: string; searchKey: string; lat: number | null; lng: number | null; population: number;
};

/**
 * Loads the place files of `folder` (`seeds/places`) into `place` and `place_alias`, unless these very files are loaded
 * already; `read` reads them, and takes half a second. Returns how many places were loaded, or null. Wants a transaction; visitors see the old places until it ends.
 */
export async function seedPlaces(client: PoolClient, folder: string, read: () => PlaceRows): Promise<number | null> {
  const hash = hashFiles(folder);
  const { rows } = await client.query<{ hash: string }>(`SELECT hash FROM seed_state WHERE name = 'places'`);
  if (rows[0]?.hash === hash) return null;

  const { places, aliases } = toPlaces(read());
  await client.query('DELETE FROM place_alias');
  await client.query('DELETE FROM place');
  for (let start = 0; start < places.length; start += rowsPerStatement) {
    const batch = places.slice(start, start + rowsPerStatement);
    await client.query(
      `INSERT INTO place (id, kind, name, state, zip, zip_kind, label, search_key, lat, lng, population)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                            $9::float8[], $10::float8[], $11::int[])`,
      [
        batch.map(({ id }) => id), batch.map(({ kind }) => kind), batch.map(({ name }) => name), batch.map(({ state }) => state),
        batch.map(({ zip }) => zip), batch.map(({ zipKind }) => zipKind), batch.map(({ label }) => label),
        batch.map(({ searchKey }) => searchKey), batch.map(({ lat }) => lat), batch.map(({ lng }) => lng),
        batch.map(({ population }) => population),
      ],
    );
  }
  await client.query(
    'INSERT INTO place_alias (alias_key, place_id) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    [aliases.map(({ key }) => key), aliases.map(({ placeId }) => placeId)],
  );
  await client.query(
    `INSERT INTO seed_state (name, hash) VALUES ('places', $1) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, loaded_at = now()`,
    [hash],
  );
  return places.length;
}

function hashFiles(folder: string): string {
  const hash = createHash('sha256').update(`rows ${madeBy}\n`);
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/**
 * Post offices of villages and quarters that are no towns of `cities.csv` (Cheshire, MA; Peru, VT): their name leads to
 * their first ZIP, before one of boxes alone.
 */
function nameVillages({ zips, cities, aliases }: PlaceRows): { key: string; placeId: string }[] {
  const towns = [...cities.map(({ name, state }) => ({ name, state })), ...aliases.map(({ alias, state }) => ({ name: alias, state }))];
  const named = new Set(towns.map(({ name, state }) => `${state} ${normalisePlaceName(name)}`));
  const byUse = [...zips].sort((a, b) => Number(a.kind === 'po-box') - Number(b.kind === 'po-box'));
  return byUse.flatMap(({ zip, city, state, lat }) => {
    const key = normalisePlaceName(city);
    if (lat === null || named.has(`${state} ${key}`)) return [];
    named.add(`${state} ${key}`);
    return [{ key, placeId: `zip:${zip}` }];
  });
}

function toPlaces(rows: PlaceRows): { places: PlaceRow[]; aliases: { key: string; placeId: string }[] } {
  const { zips, cities, states, aliases } = rows;
  // New York and Washington are cities first: the aliases say how their states are told apart.
  const longNames = new Set(aliases.filter(({ kind }) => kind === 'state').map(({ alias }) => alias));
  const places: PlaceRow[] = [
    ...zips.map(({ zip, city, state, lat, lng, kind, population }): PlaceRow => ({
      id: `zip:${zip}`, kind: 'zip', name: city, state, zip, zipKind: kind, label: `${zip}, ${city}, ${state}`, searchKey: zip, lat, lng,
      population: population ?? 0,
    })),
    ...cities.map(({ id, name, state, lat, lng, population }): PlaceRow => ({
      id: `city:${id}`, kind: 'city', name, state, zip: null, zipKind: null, label: `${name}, ${state}`, searchKey: normalisePlaceName(name),
      lat, lng, population: population ?? 0,
    })),
    ...states.map(({ code, name, lat, lng, population }): PlaceRow => ({
      id: `state:${code}`, kind: 'state', name, state: code, zip: null, zipKind: null, label: longNames.has(`${name} State`) ? `${name} State` : name,
      searchKey: normalisePlaceName(name), lat, lng, population,
    })),
  ];
  const idOf = new Map(places.map(({ id, kind, name, state }) => [`${kind} ${name} ${state}`, id]));
  return {
    places,
    aliases: [
      ...aliases.map(({ alias, kind, name, state }) => {
        const placeId = idOf.get(`${kind} ${name} ${state}`);
        if (placeId === undefined) throw new Error(`aliases.csv ${alias}: there is no ${kind} called ${name} in ${state}.`);
        return { key: normalisePlaceName(alias), placeId };
      }),
      ...nameVillages(rows),
    ],
  };
}
