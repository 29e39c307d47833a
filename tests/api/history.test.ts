import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const who = `SELECT set_config('finder.actor', 'Dana at the front desk', true), set_config('finder.source', 'clinic', true), set_config('finder.reason', 'new hours', true)`;
const anyClinic = `(SELECT id FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 1)`;

/** Promise 9: every change of a listing is kept with who, when, why, before and after. */
describe('The history of a listing', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await freshDatabase(); });
  afterAll(() => database.drop());

  async function change(sql: string): Promise<void> {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(who);
      await client.query(sql);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  it('began on the first day: every listing has its insert', async () => {
    const { rows } = await database.pool.query(`SELECT count(*)::int AS missing FROM clinic c
      WHERE NOT EXISTS (SELECT FROM clinic_change h WHERE h.clinic_id = c.id AND h.table_name = 'clinic' AND h.operation = 'insert')`);
    expect(rows[0].missing).toBe(0);
  });

  it('says who, why, before and after of each change, in order', async () => {
    await change(`UPDATE clinic SET phone = '+13035550142' WHERE id = ${anyClinic}`);
    await change(`UPDATE clinic SET phone = '+13035550143' WHERE id = ${anyClinic}`);
    const { rows } = await database.pool.query(`SELECT actor, source, reason, operation, table_name, before ->> 'phone' AS before, after ->> 'phone' AS after
      FROM clinic_change WHERE clinic_id = ${anyClinic} ORDER BY seq DESC LIMIT 2`);
    const said = { actor: 'Dana at the front desk', source: 'clinic', reason: 'new hours', operation: 'update', table_name: 'clinic' };
    expect(rows).toEqual([
      { ...said, before: '+13035550142', after: '+13035550143' },
      { ...said, before: expect.anything(), after: '+13035550142' },
    ]);
  });

  it.each([
    ['a price', `UPDATE offering SET later_low = 401, later_high = 499 WHERE clinic_id = (SELECT clinic_id FROM offering WHERE later_low IS NOT NULL LIMIT 1)`, 'offering'],
    ['an insurer', `UPDATE insurer_acceptance SET accepted = NOT accepted WHERE clinic_id = (SELECT clinic_id FROM insurer_acceptance LIMIT 1)`, 'insurer_acceptance'],
    ['hours', `DELETE FROM clinic_hours WHERE clinic_id = (SELECT clinic_id FROM clinic_hours LIMIT 1)`, 'clinic_hours'],
    ['a source', `UPDATE fact_source SET as_of = as_of - 1 WHERE clinic_id = ${anyClinic}`, 'fact_source'],
  ])('keeps a change of %s', async (_what, sql, table) => {
    const count = async () => (await database.pool.query(`SELECT count(*)::int AS n FROM clinic_change WHERE table_name = $1`, [table])).rows[0].n;
    const before = await count();
    await change(sql);
    expect(await count()).toBeGreaterThan(before);
  });

  it('writes nothing when nothing changed', async () => {
    const count = async () => (await database.pool.query(`SELECT count(*)::int AS n FROM clinic_change`)).rows[0].n;
    const before = await count();
    await change(`UPDATE clinic SET phone = phone WHERE id = ${anyClinic}`);
    expect(await count()).toBe(before);
  });

  it('refuses a change that does not say who makes it', async () => {
    await expect(database.pool.query(`UPDATE clinic SET phone = NULL WHERE id = ${anyClinic}`)).rejects.toThrow('needs finder.actor and finder.source');
  });

  it.each([
    `UPDATE clinic_change SET actor = 'nobody'`,
    `DELETE FROM clinic_change`,
    `TRUNCATE clinic_change`,
    `ALTER TABLE clinic DISABLE TRIGGER ALL`,
    `DROP TABLE clinic_change`,
    `DROP FUNCTION clinic_change_write() CASCADE`,
  ])('cannot be rewritten by the application: %s', async (sql) => {
    await expect(database.pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('outlives the listing', async () => {
    const { rows: [row] } = await database.pool.query(`SELECT id FROM clinic WHERE moved_to_id IS NULL ORDER BY slug DESC LIMIT 1`);
    await change(`DELETE FROM clinic WHERE id = '${row.id}'`);
    const { rows } = await database.pool.query(`SELECT operation, after FROM clinic_change WHERE clinic_id = $1 AND table_name = 'clinic' ORDER BY seq DESC LIMIT 1`, [row.id]);
    expect(rows).toEqual([{ operation: 'delete', after: null }]);
  });
});
