import { Client, type Pool } from 'pg';
import { rare } from './multiply.ts';

export type Postgis = { nearest: (point: { lat: number; lng: number }, column: 'third' | 'hundredth' | 'thousandth' | null) => Promise<number>; close: () => Promise<void> };

/**
 * The same listings in PostGIS, as points with a GiST index on geography and a column for each filter; null where it cannot
 * be installed. POSTGIS_URL names a Postgres that may have it; else the benchmark's own is asked.
 */
export async function openPostgis(owner: Pool): Promise<Postgis | null> {
  const url = process.env['POSTGIS_URL'];
  if (!url) return null;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS postgis; DROP TABLE IF EXISTS clinic_geo');
  await client.query('CREATE TABLE clinic_geo (id uuid, geog geography(Point), third boolean, hundredth boolean, thousandth boolean)');
  const { rows } = await owner.query<{ ids: string[]; lats: number[]; lngs: number[]; thirds: boolean[]; hundredths: boolean[]; thousandths: boolean[] }>(`
    SELECT array_agg(c.id::text) AS ids, array_agg(c.lat) AS lats, array_agg(c.lng) AS lngs,
      array_agg(EXISTS (SELECT FROM offering o WHERE o.clinic_id = c.id AND o.route = 'esketamine-nasal' AND o.offered)) AS thirds,
      array_agg(EXISTS (SELECT FROM clinic_language l WHERE l.clinic_id = c.id AND l.language = '${rare.hundredth}' AND l.spoken)) AS hundredths,
      array_agg(EXISTS (SELECT FROM clinic_language l WHERE l.clinic_id = c.id AND l.language = '${rare.thousandth}' AND l.spoken)) AS thousandths
    FROM (SELECT *, row_number() OVER () / 20000 AS part FROM clinic WHERE status = 'open') AS c GROUP BY part`);
  for (const { ids, lats, lngs, thirds, hundredths, thousandths } of rows) {
    await client.query(`INSERT INTO clinic_geo SELECT id, ST_MakePoint(lng, lat)::geography, third, hundredth, thousandth
      FROM unnest($1::uuid[], $2::float8[], $3::float8[], $4::boolean[], $5::boolean[], $6::boolean[]) AS u (id, lat, lng, third, hundredth, thousandth)`,
    [ids, lats, lngs, thirds, hundredths, thousandths]);
  }
  await client.query('CREATE INDEX ON clinic_geo USING gist (geog)');
  await client.query('VACUUM ANALYZE clinic_geo');
  return {
    nearest: async ({ lat, lng }, column) => {
      const began = performance.now();
      await client.query(`SELECT id FROM clinic_geo ${column ? `WHERE ${column}` : ''} ORDER BY geog <-> ST_MakePoint($1, $2)::geography LIMIT 20`, [lng, lat]);
      return performance.now() - began;
    },
    close: () => client.end(),
  };
}
