import type { Pool } from 'pg';

const parts = ['clinic_hours', 'hours_exception', 'offering', 'insurer_acceptance', 'clinic_condition', 'clinic_language', 'clinic_age_group',
  'clinic_telehealth_state', 'supervisor', 'clinic_membership', 'fact_source'];

/** Languages that a search asks for to match one in a hundred, and one in a thousand. */
export const rare = { hundredth: 'ar', thousandth: 'ht' } as const;

/**
 * Adds invented listings until there are `count`, without history: too much of it for a measurement. Each is one of those
 * that are there, with all its facts (so facts go together as they do there), moved to the surroundings of a town that is
 * drawn by its people. The same count gives the same listings.
 */
export async function multiply(owner: Pool, count: number): Promise<void> {
  const client = await owner.connect();
  const drawn = (seed: number) => `((hashint8extended(n, ${seed}) & 281474976710655)::float8 / 281474976710656)`;
  try {
    await client.query(`SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'; SET synchronous_commit = off`);
    await client.query('BEGIN');
    const { rows: [before] } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM clinic');
    await client.query(`
      CREATE TEMP TABLE town ON COMMIT DROP AS
        SELECT name, state, lat, lng, sum(population) OVER (ORDER BY id)::float8 AS upto FROM place WHERE kind = 'city' AND population > 0 AND lat IS NOT NULL;
      CREATE INDEX ON town (upto);
      CREATE TEMP TABLE mould ON COMMIT DROP AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM clinic WHERE status = 'open';
      ANALYZE town; ANALYZE mould`);
    await client.query(`
      CREATE TEMP TABLE fresh ON COMMIT DROP AS
        SELECT n, m.id AS mould, t.name, t.state,
               (substr(lpad(to_hex(n), 12, '0'), 1, 8) || '-' || substr(lpad(to_hex(n), 12, '0'), 9, 4) || '-7000-8000-' || substr(md5(n::text), 1, 12))::uuid AS id,
               least(71, greatest(-14, t.lat + (${drawn(2)} + ${drawn(3)} + ${drawn(4)} - 1.5) * 0.3)) AS lat,
               least(180, greatest(-180, t.lng + (${drawn(5)} + ${drawn(6)} + ${drawn(7)} - 1.5) * 0.4)) AS lng
        FROM generate_series(1::bigint, $1::bigint) AS n
        CROSS JOIN LATERAL (SELECT * FROM town WHERE upto > ${drawn(1)} * (SELECT max(upto) FROM town) ORDER BY upto LIMIT 1) AS t
        JOIN mould m ON m.number = floor(${drawn(8)} * (SELECT count(*) FROM mould))`, [Math.max(0, count - before!.count)]);
    for (const table of ['clinic', ...parts]) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const columns = async (table: string, without: string[]) => (await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`, [table])).rows.map(({ name }) => name).filter((name) => !without.includes(name));
    const own = ['id', 'slug', 'import_ref', 'lat', 'lng', 'pos', 'city', 'state', 'moved_to_id', 'organisation_id'];
    const kept = await columns('clinic', own);
    await client.query(`
      INSERT INTO clinic (id, slug, lat, lng, pos, city, state, ${kept.join(', ')})
      SELECT f.id, c.slug || '-' || f.n, f.lat, f.lng, earth_point(f.lat, f.lng), f.name, f.state, ${kept.map((name) => `c.${name}`).join(', ')}
      FROM fresh f JOIN clinic c ON c.id = f.mould ORDER BY f.id`);
    for (const table of parts) {
      const rest = await columns(table, ['clinic_id']);
      const but = table === 'clinic_language' ? `WHERE p.language NOT IN ('${rare.hundredth}', '${rare.thousandth}')` : '';
      await client.query(`INSERT INTO ${table} (clinic_id, ${rest.join(', ')}) SELECT f.id, ${rest.map((name) => `p.${name}`).join(', ')}
        FROM fresh f JOIN ${table} p ON p.clinic_id = f.mould ${but} ORDER BY f.id`);
    }
    for (const [language, share] of [[rare.hundredth, 0.01], [rare.thousandth, 0.001]] as const) {
      await client.query(`INSERT INTO clinic_language (clinic_id, language, spoken) SELECT id, $1, true FROM fresh WHERE ${drawn(9)} < $2`, [language, share]);
    }
    for (const table of ['clinic', ...parts]) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
}
