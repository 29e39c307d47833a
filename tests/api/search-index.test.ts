import type { SearchResponse } from '@finder/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchIndex } from '../../server/src/search/search-index.ts';
import { startApp, type TestApp } from '../support/app.ts';

const who = `SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`;
const denver = { lat: 39.74, lng: -104.99 };

describe('The search follows the database', () => {
  let open: TestApp;
  beforeAll(async () => { open = await startApp(); });
  afterAll(() => open.close());

  const nearest = async () => (await open.post<SearchResponse>('/api/search', { near: denver, limit: 1 })).body.clinics[0]!;
  async function write(sql: string, values: unknown[]): Promise<void> {
    const client = await open.database.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(who);
      await client.query(sql, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  it('shows a change with the very next search, and a clinic that was closed no more', async () => {
    const before = await nearest();
    await write('UPDATE clinic SET phone = $2 WHERE id = $1', [before.id, '+13035550199']);
    expect((await nearest()).phone).toBe('+13035550199');
    await write(`UPDATE clinic SET status = 'closed', status_date = current_date WHERE id = $1`, [before.id]);
    expect((await nearest()).id).not.toBe(before.id);
    await write(`UPDATE clinic SET status = 'open' WHERE id = $1`, [before.id]);
    expect((await nearest()).id).toBe(before.id);
    await write('DELETE FROM clinic WHERE id = $1', [before.id]);
    expect((await nearest()).id).not.toBe(before.id);
  });

  it('misses no change whose number in the history is smaller than one that was committed before it', async () => {
    const index = openSearchIndex(open.database.pool);
    const all = async (of = index) => {
      await of.refresh();
      const { ids, names, size } = await of.read();
      return Array.from({ length: size }, (_, slot) => ({ id: ids.at(slot), name: names.at(slot) }));
    };
    const names = async (of = index) => new Set((await all(of)).map(({ name }) => name));
    const [a, b, c] = (await all()).slice(0, 3).map(({ id }) => id);
    const rename = 'UPDATE clinic SET name = $2 WHERE id = $1';
    const early = await open.database.owner.connect();
    try {
      await early.query('BEGIN');
      await early.query(who);
      await early.query(rename, [a, 'Written first, committed last']);
      await write(rename, [b, 'Committed meanwhile']);
      expect((await names()).has('Committed meanwhile')).toBe(true);
      await write(rename, [c, 'Committed later']);
      expect(await names()).not.toContain('Written first, committed last');
      // A process that starts while the first change is under way must find it, too.
      const late = openSearchIndex(open.database.pool);
      await late.read();
      await early.query('COMMIT');
      expect(await names()).toContain('Written first, committed last');
      expect(await names(late)).toContain('Written first, committed last');
      await late.close();
    } finally {
      early.release();
    }
    expect(await names()).toContain('Committed later');
    await index.close();
  });

  it('a process that starts between finds what is committed after it, however long somebody else’s transaction runs', async () => {
    const [oldest, early] = [1, 2].map(() => new Client({ connectionString: open.database.migratorUrl })) as [Client, Client];
    await Promise.all([oldest.connect(), early.connect()]);
    const { rows: [some] } = await open.database.owner.query<{ id: string }>('SELECT id FROM clinic LIMIT 1');
    try {
      await oldest.query('BEGIN');
      await oldest.query('SELECT pg_current_xact_id()');
      await early.query('BEGIN');
      await early.query(who);
      await early.query('UPDATE clinic SET name = $2 WHERE id = $1', [some!.id, 'Under way at the start']);
      await write('UPDATE clinic SET name = $2 WHERE id = (SELECT id FROM clinic WHERE id <> $1 LIMIT 1)', [some!.id, 'Written later, committed first']);
      const late = openSearchIndex(open.database.pool);
      const nameOf = async () => {
        await late.refresh();
        const { ids, names } = await late.read();
        return names.at(ids.find(some!.id));
      };
      expect(await nameOf()).not.toBe('Under way at the start');
      await early.query('COMMIT');
      expect(await nameOf()).toBe('Under way at the start');
      await oldest.query('COMMIT');
      expect(await nameOf()).toBe('Under way at the start');
      await late.close();
    } finally {
      await Promise.all([oldest.end(), early.end()]);
    }
  });

  it('says once why it cannot follow, when that is not because the database is away', async () => {
    const said: unknown[] = [];
    const index = openSearchIndex(open.database.pool, { failed: (thrown) => { said.push(thrown); } });
    await index.refresh();
    for (const more of [1, 2]) {
      await open.database.owner.query('ALTER TABLE clinic_change RENAME TO clinic_change_away');
      await expect(index.refresh()).rejects.toThrow('clinic_change');
      await expect(index.refresh()).rejects.toThrow('clinic_change');
      await open.database.owner.query('ALTER TABLE clinic_change_away RENAME TO clinic_change');
      await index.refresh();
      expect(said).toHaveLength(more);
    }
    await index.close();
  });

  it('reads everything anew when the history is another one: a backup was laid back, or another database took over', async () => {
    const index = openSearchIndex(open.database.pool);
    await index.refresh();
    await open.database.owner.query(`
      ALTER TABLE clinic DISABLE TRIGGER clinic_history;
      UPDATE clinic SET name = 'As the backup has it' WHERE id = (SELECT id FROM clinic WHERE status = 'open' LIMIT 1);
      ALTER TABLE clinic ENABLE TRIGGER clinic_history;
      DELETE FROM clinic_change WHERE seq > (SELECT max(seq) - 500 FROM clinic_change)`);
    await index.refresh();
    const { names, size } = await index.read();
    expect(Array.from({ length: size }, (_, slot) => names.at(slot))).toContain('As the backup has it');
    await index.close();
  });

  it('keeps pages whole while clinics come in between', async () => {
    const ask = async (body: object) => (await open.post<SearchResponse>('/api/search', { near: denver, limit: 10, ...body })).body;
    const first = await ask({});
    const seen = first.clinics.map(({ id }) => id);
    // One at the very place of the search, before all that was shown, and one far away.
    for (const [slug, lat] of [['came-in-front', denver.lat], ['came-behind', 25]] as const) {
      await write(`INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone, invented)
        VALUES (gen_random_uuid(), $1, $1, '1 Example St', 'Denver', 'CO', '80205', $2, -104.99, 'zip', 'test', 'America/Denver', true)`, [slug, lat]);
    }
    const all = await ask({ limit: 100 });
    for (let after = first.next; after !== null && seen.length < 60;) {
      const page = await ask({ after });
      seen.push(...page.clinics.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(all.clinics[0]!.slug).toBe('came-in-front');
    expect(seen).toEqual(all.clinics.slice(1, seen.length + 1).map(({ id }) => id));
  });

  it('refuses a page mark that is none, and names the field', async () => {
    for (const after of ['x', 'WzFd', Buffer.from('[0,"a","b","c"]').toString('base64url')]) {
      const { status, body } = await open.post<{ errors: { path: string }[] }>('/api/search', { near: denver, after });
      expect(status).toBe(422);
      expect(body.errors[0]!.path).toBe('after');
    }
  });

  // Promise 6. Every other column of every table of a listing is set to something else, and nobody moves.
  it.each(['distance', 'price', 'verified'] as const)('lets nothing but the chosen order and the name decide the order by %s', async (order) => {
    const own = await startApp();
    try {
      const ask = async () => (await own.post<SearchResponse>('/api/search', { near: denver, withinMiles: 150, order, limit: 100 })).body.clinics.map(({ id }) => id);
      const before = await ask();
      expect(before.length).toBeGreaterThan(20);
      const decides: Record<string, string[]> = {
        clinic: ['id', 'name', 'lat', 'lng', 'pos', 'status', 'invented', 'version', 'moved_to_id', 'organisation_id'],
        offering: ['clinic_id', 'route', ...(order === 'price' ? ['offered', 'later_low', 'later_high'] : [])],
        fact_source: ['clinic_id', 'fact_group', ...(order === 'price' ? ['as_of', 'verified_on', 'verified_how'] : []), ...(order === 'verified' ? ['verified_on', 'verified_how'] : [])],
      };
      const { rows: columns } = await own.database.owner.query<{ table_name: string; column_name: string; data_type: string; is_nullable: string }>(`
        SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public'
        AND table_name IN ('clinic', 'clinic_hours', 'hours_exception', 'offering', 'insurer_acceptance', 'clinic_condition', 'clinic_language',
          'clinic_age_group', 'clinic_telehealth_state', 'supervisor', 'clinic_membership', 'fact_source')`);
      let changed = 0;
      for (const { table_name: table, column_name: column, data_type: type, is_nullable: nullable } of columns) {
        if (decides[table]?.includes(column)) continue;
        // Half of the clinics get one extreme and half the other, whatever they had; what a CHECK refuses is left.
        const half = `(hashtext(${table === 'clinic' ? 'id' : 'clinic_id'}::text) % 2 = 0)`;
        const values: Record<string, string[]> = {
          boolean: [`${half}`], integer: [`CASE WHEN ${half} THEN 1 ELSE 999 END`], smallint: [], date: [`CASE WHEN ${half} THEN date '2001-01-01' ELSE current_date END`],
          text: nullable === 'YES' ? [`NULL`] : [], 'timestamp with time zone': [`CASE WHEN ${half} THEN '2001-01-01' ELSE now() END`],
        };
        for (const value of values[type] ?? []) {
          const client = await own.database.owner.connect();
          try {
            await client.query('BEGIN');
            await client.query(who);
            await client.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${table === 'clinic' ? 'id' : 'clinic_id'} = ANY ($1)`, [before]);
            await client.query('COMMIT');
            changed += 1;
          } catch (thrown) {
            await client.query('ROLLBACK');
            if (!(thrown instanceof Error && /violates (check|unique|not-null)/.test(thrown.message))) throw thrown;
          } finally {
            client.release();
          }
        }
      }
      expect(changed).toBeGreaterThan(40);
      expect(await ask()).toEqual(before);
      // The guard can fail: what does decide moves somebody.
      const client = await own.database.owner.connect();
      await client.query('BEGIN');
      await client.query(who);
      await client.query(order === 'distance' ? 'UPDATE clinic SET lat = lat + 0.3 * (hashtext(id::text) % 2)'
        : order === 'price' ? 'UPDATE offering SET later_low = 1, later_high = 1 WHERE hashtext(clinic_id::text) % 2 = 0 AND later_low IS NOT NULL'
        : `UPDATE fact_source SET verified_on = current_date, verified_how = 'phone' WHERE hashtext(clinic_id::text) % 2 = 0`);
      await client.query('COMMIT');
      client.release();
      expect(await ask()).not.toEqual(before);
    } finally {
      await own.close();
    }
  });
});
