import { stateCodes } from '@finder/contract';
import type { Pool, QueryResultRow } from 'pg';
import type { PlaceRow } from '../../server/src/places/repository.ts';

const weight = `(p.population * CASE WHEN p.kind = 'city' AND p.population >= 250000 THEN 20::float8 ELSE 1 END)`;
const columns = `p.id, p.kind, p.label, p.state, p.zip_kind AS "zipKind", p.lat, p.lng, p.population, ${weight} AS weight`;
const known = `p.lat IS NOT NULL AND p.state = ANY('{${stateCodes.join()}}'::text[])`;
const within = (parameter: string) => `(${parameter}::text[] IS NULL OR (p.kind <> 'state' AND p.state = ANY(${parameter}::text[])))`;

/**
 * What the server asked the database for before it had the places in memory, in the same words: what the answers from memory
 * are compared with. Only equal labels, whose order SQL left open, now go by id.
 */
export function openPlaceOracle(pool: Pool) {
  const ask = async <T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> => (await pool.query<T>(text, values)).rows;

  return {
    zipKind: async (zip: string) =>
      (await ask<{ zipKind: string }>(`SELECT zip_kind AS "zipKind" FROM place WHERE id = 'zip:' || $1`, [zip]))[0]?.zipKind ?? null,

    zips: (digits: string, limit: number) =>
      ask<PlaceRow>(`SELECT ${columns} FROM place p WHERE p.kind = 'zip' AND p.search_key LIKE $1 AND ${known} ORDER BY p.zip LIMIT $2`, [`${digits}%`, limit]),

    names: (name: string, states: string[] | null, prefixes: boolean, limit: number) => {
      const short = prefixes && states === null && name.length < 3;
      const start = `${name}%`;
      const matches = (column: string) => (prefixes && !short ? `${column} LIKE $2` : `(${column} = $1 AND $2::text IS NOT NULL)`);
      return ask<PlaceRow & { exact: boolean }>(`
        WITH hit AS (
          SELECT id, search_key = $1 AS exact FROM place WHERE kind <> 'zip' AND ${matches('search_key')}
          UNION ALL
          SELECT place_id, alias_key = $1 FROM place_alias WHERE ${matches('alias_key')}
          UNION ALL
          SELECT id, true FROM place WHERE id = $3
          ${short ? `UNION ALL SELECT id, false FROM place WHERE kind <> 'zip' AND population >= 10000 AND search_key LIKE $2` : ''}
        )
        SELECT ${columns}, best.exact FROM (SELECT id, bool_or(exact) AS exact FROM hit GROUP BY id) AS best
        JOIN place p ON p.id = best.id
        WHERE ${known} AND ${within('$4')}
        ORDER BY best.exact AND p.kind <> 'zip' DESC, weight DESC, best.exact DESC, p.label COLLATE "C", p.id COLLATE "C"
        LIMIT $5`, [name, start, `state:${name.toUpperCase()}`, states, limit]);
    },

    lookalikes: (name: string, states: string[] | null, shortest: number, people: number) =>
      ask<PlaceRow & { key: string }>(`
        SELECT ${columns}, alike.key FROM place_keys_like($1) AS alike
        JOIN place p ON p.id = alike.place_id
        WHERE length(alike.key) >= $2 AND p.population >= $3 AND ${known} AND ${within('$4')}`, [name, shortest, people, states]),

    stateNames: () => ask<{ state: string; key: string }>(`
      SELECT state, search_key AS key FROM place WHERE kind = 'state'
      UNION
      SELECT p.state, a.alias_key FROM place p JOIN place_alias a ON a.place_id = p.id WHERE p.kind = 'state'`),

    nearestState: async ({ lat, lng }: { lat: number; lng: number }, miles: number) => {
      const high = miles / 69;
      const narrowest = Math.cos((Math.min(Math.abs(lat) + high, 90) * Math.PI) / 180);
      const wide = Math.min(high / Math.max(narrowest, 1e-6), 180);
      const [row] = await ask<{ state: string }>(`
        SELECT near.state FROM (
          SELECT p.state, p.zip, power(sind((p.lat - $1) / 2), 2) + cosd(p.lat) * cosd($1) * power(sind((p.lng - $2) / 2), 2) AS haversine
          FROM place p
          WHERE p.kind = 'zip' AND ${known} AND p.lat BETWEEN $3 AND $4 AND (p.lng BETWEEN $5 AND $6 OR p.lng >= $7 OR p.lng <= $8)
        ) AS near
        WHERE near.haversine <= power(sind($9), 2)
        ORDER BY near.haversine, near.zip LIMIT 1`, [lat, lng, lat - high, lat + high, lng - wide, lng + wide, lng - wide + 360, lng + wide - 360, miles / 69.0934 / 2]);
      return row?.state ?? null;
    },
  };
}

export type PlaceOracle = ReturnType<typeof openPlaceOracle>;
